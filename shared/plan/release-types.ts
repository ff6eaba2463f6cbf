// What is usual for each type of release (requirements 2.8). It advises: choosing a type changes nothing else in a plan.
import type { Plan } from './plan.ts';

export interface UsualForType {
  deployment: string;
  monitoring: string;
  cadence: string;
  pattern: string;
}

export const USUAL_FOR_TYPE: Readonly<Record<Plan['release']['type'], UsualForType | undefined>> = {
  standard: {
    deployment: '1 to 3 h',
    monitoring: '24 to 48 h',
    cadence: 'every 30 min',
    pattern: 'Blue-Green or Rolling',
  },
  hotfix: {
    deployment: '30 to 90 min',
    monitoring: '4 to 8 h closely, then 24 h',
    cadence: 'every 30 min or at each milestone',
    pattern: 'mostly Blue-Green',
  },
  major: {
    deployment: '1 to 2 weeks in stages',
    monitoring: '2 to 4 weeks',
    cadence: 'with each stage',
    pattern: 'Canary or Feature Flags',
  },
  other: undefined,
};

/** Gives what is usual for a type of release in one line; nothing where nothing is. */
export function usualWords(type: Plan['release']['type']): string | undefined {
  const usual = USUAL_FOR_TYPE[type];
  return (
    usual &&
    `Usual: ${usual.pattern}; deployment ${usual.deployment}; watched ${usual.monitoring}; a status message ${usual.cadence}.`
  );
}
