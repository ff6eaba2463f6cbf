// The settings that the steps of each pattern are made from, and what they are when nobody has said anything else.
import type { Pattern, Strategy } from '../plan/schema/strategy.ts';

export type Knobs = Required<Strategy['knobs']>;
export type RolloutStage = Knobs['canary']['stages'][number];

const MINUTE = 60;
const DAY = 86_400;

/** The defaults (N094-N098; the days of flags are those of S128-S130). Waits are in seconds. */
export const DEFAULT_KNOBS: Knobs = {
  blueGreen: { switchBy: 'loadBalancer', watch: 10 * MINUTE },
  canary: {
    stages: [
      { percent: 5, wait: 30 * MINUTE },
      { percent: 25, wait: 30 * MINUTE },
      { percent: 50, wait: 30 * MINUTE },
      { percent: 100, wait: 0 },
    ],
  },
  rolling: { batchPercent: 25, wait: 5 * MINUTE },
  flags: {
    stages: [
      { percent: 5, wait: DAY },
      { percent: 25, wait: 3 * DAY },
      { percent: 100, wait: 0 },
    ],
  },
  recreate: { maintenancePage: true },
};

/** Gives the settings of a pattern: the plan's own, else the defaults. */
export const knobsOf = <Name extends Pattern>(knobs: Strategy['knobs'], pattern: Name): Knobs[Name] =>
  // Each pattern's settings stand under its own name.
  (knobs[pattern] ?? DEFAULT_KNOBS[pattern]) as Knobs[Name];

/** Whether a pattern's settings are absent, or still those that it began with. */
export const isUntouched = (knobs: Strategy['knobs'], pattern: Pattern): boolean =>
  knobs[pattern] === undefined || JSON.stringify(knobs[pattern]) === JSON.stringify(DEFAULT_KNOBS[pattern]);

/** The patterns whose settings count: the chosen one, and the one that carries the binary of feature flags. */
export const patternsInUse = ({ pattern, carrier }: Pick<Strategy, 'pattern' | 'carrier'>): Pattern[] => {
  if (pattern === undefined) return [];
  return pattern === 'flags' && carrier !== undefined && carrier !== 'flags' ? [pattern, carrier] : [pattern];
};
