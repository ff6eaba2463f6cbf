// What changing a table, a view or another thing with a name means.
import { BREAKING, GONE, isOwnTable, SAFE, type SqlRule } from './sql-rule.ts';

export const TABLE_RULES: readonly SqlRule[] = [
  {
    id: 'create-table',
    does: 'createTable',
    ...SAFE,
    sentence: ({ table }) => `Creates ${table}: a new table disturbs nobody.`,
    source: ['N109', 'S070'],
  },
  {
    id: 'drop-own-table',
    does: 'dropTable',
    fits: isOwnTable,
    ...SAFE,
    sentence: ({ table }) => `Drops ${table}, which this script has created itself.`,
    source: ['N112'],
  },
  {
    id: 'drop-table',
    does: 'dropTable',
    ...GONE,
    sentence: ({ table }) => `Drops ${table}: its rows are gone, and an application that still reads it fails.`,
    source: ['N109', 'N112', 'S078'],
  },
  {
    id: 'rename-table',
    does: 'renameTable',
    ...BREAKING,
    sentence: ({ table, to }) =>
      `Renames ${table} to ${to}: the old application asks for ${table} and fails until the new one runs everywhere.`,
    source: ['N109', 'S060'],
  },
  {
    id: 'replace-other',
    does: 'createOther',
    fits: ({ replaces }) => replaces,
    ...SAFE,
    sentence: ({ type, name }) => `Replaces the ${type} ${name}: what is in it now must be kept for the way back.`,
    source: ['N112'],
  },
  {
    id: 'create-other',
    does: 'createOther',
    ...SAFE,
    sentence: ({ type, name }) => `Creates the ${type} ${name}.`,
    source: ['N109'],
  },
  {
    id: 'drop-other',
    does: 'dropOther',
    ...BREAKING,
    sentence: ({ type, name }) => `Drops the ${type} ${name}: what still uses it fails.`,
    source: ['N109'],
  },
  {
    id: 'rename-other',
    does: 'renameOther',
    ...SAFE,
    sentence: ({ name, to }) => `Renames ${name} to ${to}, which applications seldom name.`,
    source: ['N109'],
  },
];
