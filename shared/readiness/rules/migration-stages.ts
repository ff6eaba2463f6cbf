// Rules about a breaking change and its three stages: in which release, and how rows are filled (S060-S065, C18).
import { isSameTable, plainName } from '../../migrations/actions.ts';
import { expandContractFields } from '../../migrations/expand-contract.ts';
import { judge, judgementOf } from '../../migrations/judge.ts';
import { actionsOf } from '../../migrations/read-script.ts';
import type { Migration } from '../../plan/schema/migrations.ts';
import type { Rule, Subject } from '../rule.ts';
import { ofThisRelease, says, titled, updateFix } from './migrations.ts';

/** A breaking change that neither stages nor a pattern without old instances makes bearable. */
const breaksAtOnce = ofThisRelease((migration, id, { plan }) => {
  const isBorne = (migration.stages ?? []).length > 0 || plan.strategy.pattern === 'recreate';
  if (migration.change !== 'breaking' || isBorne) return undefined;
  const planned = expandContractFields(migration);
  return {
    message: `${titled(migration)} breaks the old application, and is not planned as expand-contract.`,
    ...(planned && updateFix(id, 'Plan as expand-contract', planned)),
  };
});

const release = (text: string): string => text.trim().toLowerCase();

/** The columns that a script drops, and the tables. */
const dropsOf = (sql: string) => judge(sql).actions.filter(({ does }) => does === 'dropColumn' || does === 'dropTable');

/** The contract stage in the release of its expand stage. */
function contractsAtOnce({ stages = [] }: Migration): boolean {
  const expand = stages.find(({ stage }) => stage === 'expand');
  const contract = stages.find(({ stage }) => stage === 'contract');
  return expand !== undefined && contract !== undefined && release(expand.release) === release(contract.release);
}

/** What this release drops although a contract stage means to drop it later, or beside the column that replaces it. */
function dropsBesideExpand(migration: Migration, { plan }: Subject): boolean {
  const { actions } = judgementOf(migration);
  const drops = actions.filter(({ does }) => does === 'dropColumn' || does === 'dropTable');
  if (drops.length === 0) return false;
  const isReplaced = drops.some(({ does, table }) =>
    actions.some((one) => does === 'dropColumn' && one.does === 'addColumn' && isSameTable(one.table, table)),
  );
  const later = Object.values(plan.migrations.byId)
    .flatMap(({ stages = [] }) => stages.filter(({ stage }) => stage === 'contract'))
    .flatMap(({ sql }) => dropsOf(sql));
  const isStaged = drops.some((drop) =>
    later.some((one) => isSameTable(one.table, drop.table) && plainName(one.name) === plainName(drop.name)),
  );
  return isReplaced || isStaged;
}

type Stage = NonNullable<Migration['stages']>[number];

const isLeftOpen = ({ backfill = '', catchUp = '' }: Stage): boolean => backfill.trim() !== '' && catchUp.trim() === '';

const noCatchUp = ofThisRelease((migration, id) => {
  const stages = migration.stages ?? [];
  if (!stages.some(isLeftOpen)) return undefined;
  const caught = stages.map((stage) => (isLeftOpen(stage) ? { ...stage, catchUp: stage.backfill ?? '' } : stage));
  return {
    message: `${titled(migration)} fills rows before the application, and not those that are written meanwhile.`,
    ...updateFix(id, 'Repeat the backfill afterwards', { stages: caught }),
  };
});

/** Counts what a backfill has left empty: the rows that it asks for. */
const countsOf = (backfill: string): Migration['validation'] =>
  actionsOf(backfill)
    .filter(({ does, where }) => does === 'update' && where !== '')
    .map(({ table, where }) => ({ sql: `SELECT count(*) FROM ${table} WHERE ${where};`, expect: '0' }));

const noCount = ofThisRelease((migration, id) => {
  const backfills = (migration.stages ?? []).map(({ backfill = '' }) => backfill).join('\n');
  const isCounted = migration.validation.some(({ sql }) => /\bis\s+null\b/i.test(sql));
  if (backfills.trim() === '' || isCounted) return undefined;
  const counts = countsOf(backfills);
  const validation = [...migration.validation, ...counts];
  return {
    message: `${titled(migration)} fills rows, and no query counts those that are still empty.`,
    ...(counts.length > 0 && updateFix(id, 'Count them', { validation })),
  };
});

export const MIGRATION_STAGE_RULES: readonly Rule[] = [
  {
    id: 'migrations/breaks-at-once',
    severity: 'warning',
    view: 'migrations',
    why: 'Expand-contract over three releases keeps a version on each side of the change alive, and a way back.',
    source: ['S060', 'N112'],
    find: breaksAtOnce,
  },
  {
    id: 'migrations/contract-with-expand',
    severity: 'blocker',
    view: 'migrations',
    why: 'What is dropped in the release that replaces it leaves the old application nothing to go back to.',
    source: ['S065', 'N112', 'N114'],
    find: says(
      (migration, subject) => contractsAtOnce(migration) || dropsBesideExpand(migration, subject),
      (migration) => `${titled(migration)} drops in the same release what it replaces.`,
    ),
  },
  {
    id: 'migrations/no-catch-up',
    severity: 'warning',
    view: 'migrations',
    why: 'Rows that the old application writes after the backfill stay empty until it runs once more.',
    source: ['S062', 'S063'],
    find: noCatchUp,
  },
  {
    id: 'migrations/no-count',
    severity: 'warning',
    view: 'migrations',
    why: 'The next release reads the new column only: one row that is still empty there is a lost value.',
    source: ['S062', 'S064', 'N111'],
    find: noCount,
  },
];
