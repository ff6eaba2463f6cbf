// What changing rows means: above all, whether what was there can be had back.
import { type Action, plainName } from './actions.ts';
import { isCopiedFirst, isOwnColumn, isOwnTable, type Script, type SqlRule } from './sql-rule.ts';

const DATA = { kind: 'data', change: 'data', blocking: 'online', reversibility: 'reversible' } as const;
const LOST = { ...DATA, reversibility: 'irreversible' } as const;

/** Every column that is set was empty, or came into being in this script. */
function fillsOnly(action: Action, script: Script): boolean {
  const isEmptyBefore = (column: string): boolean => {
    const name = plainName(column).split('.').at(-1) ?? '';
    return plainName(action.where)
      .replace(/\w+\./g, '')
      .split(/\bor\b/)
      .every((part) => ` ${part} `.includes(` ${name} is null`));
  };
  return (
    action.columns.length > 0 &&
    action.columns.every((column) => isOwnColumn(action.table, column, script) || isEmptyBefore(column))
  );
}

export const DATA_RULES: readonly SqlRule[] = [
  {
    id: 'insert',
    does: 'insert',
    ...DATA,
    sentence: ({ table }) => `Adds rows to ${table}: nothing that is there changes.`,
    source: ['N109'],
  },
  {
    id: 'update-fills',
    does: 'update',
    fits: fillsOnly,
    ...DATA,
    sentence: ({ table }) =>
      `Fills what is empty in ${table}: no value is lost. Large tables go in batches, with progress to be seen.`,
    source: ['S062', 'S068', 'N112'],
  },
  {
    id: 'update-kept',
    does: 'update',
    fits: (action, script) => isOwnTable(action, script) || isCopiedFirst(action, script),
    ...DATA,
    sentence: ({ table }) => `Writes over values of ${table}, of which the script keeps a copy.`,
    source: ['N112'],
  },
  {
    id: 'update',
    does: 'update',
    ...LOST,
    sentence: ({ table }) => `Writes over values of ${table} and keeps none: no DOWN brings the old ones back.`,
    source: ['N112', 'S078'],
  },
  {
    id: 'delete-kept',
    does: 'delete',
    fits: (action, script) => isOwnTable(action, script) || isCopiedFirst(action, script),
    ...DATA,
    sentence: ({ table }) => `Deletes rows of ${table}, of which the script keeps a copy.`,
    source: ['N112'],
  },
  {
    id: 'delete',
    does: 'delete',
    ...LOST,
    sentence: ({ table, where }) => `Deletes ${where === '' ? 'all rows' : 'rows'} of ${table} and keeps no copy.`,
    source: ['N112', 'S078'],
  },
  {
    id: 'truncate',
    does: 'truncate',
    ...LOST,
    blocking: 'metadata',
    sentence: ({ table }) => `Empties ${table}: all of its rows are gone.`,
    source: ['N112', 'S078'],
  },
];
