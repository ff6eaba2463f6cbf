// What goes well together with a pattern (N101-N105; the last column of requirements 3.4).
import type { Pattern } from '../plan/schema/strategy.ts';
import type { Situation } from './situation.ts';

export interface Companion {
  /** As it stands in the plan. */
  name: string;
  means: string;
  /** Whether this release calls for it, with a pattern. */
  isAdvised(pattern: Pattern, situation: Situation): boolean;
}

export const COMPANIONS: readonly Companion[] = [
  {
    name: 'Feature flags',
    means: 'deploy now, switch on later',
    isAdvised: (pattern, { assessment: { facts } }) =>
      (pattern === 'canary' || pattern === 'blueGreen') && facts.flagsAvailable === 'yes',
  },
  {
    name: 'Expand and contract',
    means: 'the schema serves both versions',
    isAdvised: (pattern, { assessment: { axes, facts }, migrations }) =>
      pattern !== 'recreate' &&
      (migrations.some(({ change }) => change === 'breaking') ||
        (axes.complexity === 'complex' && (facts.breakingChange ?? 'unknown') !== 'no')),
  },
  {
    name: 'Shadow traffic',
    means: 'copied requests, answers discarded; reads only',
    isAdvised: () => false,
  },
  { name: 'Dark launch', means: 'a few users, without telling them', isAdvised: () => false },
  {
    name: 'Rings',
    means: 'staff, early adopters, everybody, over days',
    isAdvised: () => false,
  },
];
