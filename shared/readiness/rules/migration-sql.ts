// Rules about what the SQL of a migration says: what it loses, what it breaks, and in which release (N109, N110, N112).
import { isSameTable, plainName } from '../../migrations/actions.ts';
import { expandContractFields } from '../../migrations/expand-contract.ts';
import { type Judgement, judge, judgementOf } from '../../migrations/judge.ts';
import type { Migration } from '../../plan/schema/migrations.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';
import { ofThisRelease, says, titled } from './migrations.ts';

const update = (id: string, label: string, fields: Partial<Migration>): { fix: Fix } => ({
  fix: { label, edit: { type: 'migration.update', ids: [id], fields } },
});

const WAYS_BACK: readonly Migration['reversibility'][] = ['reversible', 'withLoss', 'irreversible'];

/** The sentence of the first rule that asks for a value. */
const reason = ({ spoken }: Judgement, asks: (one: Judgement['spoken'][number]) => boolean): string =>
  spoken.find(asks)?.sentence ?? '';

const lossUnsaid = ofThisRelease((migration, id) => {
  const judgement = judgementOf(migration);
  const { reversibility } = judgement.said;
  if (!reversibility || WAYS_BACK.indexOf(reversibility) <= WAYS_BACK.indexOf(migration.reversibility))
    return undefined;
  const why = reason(judgement, ({ rule }) => rule.reversibility === reversibility);
  const label = reversibility === 'irreversible' ? 'Set restore only' : 'Set DOWN loses data';
  return { message: `${titled(migration)} may lose data. ${why}`, ...update(id, label, { reversibility }) };
});

const breakUnsaid = ofThisRelease((migration, id) => {
  const judgement = judgementOf(migration);
  if (judgement.said.change !== 'breaking' || migration.change === 'breaking') return undefined;
  const why = reason(judgement, ({ rule }) => rule.change === 'breaking');
  return {
    message: `${titled(migration)} may break what runs. ${why}`,
    ...update(id, 'Set breaking', { change: 'breaking' }),
  };
});

const lockUnsaid = ofThisRelease((migration, id) => {
  const judgement = judgementOf(migration);
  const isMild = migration.blocking === 'metadata' || migration.blocking === 'online';
  if (judgement.said.blocking !== 'blocking' || !isMild) return undefined;
  const why = reason(judgement, ({ rule }) => rule.blocking === 'blocking');
  return { message: `${titled(migration)} may block. ${why}`, ...update(id, 'Set blocking', { blocking: 'blocking' }) };
});

/** A breaking change that neither stages nor a pattern without old instances makes bearable. */
const breaksAtOnce = ofThisRelease((migration, id, { plan }) => {
  const isBorne = (migration.stages ?? []).length > 0 || plan.strategy.pattern === 'recreate';
  if (migration.change !== 'breaking' || isBorne) return undefined;
  const planned = expandContractFields(migration);
  return {
    message: `${titled(migration)} breaks the old application, and is not planned as expand-contract.`,
    ...(planned && update(id, 'Plan as expand-contract', planned)),
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

const LOSS_RULES: readonly Rule[] = [
  {
    id: 'migrations/loss-unsaid',
    severity: 'warning',
    view: 'migrations',
    why: 'Only what is marked DATA LOSS RISK is backed up, decided at a hold point, and counted in the latest abort.',
    source: ['N112', 'S080'],
    find: lossUnsaid,
  },
  {
    id: 'migrations/break-unsaid',
    severity: 'hint',
    view: 'migrations',
    why: 'While old and new run side by side, both have to get along with the tables.',
    source: ['N109', 'S060'],
    find: breakUnsaid,
  },
  {
    id: 'migrations/lock-unsaid',
    severity: 'hint',
    view: 'migrations',
    why: 'A lock that was not expected is an outage.',
    source: ['N109', 'N110'],
    find: lockUnsaid,
  },
];

const STAGE_RULES: readonly Rule[] = [
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
    id: 'migrations/concurrently-in-transaction',
    severity: 'blocker',
    view: 'migrations',
    why: 'PostgreSQL refuses it: the script ends with an error and builds nothing.',
    source: ['N109'],
    find: says(
      isInTransaction,
      (migration) => `${titled(migration)} builds an index CONCURRENTLY inside a transaction.`,
    ),
  },
];

function noCatchUp(subject: Subject): Case[] {
  return ofThisRelease((migration, id) => {
    const stages = migration.stages ?? [];
    const isLeft = ({ backfill = '', catchUp = '' }: (typeof stages)[number]) =>
      backfill.trim() !== '' && !catchUp.trim();
    if (!stages.some(isLeft)) return undefined;
    const caught = stages.map((stage) => (isLeft(stage) ? { ...stage, catchUp: stage.backfill ?? '' } : stage));
    return {
      message: `${titled(migration)} fills rows before the application, and not those that are written meanwhile.`,
      ...update(id, 'Repeat the backfill afterwards', { stages: caught }),
    };
  })(subject);
}

function isInTransaction(migration: Migration): boolean {
  let isOpen = false;
  for (const { does, isConcurrent } of judgementOf(migration).actions) {
    if (does === 'begin') isOpen = true;
    if (does === 'commit') isOpen = false;
    if (isOpen && isConcurrent) return true;
  }
  return false;
}

export const MIGRATION_SQL_RULES: readonly Rule[] = [...LOSS_RULES, ...STAGE_RULES];
