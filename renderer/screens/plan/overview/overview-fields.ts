// The editable facts of the release and its window: how each reads as text and which edit a text is.
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok } from '#shared/result.ts';
import { parseWhen, parseZone, whenFieldText } from '#shared/when.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

/** A text that may be absent: an empty field removes it. */
const optional = (field: 'previousVersion' | 'changeReference' | 'bridge'): FieldRule => ({
  entity: 'plan',
  field,
  read: (plan) => plan.release[field] ?? '',
  edit: (text) =>
    ok(
      text.trim() === ''
        ? { type: 'release.update', fields: {}, clear: [field] }
        : { type: 'release.update', fields: { [field]: text } },
    ),
});

/** The zone that times without one are in: the window's own, else that of this machine. */
const zoneOf = ({ window: { start, end } }: Plan): string =>
  start?.zone ?? end?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

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

export const OVERVIEW_FIELDS = {
  version: {
    entity: 'plan',
    field: 'version',
    read: (plan) => plan.release.version,
    edit: (version) => ok({ type: 'release.update', fields: { version } }),
  },
  previousVersion: optional('previousVersion'),
  changeReference: optional('changeReference'),
  bridge: optional('bridge'),
  tags: {
    entity: 'plan',
    field: 'tags',
    read: (plan) => plan.tags.join(', '),
    edit: (text) => {
      const tags = text.split(',').map((tag) => tag.trim());
      return ok({ type: 'plan.update', fields: { tags: [...new Set(tags.filter(Boolean))] } });
    },
  },
  windowStart: moment('windowStart', 'start'),
  windowEnd: moment('windowEnd', 'end'),
  windowZone: {
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
} satisfies Record<string, FieldRule>;
