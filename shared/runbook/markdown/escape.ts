// Plain text in Markdown: titles, names and cells stay the text they are, whatever they hold.

/** A piece of plain text that Markdown would read as something else. */
interface Unsafe {
  /** A regular expression for the characters to put a backslash before. */
  characters: string;
  /** Where they are unsafe: in any text, where a block begins, in a heading, or in a table cell. */
  where: 'anywhere' | 'blockStart' | 'heading' | 'cell';
  because: string;
}

const UNSAFE: readonly Unsafe[] = [
  { characters: '\\\\', where: 'anywhere', because: 'escapes what follows' },
  { characters: '[`*~]', where: 'anywhere', because: 'opens code, emphasis, strikethrough' },
  {
    characters: '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
    where: 'anywhere',
    because: 'opens emphasis at the edge of a word',
  },
  { characters: '[[\\]]', where: 'anywhere', because: 'opens a link, an image, a footnote, a task' },
  { characters: '<(?=[A-Za-z/!?])', where: 'anywhere', because: 'opens a tag, a comment, an autolink' },
  { characters: '&(?=#?[A-Za-z0-9]{1,32};)', where: 'anywhere', because: 'opens a character reference' },
  { characters: '#$', where: 'heading', because: 'closes it' },
  { characters: '\\|', where: 'cell', because: 'ends it' },
  { characters: '^[#>|+=-]', where: 'blockStart', because: 'begins a heading, quote, table, list, rule' },
  { characters: '(?<=^\\d{1,9})[.)](?=\\s|$)', where: 'blockStart', because: 'begins a numbered list' },
];

const pattern = (...places: Unsafe['where'][]): RegExp =>
  new RegExp(
    UNSAFE.filter(({ where }) => places.includes(where))
      .map(({ characters }) => characters)
      .join('|'),
    'gu',
  );

const PATTERNS = {
  inline: pattern('anywhere'),
  blockStart: pattern('blockStart', 'anywhere'),
  heading: pattern('anywhere', 'heading'),
  cell: pattern('anywhere', 'cell'),
};

/** Makes one line of text: every kind of line break, tab and control character is a space. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();

const escaped = (text: string, place: keyof typeof PATTERNS): string => oneLine(text).replace(PATTERNS[place], '\\$&');

/** Plain text somewhere in a line. */
export const inline = (text: string): string => escaped(text, 'inline');

/** Plain text where a block could begin, such as the text of a list item. */
export const atBlockStart = (text: string): string => escaped(text, 'blockStart');

/** Plain text in a cell of a table. */
export const cell = (text: string): string => escaped(text, 'cell');

/** Plain text in a heading. */
export const inHeading = (text: string): string => escaped(text, 'heading');
