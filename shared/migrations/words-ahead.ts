// A place in the words of a statement, from which it is read on.
import type { Token } from './sql-tokens.ts';

const OPENS = new Set(['(', '[']);
const CLOSES = new Set([')', ']']);

/** The text between a first and a last token, with single spaces where there were any. */
export const written = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, at }, index) => {
      const before = tokens[index - 1];
      return before && before.at + before.text.length < at ? ` ${text}` : text;
    })
    .join('');

/** The parts between commas that stand in no parentheses. */
export function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (OPENS.has(token.text)) depth += 1;
    if (CLOSES.has(token.text)) depth -= 1;
    if (token.text === ',' && depth <= 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

const split = new Map<string, readonly string[]>();

/** "IF NOT EXISTS" as three words; the phrases come from tables, so there are few. */
function wordsIn(phrase: string): readonly string[] {
  const words = split.get(phrase) ?? phrase.split(' ');
  split.set(phrase, words);
  return words;
}

/** Reads words one after the other. What is not there is not taken, and nothing moves. */
export class WordsAhead {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Whether these words come next: "IF NOT EXISTS". */
  isNext(words: string, at = this.#at): boolean {
    return wordsIn(words).every((word, index) => {
      const token = this.#tokens[at + index];
      return token !== undefined && token.kind !== 'quoted' && token.text.toUpperCase() === word;
    });
  }

  /** Steps over these words if they come next. */
  take(words: string): boolean {
    if (!this.isNext(words)) return false;
    this.#at += wordsIn(words).length;
    return true;
  }

  /** Steps over any of these. */
  skip(...options: string[]): this {
    while (options.some((words) => this.take(words)));
    return this;
  }

  /** A name with its schema, as it is written; '' when none comes next. */
  name(): string {
    let name = this.#part();
    while (name !== '' && this.take('.')) name += `.${this.#part()}`;
    return name;
  }

  #part(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' && token?.kind !== 'quoted') return '';
    this.#at += 1;
    return token.text;
  }

  /** What is left. */
  rest(): readonly Token[] {
    return this.#tokens.slice(this.#at);
  }

  /** Where the first of some words comes next outside of parentheses; behind the last word when none does. */
  #find(options: readonly string[]): number {
    let depth = 0;
    for (let at = this.#at; at < this.#tokens.length; at += 1) {
      const text = this.#tokens[at]?.text ?? '';
      if (OPENS.has(text)) depth += 1;
      if (CLOSES.has(text)) depth -= 1;
      if (depth <= 0 && options.some((words) => this.isNext(words, at))) return at;
    }
    return this.#tokens.length;
  }

  /** Whether these words come somewhere, outside of parentheses. */
  hasAhead(words: string): boolean {
    return this.#find([words]) < this.#tokens.length;
  }

  /** What stands before one of these words, which is stepped over; all of the rest when none comes. */
  until(...options: string[]): readonly Token[] {
    const from = this.#at;
    this.#at = this.#find(options);
    const found = this.#tokens.slice(from, this.#at);
    options.some((words) => this.take(words));
    return found;
  }
}
