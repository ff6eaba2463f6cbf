// Rules about what the SQL of a migration says: what it loses, what it breaks, how it locks (N109, N110, N112).
import { type Judgement, judgementOf } from '../../migrations/judge.ts';
import type { Migration } from '../../plan/schema/migrations.ts';
import type { Rule } from '../rule.ts';
import { ofThisRelease, says, titled, updateFix } from './migrations.ts';

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
  return { message: `${titled(migration)} may lose data. ${why}`, ...updateFix(id, label, { reversibility }) };
});

const breakUnsaid = ofThisRelease((migration, id) => {
  const judgement = judgementOf(migration);
  if (judgement.said.change !== 'breaking' || migration.change === 'breaking') return undefined;
  const why = reason(judgement, ({ rule }) => rule.change === 'breaking');
  return {
    message: `${titled(migration)} may break what runs. ${why}`,
    ...updateFix(id, 'Set breaking', { change: 'breaking' }),
  };
});

const lockUnsaid = ofThisRelease((migration, id) => {
  const judgement = judgementOf(migration);
  const isMild = migration.blocking === 'metadata' || migration.blocking === 'online';
  if (judgement.said.blocking !== 'blocking' || !isMild) return undefined;
  const why = reason(judgement, ({ rule }) => rule.blocking === 'blocking');
  return {
    message: `${titled(migration)} may block. ${why}`,
    ...updateFix(id, 'Set blocking', { blocking: 'blocking' }),
  };
});

function isInTransaction(migration: Migration): boolean {
  let isOpen = false;
  for (const { does, isConcurrent } of judgementOf(migration).actions) {
    if (does === 'begin') isOpen = true;
    if (does === 'commit') isOpen = false;
    if (isOpen && isConcurrent) return true;
  }
  return false;
}

export const MIGRATION_SQL_RULES: readonly Rule[] = [
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
