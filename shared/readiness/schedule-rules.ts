// What the schedule finds wrong with times, as findings: where each is mended and why it matters. The schedule says what
// is wrong, so that the timeline and this list cannot disagree.
import type { Plan } from '../plan/plan.ts';
import type { Estimate } from '../plan/schema/values.ts';
import type { ScheduleFinding, ScheduleRule } from '../schedule/finding.ts';
import type { Case, FindingView, Fix } from './rule.ts';

interface Words {
  view: FindingView;
  why: string;
  source: readonly string[];
}

const WORDS: Readonly<Record<ScheduleRule, Words>> = {
  cycle: { view: 'phases', why: 'Steps that wait for each other never start.', source: ['S082'] },
  'after-removed': {
    view: 'phases',
    why: 'Until it is said what the step waits for, it is reckoned as following the one above it.',
    source: ['S082'],
  },
  'after-elsewhere': {
    view: 'phases',
    why: 'A step can only wait for what comes before it; the wait is left out of the times.',
    source: ['S082'],
  },
  'no-time': {
    view: 'phases',
    why: 'Every later time of day, the end and the latest abort are too early by what is missing here.',
    source: ['S082', 'S091', 'S259'],
  },
  'time-range': {
    view: 'phases',
    why: 'Best, expected and worst are reckoned with one by one; out of order they contradict each other.',
    source: ['S246'],
  },
  'hold-point-homeless': {
    view: 'phases',
    why: 'A decision that stands nowhere is passed without being made.',
    source: ['S117'],
  },
  'canary-without-phase': {
    view: 'phases',
    why: 'The waits between the stages of a canary need a phase to stand in.',
    source: ['N096'],
  },
  'canary-extends': {
    view: 'phases',
    why: 'The waits between the stages of a canary take their time, whether or not a step stands for them.',
    source: ['N096'],
  },
  'window-unreadable': {
    view: 'overview',
    why: 'Nothing can be reckoned from a time that does not exist.',
    source: ['S013'],
  },
  'window-ends-first': {
    view: 'overview',
    why: 'No plan fits a window that is over before it begins.',
    source: ['S202'],
  },
  'window-time-skipped': {
    view: 'overview',
    why: 'The clocks jump over this time; people would come at different moments.',
    source: ['S013'],
  },
  'window-time-twice': {
    view: 'overview',
    why: 'This time comes twice that night; people would come an hour apart.',
    source: ['S013'],
  },
  'clock-change': {
    view: 'overview',
    why: 'Times on the wall jump that night, and systems that log in local time jump with them.',
    source: ['S013'],
  },
  'backup-window-early': {
    view: 'overview',
    why: 'The backup window is for the case that the first one did not suffice.',
    source: ['S247'],
  },
  'window-too-short': {
    view: 'overview',
    why: 'What is not done by its end runs into the working day.',
    source: ['S202', 'S245'],
  },
  'backup-window-too-short': {
    view: 'overview',
    why: 'A second attempt needs as much time as the first.',
    source: ['S247'],
  },
  't0-phase-removed': { view: 'overview', why: 'Messages and T-times count from T-0.', source: ['S173'] },
  't0-outside': { view: 'overview', why: 'Messages and T-times count from T-0.', source: ['S173'] },
  'message-phase-removed': {
    view: 'communications',
    why: 'A message without an occasion is sent by nobody.',
    source: ['S180'],
  },
  'message-early': {
    view: 'communications',
    why: 'A message that announces what has not happened yet is worse than none.',
    source: ['S176', 'S177'],
  },
  'message-early-worst': {
    view: 'communications',
    why: 'When the night is slow, this message would announce what has not happened yet.',
    source: ['S176', 'S177'],
  },
  'flag-days': { view: 'flags', why: 'A rollout goes from day to day, and from few users to all.', source: ['S132'] },
  'person-twice': { view: 'phases', why: 'One of the two waits, and with it everything behind it.', source: ['S258'] },
  'no-procedure': {
    view: 'rollback',
    why: 'Going back without a procedure is improvised, under the worst of circumstances.',
    source: ['S144', 'N116'],
  },
  'procedure-no-time': {
    view: 'rollback',
    why: 'The latest abort is reckoned from these times; a missing one moves it too late.',
    source: ['S144'],
  },
  'no-backup': {
    view: 'phases',
    why: 'Without a backup from before it nothing can be restored.',
    source: ['S079', 'N116'],
  },
  'no-way-back': {
    view: 'rollback',
    why: 'From that moment on a failure can only be fixed forward, or past the end of the window.',
    source: ['S241'],
  },
};

/** Puts the figures of a step's estimate into the order that their names promise. */
function orderFix(plan: Plan, on: string | undefined): Fix | undefined {
  const estimate = on === undefined ? undefined : plan.steps[on]?.estimate;
  if (on === undefined || !estimate) return undefined;
  const names = (['best', 'expected', 'worst'] as const).filter((name) => estimate[name] !== undefined);
  const figures = names.flatMap((name) => estimate[name] ?? []).sort((a, b) => a - b);
  const sorted = Object.fromEntries(names.map((name, index) => [name, figures[index]])) as Partial<Estimate>; // as many
  const edit: Fix['edit'] = { type: 'step.update', ids: [on], fields: { estimate: { ...estimate, ...sorted } } };
  return { label: 'Put the times in order', edit };
}

/** What the schedule looks for, for whoever lists all rules. How much a finding weighs depends on the case. */
export const SCHEDULE_RULES = Object.entries(WORDS).map(([rule, words]) => ({ id: `schedule/${rule}`, ...words }));

export interface ScheduleCase extends Omit<Case, 'view'>, Pick<Words, 'view' | 'why'> {
  rule: string;
  severity: ScheduleFinding['severity'];
}

/** Gives a finding of the schedule with its place, its reason and, where there is one, its fix. */
export function scheduleCase(plan: Plan, { rule, severity, on, message }: ScheduleFinding): ScheduleCase {
  const name = rule.slice('schedule/'.length) as ScheduleRule; // what the type of `rule` says
  const { view, why } = WORDS[name];
  const fix = name === 'time-range' ? orderFix(plan, on) : undefined;
  return { rule, severity, view, why, message, ...(on !== undefined && { on }), ...(fix && { fix }) };
}
