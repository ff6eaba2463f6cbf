// The text fields of the review: items of the walk-through, and what is told of a rehearsal.
import { durationFieldText, parseDuration } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { isOnCalendar, momentOf, wallTime } from '#shared/schedule/zones.ts';
import { parseWhen, whenFieldText } from '#shared/when.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

export type Rehearsal = Plan['preparation']['rehearsals']['byId'][string];
type RehearsalUpdate = Extract<Edit, { type: 'rehearsal.update' }>;
type RehearsalChange = Pick<RehearsalUpdate, 'fields' | 'clear'>;

export const itemText = (id: string): FieldRule => ({
  entity: id,
  field: 'text',
  read: (plan) => plan.review.walkThrough.byId[id]?.text ?? '',
  edit: (text, plan) =>
    plan.review.walkThrough.byId[id]
      ? ok({ type: 'walkThroughItem.update', ids: [id], fields: { text } })
      : gone('walk-through item'),
});

export const updateRehearsal = (id: string, change: RehearsalChange): RehearsalUpdate => ({
  type: 'rehearsal.update',
  ids: [id],
  ...change,
});

const rehearsalRule = (
  id: string,
  field: string,
  read: (rehearsal: Rehearsal, plan: Plan) => string,
  change: (text: string, plan: Plan) => Result<RehearsalChange>,
): FieldRule => ({
  entity: id,
  field,
  read(plan) {
    const rehearsal = plan.preparation.rehearsals.byId[id];
    return rehearsal ? read(rehearsal, plan) : '';
  },
  edit(text, plan) {
    if (!plan.preparation.rehearsals.byId[id]) return gone('rehearsal');
    const changed = change(text, plan);
    return changed.ok ? ok(updateRehearsal(id, changed.value)) : changed;
  },
});

/** The zone in which times of this plan are written. */
export const zoneOf = ({ window }: Plan): string => window.start?.zone ?? 'UTC';

/** When it was, as a wall-clock time in the zone of the window. */
export const rehearsedAt = (id: string): FieldRule =>
  rehearsalRule(
    id,
    'when',
    ({ at }, plan) =>
      isOnCalendar(at) ? whenFieldText({ at: wallTime(at, zoneOf(plan)), zone: zoneOf(plan) }, zoneOf(plan)) : '',
    (text, plan) => {
      const when = parseWhen(text, zoneOf(plan));
      if (!when.ok) return when;
      const moment = when.value && momentOf(when.value);
      return moment
        ? ok({ fields: { at: moment.instant } })
        : failed('invalid', 'Write the day and the time at which it was.');
    },
  );

export const rehearsalTook = (id: string): FieldRule =>
  rehearsalRule(
    id,
    'took',
    ({ took }) => durationFieldText(took),
    (text) => {
      const took = parseDuration(text);
      if (!took.ok) return took;
      return ok(took.value === undefined ? { fields: {}, clear: ['took'] } : { fields: { took: took.value } });
    },
  );

export const rehearsalNote = (id: string): FieldRule =>
  rehearsalRule(
    id,
    'note',
    ({ note }) => note ?? '',
    (note) => ok(note.trim() === '' ? { fields: {}, clear: ['note'] } : { fields: { note } }),
  );
