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
    means: 'the schema serves both versions; nothing is dropped in this release',
    isAdvised: (pattern, { assessment: { axes, facts }, migrations }) =>
      pattern !== 'recreate' &&
      (migrations.some(({ change }) => change === 'breaking') ||
        (axes.complexity === 'complex' && (facts.breakingChange ?? 'unknown') !== 'no')),
  },
  {
    name: 'Shadow traffic',
    means: 'copy requests to the new version and discard its answers; for reads only',
    isAdvised: () => false,
  },
  { name: 'Dark launch', means: 'a few users get it without being told', isAdvised: () => false },
  {
    name: 'Rings',
    means: 'staff, then early adopters, then everybody, over days',
    isAdvised: () => false,
  },
];
