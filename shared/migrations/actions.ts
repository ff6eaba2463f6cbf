// What the statements of a script do to a database, one action for each thing that is done.

export type ActionKind =
  | 'addColumn'
  | 'dropColumn'
  | 'renameColumn'
  | 'changeType'
  | 'setNotNull'
  | 'dropNotNull'
  | 'changeDefault'
  | 'createTable'
  | 'dropTable'
  | 'renameTable'
  | 'truncate'
  | 'addConstraint'
  | 'dropConstraint'
  | 'validateConstraint'
  | 'renameOther'
  | 'createIndex'
  | 'dropIndex'
  | 'createOther'
  | 'dropOther'
  | 'insert'
  | 'update'
  | 'delete'
  | 'bookkeeping'
  | 'begin'
  | 'commit'
  | 'harmless'
  | 'unknown';

export interface Action {
  does: ActionKind;
  /** The statement that does it, as it is written. */
  text: string;
  /** The table, with its schema if that is written. '' where there is none. */
  table: string;
  /** The column, index, constraint or other thing. */
  name: string;
  /** What it is called afterwards. */
  to: string;
  /** The type of a column, what follows it included; the kind of a constraint or of another thing. */
  type: string;
  /** The expression of USING, or what an UPDATE and a DELETE ask for after WHERE. */
  where: string;
  /** The columns that an UPDATE sets. */
  columns: readonly string[];
  /** Tables that are read: those after FROM of a CREATE TABLE AS and an INSERT. */
  from: readonly string[];
  isNotNull: boolean;
  hasDefault: boolean;
  /** CONCURRENTLY. */
  isConcurrent: boolean;
  /** NOT VALID, or USING INDEX: what is there is not looked at. */
  isUnchecked: boolean;
  /** OR REPLACE. */
  replaces: boolean;
}

const NOTHING: Omit<Action, 'does' | 'text'> = {
  table: '',
  name: '',
  to: '',
  type: '',
  where: '',
  columns: [],
  from: [],
  isNotNull: false,
  hasDefault: false,
  isConcurrent: false,
  isUnchecked: false,
  replaces: false,
};

/** An action in which everything that is not said is empty. */
export const action = (does: ActionKind, text: string, more: Partial<Action> = {}): Action => ({
  ...NOTHING,
  ...more,
  does,
  text,
});

/** A name without quotes and in small letters, as databases compare it. */
export const plainName = (name: string): string => name.replace(/["`]/g, '').toLowerCase();

/** Whether two tables are the same one, whether or not their schema is written. */
export function isSameTable(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  return a !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}
