// Cuts SQL into tokens, for PostgreSQL and MySQL alike. It is tolerant: whatever stands there becomes tokens, and put
// together they are the text again. Linear in its length.

export type TokenKind = 'space' | 'comment' | 'string' | 'quoted' | 'number' | 'word' | 'mark';

export interface Token {
  kind: TokenKind;
  text: string;
  /** Where it begins in the text. */
  at: number;
}

const SPACE = /\s+/y;
const LINE = /[^\n]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const DOLLARS = /\$(?:[A-Za-z_][A-Za-z_0-9]*)?\$/y;
const MARK = /::|<=|>=|<>|!=|\|\||[\s\S]/y;

/** What only MySQL writes: there a backslash in a string takes the next character with it. */
const MYSQL = /`|\bENGINE\s*=|\bAUTO_INCREMENT\b/i;

/** Gives whether a script is written for MySQL, as far as one can see. */
export const looksLikeMySql = (sql: string): boolean => MYSQL.test(sql);

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Behind the closing quote; a doubled one stands for itself. The end of the text closes everything. */
function endOfQuoted(text: string, at: number, hasEscapes: boolean): number {
  const quote = text[at];
  for (let index = at + 1; index < text.length; index += 1) {
    if (hasEscapes && text[index] === '\\') index += 1;
    else if (text[index] === quote) {
      if (text[index + 1] !== quote) return index + 1;
      index += 1;
    }
  }
  return text.length;
}

/** Behind a comment between slashes and stars. In PostgreSQL they nest. */
function endOfComment(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const two = text.slice(index, index + 2);
    if (two === '/*') depth += 1;
    else if (two === '*/') depth -= 1;
    else continue;
    index += 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

/** Behind a string between dollars; undefined where none begins. */
function endOfDollars(text: string, at: number): number | undefined {
  const open = endOf(DOLLARS, text, at);
  if (open === at) return undefined;
  const close = text.indexOf(text.slice(at, open), open);
  return close < 0 ? text.length : close + (open - at);
}

interface Before {
  isLineStart: boolean;
  /** The token before is the E of an escape string. */
  isEscape: boolean;
  isMySql: boolean;
}

type Cut = [kind: TokenKind, end: number];

function cut(text: string, at: number, { isLineStart, isEscape, isMySql }: Before): Cut {
  const [first = '', second = ''] = [text[at], text[at + 1]];
  if (/\s/.test(first)) return ['space', endOf(SPACE, text, at)];
  if ((first === '-' && second === '-') || (first === '#' && isLineStart)) return ['comment', endOf(LINE, text, at)];
  if (first === '/' && second === '*') return ['comment', endOfComment(text, at)];
  if (first === "'") return ['string', endOfQuoted(text, at, isMySql || isEscape)];
  if (first === '"' || first === '`') return ['quoted', endOfQuoted(text, at, false)];
  if (first >= '0' && first <= '9') return ['number', endOf(NUMBER, text, at)];
  const dollars = first === '$' ? endOfDollars(text, at) : undefined;
  if (dollars !== undefined) return ['string', dollars];
  const word = endOf(WORD, text, at);
  return word > at ? ['word', word] : ['mark', endOf(MARK, text, at)];
}

/** Gives the tokens of a text; joined they are the text. Never fails: what is not closed reaches to the end. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const isMySql = looksLikeMySql(text);
  for (let at = 0; at < text.length; ) {
    const last = tokens.at(-1);
    const isLineStart = last === undefined || (last.kind === 'space' && (last.at === 0 || last.text.includes('\n')));
    const isEscape = last?.kind === 'word' && /^e$/i.test(last.text);
    const [kind, end] = cut(text, at, { isLineStart, isEscape, isMySql });
    tokens.push({ kind, text: text.slice(at, end), at });
    at = end;
  }
  return tokens;
}
