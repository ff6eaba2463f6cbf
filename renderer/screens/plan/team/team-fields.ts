// The text fields of people and roles.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok } from '#shared/result.ts';
import { initialsOf } from '#shared/team/assignments.ts';
import { parseWhen, whenFieldText } from '#shared/when.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { fieldRules } from '../detail/field-rules.ts';
import { letters, replaced } from '../detail/lists.ts';

type RoleUpdate = Extract<Edit, { type: 'role.update' }>;

export const updateRole = (id: string, fields: RoleUpdate['fields']): RoleUpdate => ({
  type: 'role.update',
  ids: [id],
  fields,
});

/** A person's name. Initials that nobody wrote by hand follow it. */
export const personName = (id: string): FieldRule => ({
  entity: id,
  field: 'name',
  read: (plan) => plan.people.byId[id]?.name ?? '',
  edit(name, { people }) {
    const person = people.byId[id];
    if (!person) return gone('person');
    const taken = new Set(Object.entries(people.byId).flatMap(([other, one]) => (other === id ? [] : [one.initials])));
    const follows = person.initials === '' || person.initials === initialsOf(person.name, taken);
    const fields = { name, ...(follows && { initials: initialsOf(name, taken) }) };
    return ok({ type: 'person.update', ids: [id], fields });
  },
});

const roleRule = fieldRules({
  noun: 'role',
  find: ({ roles }, id) => roles.byId[id],
  edit: updateRole,
});

export const roleName = (id: string): FieldRule =>
  roleRule(
    id,
    'name',
    ({ name }) => name,
    (name) => ok({ name }),
  );

/** What a role answers for, a line for each duty. */
export const roleDuties = (id: string): FieldRule =>
  roleRule(
    id,
    'duties',
    ({ duties }) => duties.join('\n'),
    (text) => {
      const lines = text.split('\n').map((line) => line.replace(/^\s*[-*•]\s+/, '').trim());
      return ok({ duties: lines.filter((line) => line !== '') });
    },
  );

/** The zone that a shift's times are written in: that of the window. */
export const shiftZone = ({ window: { start, end } }: Plan): string =>
  start?.zone ?? end?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** One end of a shift, which has no identity but its place. */
export function shiftMoment(id: string, index: number, end: 'from' | 'to', zone: string): FieldRule {
  return roleRule(
    id,
    `shift${end}${letters(index)}`,
    ({ shifts = [] }) => whenFieldText(shifts[index]?.[end], zone),
    (text, { shifts = [] }) => {
      const shift = shifts[index];
      if (!shift) return gone('shift');
      const when = parseWhen(text, zone);
      if (!when.ok) return when;
      if (!when.value) return failed('invalid', 'A shift has a beginning and an end. Remove it if there is none.');
      return ok({ shifts: replaced(shifts, index, { ...shift, [end]: when.value }) });
    },
  );
}
