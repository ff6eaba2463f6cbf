// The words of the assessment: what is asked, what each answer means, how fast each pattern goes back, and a first rationale.
import type { Pattern, Strategy } from '../plan/schema/strategy.ts';
import { PATTERN_WORDS } from '../runbook/words.ts';
import type { Advice } from './advise.ts';
import type { AxisName, FactName } from './rule.ts';

type Meanings = { [Axis in AxisName]: Record<NonNullable<Strategy['axes'][Axis]['level']>, string> };

/** What each level of an axis stands for (S017-S028). */
export const LEVEL_MEANINGS: Meanings = {
  risk: {
    high: 'Breaking changes, a major refactoring, significant features',
    medium: 'New features, moderate changes',
    low: 'Bug fixes, minor updates, a hotfix',
  },
  impact: {
    critical: 'Signing in, payments, core features',
    moderate: 'Secondary features, enhancements',
    low: 'Internal tools, minor improvements',
  },
  complexity: {
    complex: 'The schema changes, or data is migrated',
    moderate: 'Application code only, backward compatible',
    simple: 'Feature flags, settings',
  },
};

/** Each fact as a short statement that is true, false or not known (requirements 3.1). */
export const FACT_WORDS = {
  breakingChange: 'The change is breaking',
  versionsCoexist: 'Old and new can run side by side',
  doubleInfrastructure: 'Twice the infrastructure is affordable',
  tightBudget: 'The budget is tight',
  largeUserBase: 'There are many users',
  downtimeAcceptable: 'Downtime is acceptable',
  customerFacingSla: 'Customers were promised availability',
  flagsAvailable: 'The change can sit behind a flag',
  internalTool: 'It is an internal tool, or not production',
  instantRollback: 'The way back must be instant',
  gradualRollout: 'A gradual rollout is wanted',
  abTest: 'Two variants are compared (A/B)',
  hotfix: 'It is a hotfix',
  firstMajor: 'It is the first major release',
  simpleArchitecture: 'The architecture is simple',
  architectureUnclear: 'The architecture is unclear',
  strongMonitoring: 'The monitoring is strong',
  trafficSplit: 'Traffic can be split by percent',
  severalInstances: 'There is more than one instance',
  atomicSwitch: 'All users must switch at once',
  exclusiveDatabase: 'A migration needs the database to itself',
} satisfies Record<FactName, string>;

/** How long each pattern takes to go back by itself, without the database (S034, S038, S042, S046, S050). */
export const WAY_BACK_TIMES = {
  blueGreen: 'seconds',
  canary: 'minutes',
  rolling: '10–30 min',
  flags: 'seconds',
  recreate: '5–15 min',
} satisfies Record<Pattern, string>;

const MOST_REASONS = 3;

/** Gives a first rationale for a pattern from the sentences that speak for it and against it, to be edited (S051). */
export function draftRationale({ ranking, excluded }: Advice, pattern: Pattern): string {
  const chosen = ranking.find((one) => one.pattern === pattern);
  const against = chosen?.reasons.filter(({ points }) => points < 0) ?? [];
  const why = excluded.find((one) => one.pattern === pattern)?.why ?? [];
  const lines = [
    `${PATTERN_WORDS[pattern]}.`,
    ...(chosen?.reasons.filter(({ points }) => points > 0).slice(0, MOST_REASONS) ?? []).map(
      ({ sentence }) => sentence,
    ),
    ...[...against.map(({ sentence }) => sentence), ...why].map((sentence) => `Against it: ${sentence}`),
  ];
  return lines.join(' ');
}
