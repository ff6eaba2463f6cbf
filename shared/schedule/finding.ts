// What the schedule finds wrong with a plan's times. Findings are values: whatever a plan holds, it gets a schedule.

export type ScheduleRule =
  | 'cycle'
  | 'after-removed'
  | 'after-elsewhere'
  | 'no-time'
  | 'time-range'
  | 'hold-point-homeless'
  | 'canary-without-phase'
  | 'canary-extends'
  | 'window-unreadable'
  | 'window-ends-first'
  | 'window-time-skipped'
  | 'window-time-twice'
  | 'clock-change'
  | 'backup-window-early'
  | 'window-too-short'
  | 'backup-window-too-short'
  | 't0-phase-removed'
  | 't0-outside'
  | 'message-phase-removed'
  | 'message-early'
  | 'message-early-worst'
  | 'flag-days'
  | 'person-twice'
  | 'no-procedure'
  | 'procedure-no-time'
  | 'no-backup'
  | 'no-way-back';

/** One thing that is wrong: what a person reads, and the entity it is about. */
export interface ScheduleFinding {
  rule: `schedule/${ScheduleRule}`;
  severity: 'blocker' | 'warning' | 'hint';
  /** The step, phase, message, ... it is about; nothing when it is about the window or the plan. */
  on?: string;
  message: string;
}

export function finding(
  rule: ScheduleRule,
  severity: ScheduleFinding['severity'],
  message: string,
  on?: string,
): ScheduleFinding {
  return { rule: `schedule/${rule}`, severity, message, ...(on !== undefined && { on }) };
}

const LONGEST = 60;

/** A title in quotation marks, as findings name things; cut when it is long. */
export function named(title: string | undefined, kind = 'step'): string {
  const characters = [...(title?.trim() ?? '')];
  if (characters.length === 0) return `A ${kind} without a title`;
  return `"${characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('')}"`;
}
