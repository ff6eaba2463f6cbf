// The choices of a migration as edits. Pure.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { moved, without } from '../detail/lists.ts';
import { updateMigration } from './migration-fields.ts';

/** What a new migration starts from: nothing is claimed of it that nobody said. */
const NEW: Migration = {
  name: '',
  kind: 'schema',
  change: 'compatible',
  risk: 'medium',
  estimate: {},
  reversibility: 'reversible',
  blocking: 'unknown',
  place: 'beforeApp',
  up: '',
  validation: [],
  dependsOn: [],
};

export const addMigration = (id: string, at: number): Edit => ({ type: 'migration.add', id, entity: NEW, at });

export const removeMigration = (id: string): Edit => ({ type: 'migration.remove', ids: [id] });

export const setField = <Name extends 'kind' | 'change' | 'risk' | 'reversibility' | 'blocking' | 'place'>(
  id: string,
  name: Name,
  value: Migration[Name],
): Edit => updateMigration(id, { fields: { [name]: value } });

const change = (plan: Plan, id: string, make: (migration: Migration) => Partial<Migration>): Edit | undefined => {
  const migration = plan.migrations.byId[id];
  return migration && updateMigration(id, { fields: make(migration) });
};

export const addValidation = (plan: Plan, id: string): Edit | undefined =>
  change(plan, id, ({ validation }) => ({ validation: [...validation, { sql: '', expect: '' }] }));

export const moveValidation = (plan: Plan, id: string, from: number, to: number): Edit | undefined =>
  change(plan, id, ({ validation }) => ({ validation: moved(validation, from, to) }));

export const removeValidation = (plan: Plan, id: string, index: number): Edit | undefined =>
  change(plan, id, ({ validation }) => ({ validation: without(validation, index) }));

export const setDependsOn = (plan: Plan, id: string, other: string, isNeeded: boolean): Edit | undefined =>
  change(plan, id, ({ dependsOn }) => ({
    dependsOn: isNeeded ? [...dependsOn, other] : dependsOn.filter((known) => known !== other),
  }));

/** Names the role that approves a restore; '' is nobody. */
export const setApproval = (plan: Plan, id: string, role: string): Edit | undefined =>
  change(plan, id, ({ restore }) => {
    const { approval: _, ...others } = restore ?? { procedure: '' };
    return { restore: role === '' ? others : { ...others, approval: role } };
  });
