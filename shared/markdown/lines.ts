// Lines of a text, and what stands to the left of a column.

/** Gives the lines of a text; a byte order mark is skipped, and every line end of Unix, Windows and old Macs ends one. */
export const linesOf = (source: string): string[] => source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

const TAB_STOP = 4;

/**
 * Takes up to so many columns off the left of a line. With `onlySpace` it stops at the first character that is none; without,
 * a list marker goes too. Of a tab that reaches further, the rest stays as spaces.
 */
export function withoutIndent(line: string, columns: number, onlySpace = true): string {
  let column = 0;
  let at = 0;
  while (column < columns && at < line.length) {
    const isTab = line[at] === '\t';
    if (onlySpace && !isTab && line[at] !== ' ') break;
    column += isTab ? TAB_STOP - (column % TAB_STOP) : 1;
    at += 1;
  }
  return `${' '.repeat(Math.max(0, column - columns))}${line.slice(at)}`;
}
