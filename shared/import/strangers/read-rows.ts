// The rows of a table as cells by what their columns hold.
import type { Table, TableRow } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { ColumnKind } from './header-words.ts';
import { type Columns, columnsOf } from './table-columns.ts';

export interface Row {
  line: number;
  /** The first cell of that kind as plain text, trimmed; empty when there is none. It counts as read. */
  take(kind: ColumnKind): string;
  /** The same as source. */
  takeSource(kind: ColumnKind): string;
  /** What was not taken, each cell as source with its heading before it. */
  rest(): string[];
}

function rowOf({ line, cells }: TableRow, { headings, kinds }: Columns): Row {
  const taken = new Set<number>();
  const takeSource = (kind: ColumnKind): string => {
    const column = kinds.findIndex((each, index) => each === kind && !taken.has(index));
    if (column === -1) return '';
    taken.add(column);
    return (cells[column] ?? '').trim();
  };
  return {
    line,
    takeSource,
    take: (kind) => plainText(takeSource(kind)),
    rest: () =>
      cells.flatMap((cell, column) => {
        if (taken.has(column) || cell.trim() === '') return [];
        const heading = headings[column] ?? '';
        return [heading === '' ? cell.trim() : `${heading}: ${cell.trim()}`];
      }),
  };
}

export function rowsOf(table: Table): Row[] {
  const columns = columnsOf(table);
  return table.rows.map((row) => rowOf(row, columns));
}

/** Splits a cell that names several. */
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[,;&\n]|\s\+\s|\s(?:and|und)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
