// The columns of a table, found by their headings and what stands under them.
import type { Table } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { type ColumnKind, columnKinds } from './header-words.ts';
import { momentAt } from './offsets.ts';

export interface Columns {
  /** The headings as plain text. */
  headings: string[];
  kinds: (ColumnKind | undefined)[];
}

const cellsUnder = ({ rows }: Table, column: number): string[] =>
  rows.map(({ cells }) => plainText(cells[column] ?? ''));

const isNumber = (cell: string): boolean => /^(?:[a-z]{0,3}[\d.]{1,8}|)$/i.test(cell);

/** A "Step" column that only counts is no step; a column without a known heading may hold moments. */
function byContent(kind: ColumnKind | undefined, table: Table, column: number): ColumnKind | undefined {
  if (kind !== 'step' && kind !== undefined) return kind;
  const cells = cellsUnder(table, column);
  if (cells.length === 0) return kind;
  if (kind === 'step' && cells.every(isNumber)) return 'number';
  return kind ?? (cells.every((cell) => momentAt(cell)?.length === cell.length) ? 'time' : undefined);
}

export function columnsOf(table: Table): Columns {
  const headings = table.columns.map(plainText);
  const kinds = columnKinds(headings).map((kind, column) => byContent(kind, table, column));
  return { headings, kinds };
}

export type TableTopic = 'steps' | 'communications' | 'roles' | 'contacts';

const TOPICS: readonly [TableTopic, (has: (...kinds: ColumnKind[]) => boolean) => boolean][] = [
  ['communications', (has) => has('time', 'event') && has('message', 'audience', 'channel')],
  ['communications', (has) => has('message') && has('audience', 'channel')],
  ['communications', (has) => has('audience') && has('time', 'channel')],
  ['roles', (has) => has('role') && has('name', 'owner')],
  ['contacts', (has) => has('name', 'role', 'purpose') && has('contact')],
  ['steps', (has) => has('step')],
  ['steps', (has) => has('command') && has('number', 'time', 'owner', 'duration', 'check')],
];

/** Gives what a table is about, by its columns; nothing for one of figures or anything else. */
export function tableTopic({ kinds }: Columns): TableTopic | undefined {
  const has = (...wanted: ColumnKind[]): boolean => wanted.some((kind) => kinds.includes(kind));
  return TOPICS.find(([, fits]) => fits(has))?.[0];
}

export const isStepTable = (table: Table): boolean => tableTopic(columnsOf(table)) === 'steps';
