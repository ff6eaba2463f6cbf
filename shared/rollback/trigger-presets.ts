// Sets of triggers by source. They contradict each other (conflicts C5, C6, C7): those of the seed are the usual ones, the
// others are stricter or looser choices of their own, and every figure can be edited.
import type { Plan } from '../plan/plan.ts';
import type { MetricName } from './metric-presets.ts';

export type Trigger = Plan['rollback']['triggers']['byId'][string];
type Rule = NonNullable<Trigger['rule']>;

export interface TriggerPreset extends Pick<Trigger, 'mode' | 'detectedBy'> {
  /** Empty where the rule says it: words beside a rule would keep the old figure when the rule is edited. */
  text: string;
  rule?: Omit<Rule, 'metric'> & { metric: MetricName };
  /** The number of the requirement, or the document. */
  source: string;
}

interface TriggerSet {
  words: string;
  triggers: readonly TriggerPreset[];
}

type Threshold = Rule['threshold'];
const absolute = (value: number): Threshold => ({ is: 'absolute', value });
const times = (value: number): Threshold => ({ is: 'timesBaseline', value });
const change = (value: number): Threshold => ({ is: 'changePercent', value });

/** Where a source names no duration, five minutes: shorter ones fire on a single bad measurement. */
const FIVE = 300;
const QUARTER = 900;

const rule = (
  mode: Trigger['mode'],
  metric: MetricName,
  comparison: Rule['comparison'],
  threshold: Threshold,
  source: string,
  seconds = FIVE,
): TriggerPreset => ({ mode, text: '', rule: { metric, comparison, threshold, for: seconds }, source });

const said = (mode: Trigger['mode'], text: string, detectedBy: string, source: string): TriggerPreset => ({
  mode,
  text,
  detectedBy,
  source,
});

export const TRIGGER_SETS = {
  usual: {
    words: 'The usual eight: errors > 5 %, p95 > 2 × baseline, broken, corrupt …',
    triggers: [
      rule('automatic', 'errorRate', 'above', absolute(5), 'S136'),
      rule('automatic', 'p95', 'above', times(2), 'S137'),
      said(
        'automatic',
        'A core feature is completely broken',
        'The smoke tests, or a check that runs every minute',
        'S138',
      ),
      said('automatic', 'Data corruption is detected', 'The integrity queries', 'S139'),
      said('manual', 'Significant user complaints', 'Support', 'S140'),
      rule('manual', 'conversion', 'below', change(-20), 'S141', QUARTER),
      said('manual', 'A critical bug is found', 'Anybody, by saying so on the call', 'S142'),
      said('manual', 'Leadership decides', 'Whoever leads, on the call', 'S143'),
    ],
  },
  early: {
    words: 'Early: consider from errors > 2 %, traffic down 30 %, transactions < 95 %',
    triggers: [
      rule('manual', 'errorRate', 'above', absolute(2), 'ED'),
      rule('manual', 'p95', 'above', times(2), 'ED (C6)'),
      rule('automatic', 'throughput', 'below', change(-30), 'ED'),
      rule('automatic', 'transactions', 'below', absolute(95), 'ED'),
    ],
  },
  strict: {
    words: 'Strict: 5xx > 1 %, conversion down 10 %, a fifth of the instances unhealthy',
    triggers: [
      rule('automatic', 'serverErrors', 'above', absolute(1), 'DP'),
      rule('automatic', 'conversion', 'below', change(-10), 'DP (C7)', QUARTER),
      rule('automatic', 'unhealthy', 'above', absolute(20), 'DP'),
    ],
  },
  double: {
    words: 'Relative: errors > 2 × baseline',
    triggers: [rule('automatic', 'errorRate', 'above', times(2), 'DC')],
  },
  fivefold: {
    words: 'Incident: errors > 5 × baseline, more than 10 % of users affected',
    triggers: [
      rule('automatic', 'errorRate', 'above', times(5), 'RC'),
      rule('manual', 'affectedUsers', 'above', absolute(10), 'RC'),
    ],
  },
  hotfix: {
    words: 'Hotfix: new errors, the fix does not work, worse than before',
    triggers: [
      said('automatic', 'Errors that were not there before', 'The log, searched for new kinds of errors', '2.8'),
      said('automatic', 'The fix does not work', 'The test that failed before the fix', '2.8'),
      rule('automatic', 'errorRate', 'above', times(1), '2.8'),
    ],
  },
} as const satisfies Record<string, TriggerSet>;

export type TriggerSetName = keyof typeof TRIGGER_SETS;
