// What a script proposes, as edits. Each looks at the plan as it is then: what somebody has written meanwhile stays.
import { expandContractFields, RELEASES } from '#shared/migrations/expand-contract.ts';
import type { DownProposal } from '#shared/migrations/propose-down.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { updateMigration } from './migration-fields.ts';

/** Takes a proposed DOWN where none is written. */
export function takeDown(plan: Plan, id: string, { sql }: DownProposal): Edit | undefined {
  const migration = plan.migrations.byId[id];
  return migration && !migration.down?.trim() ? updateMigration(id, { fields: { down: sql } }) : undefined;
}

const STAGES = ['expand', 'migrate', 'contract'] as const;

/** Plans a migration in three stages: filled from its script where that says how, empty where it does not. */
export function planStages(plan: Plan, id: string): Edit | undefined {
  const migration = plan.migrations.byId[id];
  if (!migration) return undefined;
  const empty = STAGES.map((stage) => ({ stage, release: RELEASES[stage], sql: '', application: '' }));
  return updateMigration(id, { fields: expandContractFields(migration) ?? { change: 'breaking', stages: empty } });
}

export const removeStages = (id: string): Edit => updateMigration(id, { fields: {}, clear: ['stages'] });

/** Repeats the backfill of a stage after the application (C18). */
export function catchUp(plan: Plan, id: string, index: number): Edit | undefined {
  const stages: Migration['stages'] = plan.migrations.byId[id]?.stages?.map((stage, at) =>
    at === index && stage.backfill ? { ...stage, catchUp: stage.backfill } : stage,
  );
  return stages && updateMigration(id, { fields: { stages } });
}
