// The times of the window, its reason, and what the T-clock counts from: how each reads as text and which edit a text is.
import { durationFieldText, parseDuration } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { When } from '#shared/plan/schema/values.ts';
import { failed, ok } from '#shared/result.ts';
import { parseWhen, parseZone, whenFieldText } from '#shared/when.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

const DAY = 86_400_000;
/** How long a backup window is while neither it nor the window says so. */
const FOUR_HOURS = 4 * 3_600_000;

/** The zone that times without one are in: the window's own, else that of this machine. */
const zoneOf = ({ window: { start, end } }: Plan): string =>
  start?.zone ?? end?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A wall-clock time as a number; the zone is left out on purpose. */
const onWall = ({ at }: When): number => Date.parse(`${at}Z`);
const later = (when: When, by: number): When => ({
  at: new Date(onWall(when) + by).toISOString().slice(0, 16),
  zone: when.zone,
});

const moment = (field: 'windowStart' | 'windowEnd', end: 'start' | 'end'): FieldRule => ({
  entity: 'plan',
  field,
  read: (plan) => whenFieldText(plan.window[end], zoneOf(plan)),
  edit(text, plan) {
    const when = parseWhen(text, zoneOf(plan));
    if (!when.ok) return when;
    if (!when.value) return ok({ type: 'window.update', fields: {}, clear: [end] });
    return ok({ type: 'window.update', fields: { [end]: when.value } });
  },
});

/** How long the backup window lasts, on the wall: as it does now, else as long as the window. */
function backupLength({ window: { start, end, backup } }: Plan): number {
  const length = backup ? onWall(backup.end) - onWall(backup.start) : start && end ? onWall(end) - onWall(start) : 0;
  return length > 0 ? length : FOUR_HOURS;
}

const setBackup = (start: When, end: When): Edit => ({ type: 'window.update', fields: { backup: { start, end } } });

/** The window again, a week later at the same hours; nothing while it has no start and end. */
export function backupAWeekLater({ window: { start, end } }: Plan): Edit | undefined {
  return start && end && setBackup(later(start, 7 * DAY), later(end, 7 * DAY));
}

export const WINDOW_FIELDS = {
  start: moment('windowStart', 'start'),
  end: moment('windowEnd', 'end'),
  zone: {
    entity: 'plan',
    field: 'windowZone',
    read: zoneOf,
    edit(text, { window: { start, end } }) {
      const zone = parseZone(text);
      if (!zone.ok) return zone;
      if (!start && !end) return failed('invalid', 'Write first when the window starts, then in which zone that is.');
      const moved = {
        ...(start && { start: { at: start.at, zone: zone.value } }),
        ...(end && { end: { at: end.at, zone: zone.value } }),
      };
      return ok({ type: 'window.update', fields: moved });
    },
  },
  reason: {
    entity: 'plan',
    field: 'windowReason',
    read: ({ window }) => window.reason ?? '',
    edit: (reason) =>
      ok(
        reason.trim() === ''
          ? { type: 'window.update', fields: {}, clear: ['reason'] }
          : { type: 'window.update', fields: { reason } },
      ),
  },
  backupStart: {
    entity: 'plan',
    field: 'backupStart',
    read: (plan) => whenFieldText(plan.window.backup?.start, zoneOf(plan)),
    edit(text, plan) {
      const when = parseWhen(text, zoneOf(plan));
      if (!when.ok) return when;
      if (!when.value) return ok({ type: 'window.update', fields: {}, clear: ['backup'] });
      const { backup } = plan.window;
      const isBeforeEnd = backup && onWall(when.value) < onWall(backup.end);
      return ok(setBackup(when.value, isBeforeEnd ? backup.end : later(when.value, backupLength(plan))));
    },
  },
  backupEnd: {
    entity: 'plan',
    field: 'backupEnd',
    read: (plan) => whenFieldText(plan.window.backup?.end, zoneOf(plan)),
    edit(text, plan) {
      const when = parseWhen(text, zoneOf(plan));
      const { backup } = plan.window;
      if (!when.ok) return when;
      if (!backup) return failed('invalid', 'Write first when the backup window starts.');
      if (!when.value) return failed('invalid', 'A backup window has an end. To do without it, empty its start.');
      return ok(setBackup(backup.start, when.value));
    },
  },
} satisfies Record<string, FieldRule>;

export const CLOCK_FIELDS = {
  zeroTime: {
    entity: 'plan',
    field: 'zeroTime',
    read: (plan) => (plan.clock.t0.anchor === 'at' ? whenFieldText(plan.clock.t0.when, zoneOf(plan)) : ''),
    edit(text, plan) {
      const when = parseWhen(text, zoneOf(plan));
      if (!when.ok) return when;
      if (!when.value) return failed('invalid', 'Write a day and a time, or choose another T-0.');
      return ok({ type: 'clock.update', fields: { t0: { anchor: 'at', when: when.value } } });
    },
  },
  buffer: {
    entity: 'plan',
    field: 'bufferPercent',
    read: ({ clock }) => String(clock.bufferPercent),
    edit(text) {
      const bufferPercent = Number(text.replace('%', '').trim() || Number.NaN);
      if (!Number.isInteger(bufferPercent) || bufferPercent < 0 || bufferPercent > 1000)
        return failed('invalid', 'Write a whole number of percent, from 0 to 1000.');
      return ok({ type: 'clock.update', fields: { bufferPercent } });
    },
  },
  decide: {
    entity: 'plan',
    field: 'decideMinutes',
    read: ({ clock }) => durationFieldText(clock.decideSeconds),
    edit(text) {
      const decideSeconds = parseDuration(text);
      if (!decideSeconds.ok) return decideSeconds;
      if (decideSeconds.value === undefined) return failed('invalid', 'Write minutes; 0 is at once.');
      return ok({ type: 'clock.update', fields: { decideSeconds: decideSeconds.value } });
    },
  },
} satisfies Record<string, FieldRule>;

/** Lets T-0 be the start of the plan, of a phase (by its id), or a fixed time, at first that of the window. */
export function setZero({ window }: Plan, anchor: string): Edit | undefined {
  if (anchor === 'planStart') return { type: 'clock.update', fields: { t0: { anchor } } };
  if (anchor !== 'at') return { type: 'clock.update', fields: { t0: { anchor: 'phase', phase: anchor } } };
  return window.start && { type: 'clock.update', fields: { t0: { anchor, when: window.start } } };
}
