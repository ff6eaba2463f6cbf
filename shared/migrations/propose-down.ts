// The DOWN that follows from an UP, where one does (N112): each statement undone, the last one first.
import type { Action, ActionKind } from './actions.ts';
import { actionsOf } from './read-script.ts';
import { looksLikeMySql } from './sql-tokens.ts';
import { inOneLine } from './statements.ts';

export interface DownProposal {
  sql: string;
  /** The statements that nothing undoes, each on one line; they stand in the SQL as comments. */
  missing: readonly string[];
}

/** What undoes an action: SQL, nothing to do (''), or undefined where it cannot be said. */
type Undo = (action: Action, isMySql: boolean) => string | undefined;

const nothing: Undo = () => '';
const never: Undo = () => undefined;
const named = (action: Action, sql: string): string | undefined => (action.name === '' ? undefined : sql);

function dropConstraint({ table, name, type }: Action, isMySql: boolean): string | undefined {
  if (name === '') return isMySql && type === 'primary key' ? `ALTER TABLE ${table} DROP PRIMARY KEY` : undefined;
  const what =
    isMySql && type === 'foreign key' ? 'FOREIGN KEY' : isMySql && type === 'unique' ? 'INDEX' : 'CONSTRAINT';
  return `ALTER TABLE ${table} DROP ${what} ${name}`;
}

/** Deletes the line of a migration tool that an INSERT of one value wrote. */
function unwrite({ text }: Action): string | undefined {
  const found = /^INSERT\s+INTO\s+([\w.`"]+)\s*\(\s*([\w`"]+)\s*\)\s*VALUES\s*\(\s*('[^']*'|\d+)\s*\)$/i.exec(text);
  return found ? `DELETE FROM ${found[1]} WHERE ${found[2]} = ${found[3]}` : undefined;
}

/** The schema that a new index gets is that of its table. */
function indexName({ table, name }: Action): string {
  const schema = table.split('.').slice(0, -1).join('.');
  return schema === '' || name.includes('.') ? name : `${schema}.${name}`;
}

const UNDO: Readonly<Record<ActionKind, Undo>> = {
  addColumn: (one) => named(one, `ALTER TABLE ${one.table} DROP COLUMN ${one.name}`),
  createTable: ({ table }) => (table === '' ? undefined : `DROP TABLE ${table}`),
  renameColumn: ({ table, name, to, type }) =>
    // MySQL's CHANGE writes the definition anew, and which one it was is not said.
    type === '' ? `ALTER TABLE ${table} RENAME COLUMN ${to} TO ${name}` : undefined,
  renameTable: ({ table, to }) => {
    const parts = table.split('.');
    const schema = to.includes('.') || parts.length === 1 ? '' : `${parts.slice(0, -1).join('.')}.`;
    return `ALTER TABLE ${schema}${to} RENAME TO ${parts.at(-1)}`;
  },
  createIndex: (one, isMySql) =>
    named(
      one,
      isMySql
        ? `DROP INDEX ${one.name} ON ${one.table}`
        : `DROP INDEX ${one.isConcurrent ? 'CONCURRENTLY ' : ''}${indexName(one)}`,
    ),
  addConstraint: dropConstraint,
  setNotNull: ({ table, name }) => `ALTER TABLE ${table} ALTER COLUMN ${name} DROP NOT NULL`,
  dropNotNull: ({ table, name }) => `ALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL`,
  createOther: (one) =>
    one.replaces || /function|procedure|trigger|rule|policy/.test(one.type)
      ? undefined
      : named(one, `DROP ${one.type.toUpperCase()} ${one.name}`),
  bookkeeping: unwrite,
  validateConstraint: nothing,
  harmless: nothing,
  begin: nothing,
  commit: nothing,
  dropColumn: never,
  changeType: never,
  changeDefault: never,
  dropTable: never,
  truncate: never,
  dropConstraint: never,
  renameOther: never,
  dropIndex: never,
  dropOther: never,
  insert: never,
  update: never,
  delete: never,
  unknown: never,
};

/** A column of a table that goes as a whole needs no undoing, nor does what fills it. */
function isGoneAnyway(action: Action, actions: readonly Action[]): boolean {
  const goes = (one: Action): boolean =>
    one.table !== '' &&
    one.table === action.table &&
    ((one.does === 'createTable' && action.does !== 'createTable') ||
      (one.does === 'addColumn' && action.does === 'update' && action.columns.every((name) => name === one.name)));
  return actions.some(goes);
}

/** The settings at the head of a script hold for its DOWN as well. */
const headOf = (actions: readonly Action[]): string[] =>
  actions
    .slice(
      0,
      Math.max(
        0,
        actions.findIndex(({ does, text }) => does !== 'begin' && !/^SET\s/i.test(text)),
      ),
    )
    .map(({ text }) => `${text};`);

/**
 * Gives the DOWN of a script, the last statement undone first; nothing where no statement can be undone or none needs it.
 * What cannot be undone stands in it as a comment, so that nobody takes the rest for the whole.
 */
export function proposeDown(up: string): DownProposal | undefined {
  const [actions, isMySql] = [actionsOf(up), looksLikeMySql(up)];
  const missing: string[] = [];
  const undone = actions
    .filter((action) => !isGoneAnyway(action, actions))
    .reverse()
    .flatMap((action): string[] => {
      const sql = UNDO[action.does](action, isMySql);
      if (sql !== undefined) return sql === '' ? [] : [`${sql};`];
      missing.push(inOneLine(action.text));
      return [`-- Not derived: ${inOneLine(action.text)}`];
    });
  if (!undone.some((line) => !line.startsWith('--'))) return undefined;
  const isWrapped = actions[0]?.does === 'begin' && actions.some(({ does }) => does === 'commit');
  const lines = isWrapped ? [...headOf(actions), ...undone, 'COMMIT;'] : undone;
  return { sql: lines.join('\n'), missing };
}
