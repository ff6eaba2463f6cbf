// The form of a rule about SQL, and what several rules ask about an action.
import type { Migration } from '../plan/schema/migrations.ts';
import { type Action, type ActionKind, isSameTable, plainName } from './actions.ts';

/** What a script does as a whole, for rules that look around. */
export interface Script {
  actions: readonly Action[];
  isMySql: boolean;
}

/** What a rule or a whole script says of a migration. */
export interface Said {
  kind: Migration['kind'];
  change: Migration['change'];
  blocking: Migration['blocking'];
  reversibility: Migration['reversibility'];
}

export interface SqlRule extends Said {
  /** Stable: tests and decisions name it. */
  id: string;
  does: ActionKind;
  /** Without it the rule fits every such action. */
  fits?(action: Action, script: Script): boolean;
  /** It only goes forward: by the document it belongs to a later release (S074). */
  isForwardOnly?: true;
  sentence(action: Action): string;
  source: readonly string[];
}

/** Whether a table was made by the script itself: nobody uses it yet. */
export const isOwnTable = ({ table }: Action, { actions }: Script): boolean =>
  actions.some(({ does, table: made }) => does === 'createTable' && isSameTable(made, table));

/** Whether the script adds a column to the table itself. */
export const isOwnColumn = (table: string, column: string, { actions }: Script): boolean =>
  actions.some(
    (one) => one.does === 'addColumn' && isSameTable(one.table, table) && plainName(one.name) === plainName(column),
  );

/** Whether the script copies the rows of a table into another one before it changes them. */
export function isCopiedFirst(action: Action, { actions }: Script): boolean {
  const before = actions.slice(0, actions.indexOf(action));
  return before.some(({ from }) => from.some((table) => isSameTable(table, action.table)));
}

/** What a change that the running application does not notice starts from. */
export const SAFE = {
  kind: 'schema',
  change: 'compatible',
  blocking: 'metadata',
  reversibility: 'reversible',
} as const;
export const BREAKING = { ...SAFE, change: 'breaking' } as const;
export const GONE = { ...BREAKING, reversibility: 'irreversible', isForwardOnly: true } as const;
