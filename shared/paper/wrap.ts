// Commands on paper: where a line is too long for its column, and goes on in the next one behind a mark.

/** A line as it is printed. `goesOn`: the mark stands at its end, and the next one continues it. */
export interface CodeLine {
  text: string;
  goesOn: boolean;
}

/** A tab leads to the next multiple of this; the style sheet says the same. */
const TAB_WIDTH = 4;
/** The mark with the space before it. */
const MARK_WIDTH = 2;
/** A line may end this much earlier, so that a word stays whole. */
const MOST_RAGGED = 0.4;

const MARKS_AND_JOINERS = /^[\p{M}\p{Cf}]$/u;
/** Scripts whose characters are as wide as two, and pictures. */
const IS_WIDE =
  /^[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;
/** A line may end after these: what follows is a word of its own. */
const ENDS_WORD = /^[\s,;|&]$/u;

/** How far a character leads on from a column. */
function widthAt(character: string, column: number): number {
  if (character === '\t') return TAB_WIDTH - (column % TAB_WIDTH);
  if (MARKS_AND_JOINERS.test(character)) return 0;
  return IS_WIDE.test(character) ? 2 : 1;
}

/** Whether what follows from an index is wider than so many columns. */
function exceeds(characters: readonly string[], from: number, columns: number): boolean {
  let column = 0;
  for (let index = from; index < characters.length; index += 1) {
    column += widthAt(characters[index] ?? '', column);
    if (column > columns) return true;
  }
  return false;
}

/** Whether a line may end before the character at an index: a sign stays with what is put on it. */
const mayEndAt = (characters: readonly string[], index: number): boolean =>
  !MARKS_AND_JOINERS.test(characters[index] ?? '') && characters[index - 1] !== '\u200D';

/** How many characters of a line that is too long stand before the mark. */
function cutOf(characters: readonly string[], from: number, room: number): number {
  let column = 0;
  let last = from;
  let afterWord = from;
  for (let index = from; index < characters.length && column <= room; index += 1) {
    if (index > from && mayEndAt(characters, index)) {
      last = index;
      if (column >= room * (1 - MOST_RAGGED) && ENDS_WORD.test(characters[index - 1] ?? '')) afterWord = index;
    }
    column += widthAt(characters[index] ?? '', column);
  }
  // However narrow the column is, one character gets on.
  return Math.max(from + 1, afterWord > from ? afterWord : last);
}

function wrapLine(line: string, columns: number): CodeLine[] {
  const characters = [...line];
  const room = Math.max(1, columns - MARK_WIDTH);
  const lines: CodeLine[] = [];
  let from = 0;
  while (exceeds(characters, from, columns)) {
    const to = cutOf(characters, from, room);
    lines.push({ text: characters.slice(from, to).join(''), goesOn: true });
    from = to;
  }
  return [...lines, { text: characters.slice(from).join(''), goesOn: false }];
}

/**
 * Gives the lines in which code stands in a column of so many characters, its own line breaks kept. What is printed joined
 * again, a line break after each line that does not go on, is the code byte for byte. Linear in its length.
 */
export const wrapCode = (text: string, columns: number): CodeLine[] =>
  text.split('\n').flatMap((line) => wrapLine(line, columns));
