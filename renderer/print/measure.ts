// How much room a text needs on paper, roughly. Used to decide what may be split and how wide a column is.

/** A line of the page holds about so many characters. */
const LINE = 80;
/** What has more lines than this may be split: kept whole, it could leave half a page empty. */
const MOST_LINES = 34;

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);

/** Whether texts below each other are too long to stay on one page together. */
export const needsSplit = (texts: readonly string[]): boolean =>
  texts.reduce((sum, text) => sum + (text === '' ? 0 : linesOf(text)), 0) > MOST_LINES;

const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);

/** The page is about so many characters wide in a table. */
const TABLE = 105;
/** A longer word than this is broken, and a longer text than that needs no wider column. */
const LONG_WORD = 30;
const LONG_TEXT = 120;
/** The distance to the next column. */
const GAP = 1.5;

/**
 * Gives each column its share of the width in per cent: room for its longest word first, and what is left to the columns
 * with long texts.
 */
export function columnShares(columns: readonly string[], rows: readonly string[][]): number[] {
  const needs = columns.map((head, index) => {
    const cells = [head, ...rows.map((row) => row[index] ?? '')];
    const word = Math.max(4, longest(cells.flatMap((cell) => cell.split(/\s+/))));
    return { word: Math.min(LONG_WORD, word) + GAP, text: Math.min(LONG_TEXT, longest(cells)) };
  });
  const words = needs.reduce((sum, { word }) => sum + word, 0);
  const texts = needs.reduce((sum, { text }) => sum + text, 0);
  const left = Math.max(0, TABLE - words);
  return needs.map(({ word, text }) => ((word + (left * text) / texts) / (words + left)) * 100);
}
