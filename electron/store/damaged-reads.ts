// Reads that go around damaged pages of a database. What they give may be nonsense: the caller checks it by its hash.
import type { Database } from 'better-sqlite3';
import { isSqliteError } from './storage-errors.ts';

/** Row numbers that are tried beyond those the archive still tells of, when its tables do not read to the end. */
const BEYOND = 1000;
const MOST_NUMBERS = 5_000_000;

/** Runs a read and tells whether it came to its end. Any error of SQLite is the damage that is being read around. */
export function tried(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}

/** Reads one row, or tells that it cannot be read. */
export function readRow<Row>(db: Database, sql: string, number: number): Row | 'damaged' | undefined {
  let row: Row | undefined;
  const isRead = tried(() => {
    row = db.prepare<[number], Row>(sql).get(number);
  });
  return isRead ? row : 'damaged';
}

/** Reads a table or an index in an order and then backwards, so that one bad page in the middle costs only itself. */
export function readBothWays<Row>(
  db: Database,
  select: string,
  order: readonly string[],
  take: (row: Row) => void,
): boolean {
  const scan = (direction: 'ASC' | 'DESC'): boolean =>
    tried(() => {
      const by = order.map((column) => `${column} ${direction}`).join(', ');
      for (const row of db.prepare<[], Row>(`${select} ORDER BY ${by}`).iterate()) take(row);
    });
  if (scan('ASC')) return true;
  scan('DESC');
  return false;
}

/** Every row number that the table or its index tells of, and when either is damaged those in between too. */
export function numbersOf(db: Database, table: 'plan' | 'change', index: string, key: readonly string[]): number[] {
  const numbers = new Set<number>();
  const read = (source: string, order: readonly string[]): boolean =>
    readBothWays<{ number: number }>(db, `SELECT rowid AS number FROM ${table} ${source}`, order, ({ number }) => {
      numbers.add(number);
    });
  const [isTableWhole, isIndexWhole] = [read('NOT INDEXED', ['rowid']), read(`INDEXED BY ${index}`, key)];
  if (isTableWhole && isIndexWhole) return [...numbers];
  const newest = [...numbers].reduce((most, number) => Math.max(most, number), 0);
  const last = Math.min(newest + BEYOND, MOST_NUMBERS);
  for (let number = 1; number <= last; number += 1) numbers.add(number);
  return [...numbers].sort((a, b) => a - b);
}
