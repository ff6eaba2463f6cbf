// Tables of plain text, for a terminal.

/** A text as one line: a terminal must not obey what a plan says. */
export const oneLine = (text: string, otherwise = '(no title)'): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim() || otherwise;

/** Columns as wide as their widest cell; the last one runs on. */
export function columns(rows: readonly string[][]): string[] {
  const width = (at: number): number => rows.reduce((most, row) => Math.max(most, (row[at] ?? '').length), 0);
  const widths = (rows[0] ?? []).map((_, at) => width(at));
  const padded = (cell: string, at: number, row: string[]): string =>
    at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0);
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}
