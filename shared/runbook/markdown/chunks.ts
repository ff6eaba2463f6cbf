// Markdown as chunks: runs of lines with a blank line between two of them.

/** The lines of one paragraph, list, table, heading or fence. */
export interface Chunk {
  lines: string[];
  /** The next list would become part of this chunk, because it is a list or may end with one. */
  mayEndWithList?: true;
  isList?: true;
}

export const paragraph = (...lines: string[]): Chunk => ({ lines });

export const list = (lines: string[]): Chunk => ({ lines, isList: true, mayEndWithList: true });

/** One line of our own; a text that came out empty leaves no space behind. */
export const line = (text: string): string => text.trimEnd();

const SEPARATOR = '<!-- -->';

/** Joins chunks. Two lists that follow each other are kept apart by an empty comment, or they would be one. */
export function join(chunks: readonly Chunk[]): string[] {
  return chunks.flatMap(({ lines, isList }, index) => {
    const before = chunks[index - 1];
    if (!before) return lines;
    return isList && before.mayEndWithList ? ['', SEPARATOR, '', ...lines] : ['', ...lines];
  });
}

/** Moves lines to the right, into a list item. Empty lines stay empty. */
const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

/** Gives the lines of a list item with whatever belongs to it below its first line. */
export const item = (first: string, body: readonly Chunk[]): string[] =>
  body.length === 0 ? [line(first)] : [line(first), '', ...indented(join(body))];
