// The text fields of a migration.

import { durationFieldText, parseDuration } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import type { EstimatePlace } from '../detail/estimate-fields.ts';
import { fieldRules } from '../detail/field-rules.ts';
import { letters, replaced } from '../detail/lists.ts';

type MigrationUpdate = Extract<Edit, { type: 'migration.update' }>;
type MigrationChange = Omit<MigrationUpdate, 'type' | 'ids'>;

export const updateMigration = (id: string, change: MigrationChange): MigrationUpdate => ({
  type: 'migration.update',
  ids: [id],
  ...change,
});

const migrationRule = fieldRules({
  noun: 'migration',
  find: ({ migrations }, id) => migrations.byId[id],
  edit: updateMigration,
});

export const migrationName = (id: string): FieldRule =>
  migrationRule(
    id,
    'name',
    ({ name }) => name,
    (name) => ok({ fields: { name } }),
  );

export const upScript = (id: string): FieldRule =>
  migrationRule(
    id,
    'up',
    ({ up }) => up,
    (up) => ok({ fields: { up } }),
  );

/** Fields that a migration may do without: an empty text takes them away. */
export const optionalText = (id: string, field: 'down' | 'progress'): FieldRule =>
  migrationRule(
    id,
    field,
    (migration) => migration[field] ?? '',
    (text) => ok(text === '' ? { fields: {}, clear: [field] } : { fields: { [field]: text } }),
  );

/** What is done to bring the data back where no script does. */
export const restoreProcedure = (id: string): FieldRule =>
  migrationRule(
    id,
    'restore',
    ({ restore }) => restore?.procedure ?? '',
    (procedure, { restore }) => ok({ fields: { restore: { ...restore, procedure } } }),
  );

/** One of the queries that prove a migration. They have no identity but their place. */
export const validationText = (id: string, index: number, part: 'sql' | 'expect'): FieldRule =>
  migrationRule(
    id,
    `validation${part}${letters(index)}`,
    ({ validation }) => validation[index]?.[part] ?? '',
    (text, { validation }) => {
      const query = validation[index];
      return query
        ? ok({ fields: { validation: replaced(validation, index, { ...query, [part]: text }) } })
        : gone('query');
    },
  );

/** How long it took when it was tried in staging; a time says that it was. `now` is in milliseconds since 1970. */
export const tookInStaging = (id: string, now: () => number): FieldRule =>
  migrationRule(
    id,
    'staging',
    ({ testedInStaging }) => durationFieldText(testedInStaging?.took),
    (text, { testedInStaging }) => {
      const took = parseDuration(text);
      if (!took.ok) return took;
      if (took.value === undefined) return ok({ fields: {}, clear: ['testedInStaging'] });
      return ok({ fields: { testedInStaging: { at: now(), ...testedInStaging, took: took.value } } });
    },
  );

/** Who knows the database and has read the script; nobody while it is empty. */
export const reviewedBy = (id: string, now: () => number): FieldRule =>
  migrationRule(
    id,
    'reviewed',
    ({ dbaReviewed }) => dbaReviewed?.by ?? '',
    (by, { dbaReviewed }) =>
      ok(
        by.trim() === ''
          ? { fields: {}, clear: ['dbaReviewed'] }
          : { fields: { dbaReviewed: { at: now(), ...dbaReviewed, by } } },
      ),
  );

export const migrationEstimate = (id: string): EstimatePlace => ({
  entity: id,
  read: (plan) => plan.migrations.byId[id]?.estimate,
  edit: (estimate, plan) =>
    plan.migrations.byId[id] ? ok(updateMigration(id, { fields: { estimate: estimate ?? {} } })) : gone('migration'),
});

type Stage = NonNullable<Migration['stages']>[number];
type StagePart = 'release' | 'sql' | 'backfill' | 'catchUp' | 'application';

/** A stage with one of its texts changed; what it may do without goes when it is empty. */
function withText(stage: Stage, part: StagePart, text: string): Stage {
  if (text === '' && (part === 'backfill' || part === 'catchUp')) {
    const { [part]: _, ...others } = stage;
    return others;
  }
  return { ...stage, [part]: text };
}

/** One of the texts of a stage. They have no identity but their place. */
export const stageText = (id: string, index: number, part: StagePart): FieldRule =>
  migrationRule(
    id,
    `stage${part}${letters(index)}`,
    ({ stages = [] }) => stages[index]?.[part] ?? '',
    (text, { stages = [] }) => {
      const stage = stages[index];
      return stage ? ok({ fields: { stages: replaced(stages, index, withText(stage, part, text)) } }) : gone('stage');
    },
  );
