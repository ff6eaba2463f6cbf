// The choices of a team as edits. Pure.
import type { Edit, OneEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Role } from '#shared/plan/schema/people.ts';
import { STANDARD_ROLES } from '#shared/team/standard-roles.ts';
import { inserted, replaced, without } from '../detail/lists.ts';
import { updateRole } from './team-fields.ts';

export const addRole = (id: string, at: number): Edit => ({
  type: 'role.add',
  id,
  entity: { name: '', kind: 'other', duties: [] },
  at,
});

/** The standard roles of which the plan has none of the kind (S187-S191, S196, S197). */
export const missingRoles = ({ roles }: Plan) => {
  const kinds = new Set(Object.values(roles.byId).map(({ kind }) => kind));
  return STANDARD_ROLES.filter(({ kind }) => !kinds.has(kind));
};

/** Adds the standard roles that are missing, as one edit. `newId` gives an id for each. */
export function addMissingRoles(plan: Plan, newId: () => string): Edit | undefined {
  const missing = missingRoles(plan);
  if (missing.length === 0) return undefined;
  const edits = missing.map(({ kind, name, duties }, index): OneEdit => {
    const entity = { name, kind, duties: [...duties] };
    return { type: 'role.add', id: newId(), entity, at: plan.roles.order.length + index };
  });
  return { type: 'several', label: 'Add the roles', edits };
}

/** Says of what kind a role is. One without duties and a name of its own takes the usual ones. */
export function setKind({ roles }: Plan, id: string, kind: Role['kind']): Edit | undefined {
  const role = roles.byId[id];
  if (!role) return undefined;
  const usual = STANDARD_ROLES.find((standard) => standard.kind === kind);
  return updateRole(id, {
    kind,
    ...(usual && role.name.trim() === '' && { name: usual.name }),
    ...(usual && role.duties.length === 0 && { duties: [...usual.duties] }),
  });
}

/** Names who holds a role or would take it over; '' is nobody. */
export const setPerson = (id: string, part: 'holder' | 'backup', person: string): Edit =>
  person === '' ? { type: 'role.update', ids: [id], fields: {}, clear: [part] } : updateRole(id, { [part]: person });

export const confirmPerson = (person: string, isConfirmed: boolean): Edit => ({
  type: 'preparation.confirm',
  people: [person],
  isConfirmed,
});

type Shift = NonNullable<Role['shifts']>[number];

const withShifts = (id: string, shifts: Shift[]): Edit =>
  shifts.length === 0 ? { type: 'role.update', ids: [id], fields: {}, clear: ['shifts'] } : updateRole(id, { shifts });

/** Adds a shift: from where the last one ended, else from the window's start, to the window's end. A plan without either has no shifts. */
export function addShift(plan: Plan, id: string): Edit | undefined {
  const role = plan.roles.byId[id];
  const person = role?.holder ?? plan.people.order[0];
  if (!role || person === undefined) return undefined;
  const { shifts = [] } = role;
  const { start, end } = plan.window;
  const from = shifts.at(-1)?.to ?? start;
  if (!from) return undefined;
  return withShifts(id, inserted(shifts, { from, to: end ?? from, person }));
}

export function removeShift({ roles }: Plan, id: string, index: number): Edit | undefined {
  const shifts = roles.byId[id]?.shifts;
  return shifts && withShifts(id, without(shifts, index));
}

export function setShiftPerson({ roles }: Plan, id: string, index: number, person: string): Edit | undefined {
  const shifts = roles.byId[id]?.shifts;
  const shift = shifts?.[index];
  return shifts && shift && withShifts(id, replaced(shifts, index, { ...shift, person }));
}
