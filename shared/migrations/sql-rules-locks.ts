// What constraints and indexes mean: mostly a question of how long they lock.
import { isOwnTable, SAFE, type SqlRule } from './sql-rule.ts';

export const CONSTRAINT_RULES: readonly SqlRule[] = [
  {
    id: 'add-constraint-to-new',
    does: 'addConstraint',
    fits: isOwnTable,
    ...SAFE,
    sentence: ({ table }) => `Adds a constraint to ${table}, which this script creates.`,
    source: ['N109'],
  },
  {
    id: 'add-constraint-unchecked',
    does: 'addConstraint',
    fits: ({ isUnchecked }) => isUnchecked,
    ...SAFE,
    sentence: ({ type, table }) =>
      `Adds a ${type} to ${table} without looking at its rows. A NOT VALID constraint is to be validated afterwards, in a transaction of its own.`,
    source: ['N109', 'N110'],
  },
  {
    id: 'add-constraint',
    does: 'addConstraint',
    ...SAFE,
    change: 'breaking',
    blocking: 'blocking',
    sentence: ({ type, table }) =>
      `Adds a ${type} and looks at all of ${table} under a lock; what the old application writes may be refused. On PostgreSQL a foreign key or check goes in as NOT VALID first, a unique one by an index that was built CONCURRENTLY.`,
    source: ['N109', 'N110'],
  },
  {
    id: 'validate-constraint',
    does: 'validateConstraint',
    ...SAFE,
    blocking: 'online',
    sentence: ({ name, table }) => `Validates ${name}: all of ${table} is read, reading and writing go on.`,
    source: ['N110'],
  },
  {
    id: 'drop-constraint',
    does: 'dropConstraint',
    ...SAFE,
    sentence: ({ name, table }) => `Drops ${name} of ${table}: from then on nothing refuses what it refused.`,
    source: ['N109'],
  },
];

const INDEX = { ...SAFE, kind: 'index' } as const;

export const INDEX_RULES: readonly SqlRule[] = [
  {
    id: 'create-index-on-new',
    does: 'createIndex',
    fits: isOwnTable,
    ...INDEX,
    sentence: ({ table }) => `Builds an index on ${table}, which this script creates.`,
    source: ['N109'],
  },
  {
    id: 'create-index-online',
    does: 'createIndex',
    fits: ({ isConcurrent }, { isMySql }) => isConcurrent || isMySql,
    ...INDEX,
    blocking: 'online',
    sentence: ({ table }) => `Builds an index on ${table} while reading and writing go on: heavy, but nobody waits.`,
    source: ['N109', 'N110', 'S073'],
  },
  {
    id: 'create-index',
    does: 'createIndex',
    ...INDEX,
    blocking: 'blocking',
    sentence: ({ table }) =>
      `Builds an index on ${table}: on PostgreSQL writes wait until it is there, unless it is built CONCURRENTLY; MySQL builds it online.`,
    source: ['N109', 'N110'],
  },
  {
    id: 'drop-index',
    does: 'dropIndex',
    ...INDEX,
    sentence: ({ name }) => `Drops the index ${name}: queries that need it get slow.`,
    source: ['N109'],
  },
];
