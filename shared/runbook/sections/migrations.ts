// Database migrations: the order with the application in it, and each with its scripts and its way back (S052-S080).
import { durationWords } from '../../duration.ts';
import type { Migration } from '../../plan/schema/migrations.ts';
import type { Block, FieldPath, Section } from '../blocks.ts';
import { momentWords } from '../dates.ts';
import { migrationsInOrder, type Reading, risksDataLoss, roleWords } from '../reading.ts';
import { estimateWords, rangeWords } from '../times.ts';
import {
  BLOCKING_WORDS,
  CHANGE_WORDS,
  LEVEL_WORDS,
  MARKS,
  MIGRATION_KIND_WORDS,
  MIGRATION_STRATEGY_WORDS,
  PLACE_WORDS,
  STAGE_WORDS,
  WAY_BACK_WORDS,
} from '../words.ts';
import { notApplicable } from './not-applicable.ts';
import { facts, joined, section, table } from './parts.ts';

const LOSS_WORDS = {
  withLoss: 'The DOWN script loses data.',
  irreversible: 'There is no DOWN without data loss. The way back is a restore from backup.',
} as const;

function orderRow(number: string, migration: Migration | undefined): string[] {
  if (!migration) return [number, 'Application deployment', '', '', '', ''];
  const { name, kind, place, estimate, reversibility } = migration;
  const wayBack = joined([risksDataLoss(migration) && `${MARKS.dataLoss}:`, WAY_BACK_WORDS[reversibility]], ' ');
  return [number, name, MIGRATION_KIND_WORDS[kind], PLACE_WORDS[place], estimateWords(estimate) ?? '', wayBack];
}

function stagingWords({ zone }: Reading, tested: Migration['testedInStaging']): string | undefined {
  if (!tested) return undefined;
  const rows = tested.rows === undefined ? '' : `, ${tested.rows.toLocaleString('en-GB')} rows`;
  return `${momentWords(tested.at, zone)}, took ${durationWords(tested.took)}${rows}`;
}

function migrationFacts(reading: Reading, migration: Migration): Block {
  const { kind, change, estimate, risk, place, blocking, reversibility, progress, dependsOn, dbaReviewed } = migration;
  const range = rangeWords(estimate);
  const needs = dependsOn.map((id) => reading.plan.migrations.byId[id]?.name ?? 'a migration that was removed');
  return {
    kind: 'facts',
    facts: facts(
      ['Type', `${MIGRATION_KIND_WORDS[kind]}, ${CHANGE_WORDS[change].toLowerCase()}`],
      ['Strategy', MIGRATION_STRATEGY_WORDS[change]],
      ['Runs', PLACE_WORDS[place]],
      ['Duration', joined([estimateWords(estimate), range && `(${range})`], ' ')],
      ['Risk', LEVEL_WORDS[risk]],
      ['Locks', BLOCKING_WORDS[blocking]],
      ['Way back', WAY_BACK_WORDS[reversibility]],
      ['Needs first', needs.join(', ')],
      ['Progress', progress],
      ['Tested in staging', stagingWords(reading, migration.testedInStaging)],
      ['Reviewed by a DBA', dbaReviewed && `${dbaReviewed.by}, ${momentWords(dbaReviewed.at, reading.zone)}`],
    ),
  };
}

const sql = (title: string, text: string | undefined, field: FieldPath, expect?: string): Block => ({
  kind: 'code',
  title,
  language: 'sql',
  text: text ?? '',
  field,
  ...(expect && { expect }),
});

function stageBlocks({ stages }: Migration, at: FieldPath): Block[] {
  return (stages ?? []).flatMap(({ stage, release, application, ...scripts }, index): Block[] => [
    {
      kind: 'facts',
      title: `${STAGE_WORDS[stage]} stage`,
      facts: facts(['Release', release], ['Application', application]),
    },
    sql(`${STAGE_WORDS[stage]}: SQL`, scripts.sql, [...at, 'stages', index, 'sql']),
    sql(`${STAGE_WORDS[stage]}: backfill`, scripts.backfill, [...at, 'stages', index, 'backfill']),
    sql(`${STAGE_WORDS[stage]}: catch up`, scripts.catchUp, [...at, 'stages', index, 'catchUp']),
  ]);
}

function migrationSection(reading: Reading, id: string, migration: Migration): Section {
  const { name, up, down, validation, restore, reversibility } = migration;
  const at = ['migrations', 'byId', id];
  const loss: Block[] =
    reversibility === 'reversible' ? [] : [{ kind: 'notice', mark: MARKS.dataLoss, text: LOSS_WORDS[reversibility] }];
  const blocks: Block[] = [
    ...loss,
    migrationFacts(reading, migration),
    sql('UP', up, [...at, 'up']),
    sql('DOWN', down, [...at, 'down']),
    { kind: 'prose', title: 'Restore', source: restore?.procedure ?? '', field: [...at, 'restore', 'procedure'] },
    { kind: 'facts', facts: facts(['A restore is approved by', roleWords(reading, restore?.approval)]) },
    ...validation.map((query, index) =>
      sql(`Validation ${index + 1}`, query.sql, [...at, 'validation', index, 'sql'], query.expect),
    ),
    ...stageBlocks(migration, at),
  ];
  return section(`Migration ${reading.numbers.get(id)}: ${name}`, blocks, [], id);
}

/** Gives the section "Database Migrations"; empty while there are none and nobody said that there are none. */
export function migrationsSection(reading: Reading): Section {
  const all = migrationsInOrder(reading);
  const migrations = all.flatMap(([id, migration]) => (migration ? [migrationSection(reading, id, migration)] : []));
  const rows =
    migrations.length === 0 ? [] : all.map(([id, migration]) => orderRow(reading.numbers.get(id) ?? '', migration));
  const order = table(['No.', 'Entry', 'Type', 'Runs', 'Time', 'Way back'], rows, 'Order of execution');
  return section('Database Migrations', [...notApplicable(reading.plan.applies.migrations), order], migrations);
}
