// What changing a column means.
import { BREAKING, GONE, isOwnTable, SAFE, type SqlRule } from './sql-rule.ts';

/** Defaults that differ from row to row: the whole table is written for them. */
const VOLATILE =
  /\b(?:random|gen_random_uuid|uuid|uuid_generate_v\w+|clock_timestamp|nextval)\s*\(|\bserial\b|\bbigserial\b|\bIDENTITY\b|\bSTORED\b|\bAUTO_INCREMENT\b/i;

export const COLUMN_RULES: readonly SqlRule[] = [
  {
    id: 'add-column-to-new',
    does: 'addColumn',
    fits: isOwnTable,
    ...SAFE,
    sentence: ({ name, table }) => `Adds ${name} to ${table}, which this script creates: nobody reads it yet.`,
    source: ['N109'],
  },
  {
    id: 'add-column-rewrite',
    does: 'addColumn',
    fits: ({ type }) => VOLATILE.test(type),
    ...SAFE,
    blocking: 'blocking',
    sentence: ({ name, table }) =>
      `Adds ${name} with a value of its own for each row: ${table} is written anew, and locked as long as that takes.`,
    source: ['N109', 'N110'],
  },
  {
    id: 'add-column-required',
    does: 'addColumn',
    fits: ({ isNotNull, hasDefault }) => isNotNull && !hasDefault,
    ...BREAKING,
    sentence: ({ name }) =>
      `Adds ${name} as NOT NULL without a default: it fails on PostgreSQL where there are rows, and the old application cannot insert.`,
    source: ['N109'],
  },
  {
    id: 'add-column-default',
    does: 'addColumn',
    fits: ({ hasDefault }) => hasDefault,
    ...SAFE,
    sentence: ({ name, table }) =>
      `Adds ${name} with a default: metadata only since PostgreSQL 11 and MySQL 8.0.12; before that ${table} is written anew under a lock.`,
    source: ['N109', 'S066'],
  },
  {
    id: 'add-column',
    does: 'addColumn',
    ...SAFE,
    sentence: ({ name, table }) =>
      `Adds ${name} to ${table}, which may be empty: the running application does not notice.`,
    source: ['N109', 'S066'],
  },
  {
    id: 'drop-column',
    does: 'dropColumn',
    ...GONE,
    sentence: ({ name, table }) =>
      `Drops ${name} of ${table}: its values are gone, and an application that still reads it fails.`,
    source: ['N109', 'N112', 'S078'],
  },
  {
    id: 'rename-column',
    does: 'renameColumn',
    ...BREAKING,
    sentence: ({ name, to }) =>
      `Renames ${name} to ${to}: the old application asks for ${name} and fails until the new one runs everywhere.`,
    source: ['N109', 'S060'],
  },
  {
    id: 'change-type',
    does: 'changeType',
    ...BREAKING,
    blocking: 'blocking',
    reversibility: 'withLoss',
    sentence: ({ name, table }) =>
      `Changes the type of ${name}: ${table} is written anew under a lock, and a narrower type loses data. Some widenings are free: on PostgreSQL a longer varchar or text, on MySQL a varchar that stays below 256 bytes.`,
    source: ['N109', 'N112'],
  },
  {
    id: 'set-not-null',
    does: 'setNotNull',
    ...BREAKING,
    blocking: 'blocking',
    sentence: ({ name, table }) =>
      `Demands a value in ${name}: all of ${table} is read under a lock, and the old application may still write none. On PostgreSQL 12 and newer a validated CHECK (${name} IS NOT NULL) before it spares the reading.`,
    source: ['N109'],
  },
  {
    id: 'drop-not-null',
    does: 'dropNotNull',
    ...SAFE,
    sentence: ({ name }) => `Lets ${name} be empty: what reads it must bear that.`,
    source: ['N109'],
  },
  {
    id: 'change-default',
    does: 'changeDefault',
    ...SAFE,
    sentence: ({ name }) => `Changes the default of ${name}: only rows that are written from now on.`,
    source: ['N109'],
  },
];
