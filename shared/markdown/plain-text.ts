// Inline Markdown as plain text: the way back from what the runbook's writer escapes (runbook/markdown/escape.ts).
import { CodeMarks, OpenMarks } from './pairs.ts';

/** What may be markup. Each alternative is bounded, so that no text takes longer than its length asks for. */
const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~]|\n)`,
    '(?<code>`+)',
    String.raw`<(?<address>(?:https?|mailto):[^\s<>]{1,2000})>`,
    String.raw`(?<lineBreak><br\s?/?>)`,
    String.raw`(?<bracket>!?\[)`,
    String.raw`(?<link>\]\()`,
    String.raw`&(?<entity>#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);`,
    String.raw`(?<mark>\*{1,3}|_{1,3}|~~)`,
  ].join('|'),
  'g',
);
const TARGET =
  /\s{0,9}(?:<([^<>\n]{0,2000})>|((?:[^\s()]|\([^\s()]{0,500}\)){0,2000}))((?:\s{1,9}"[^"]{0,500}")?)\s{0,9}\)/y;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
/** More pieces than the text of a link has that is its own address. */
const LINK_PIECES = 9;
const WORD = /[\p{L}\p{N}]/u;

function character(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity] ?? '';
  const code = Number(entity.slice(1).replace(/^x/i, '0x'));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** The text of a code span: a space at both ends is there for the marks only. */
function codeText(code: string): string {
  const isPadded = /^[ \n]/.test(code) && /[ \n]$/.test(code) && code.trim() !== '';
  return isPadded ? code.slice(1, -1) : code;
}

type Groups = Record<string, string | undefined>;

/** Reads a text once, from left to right, into pieces; what turns out to be a mark becomes an empty piece. */
class Reader {
  readonly #text: string;
  readonly #codes: CodeMarks;
  readonly #open = new OpenMarks();
  readonly #pieces: string[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#codes = new CodeMarks(text);
  }

  read(): string {
    let at = 0;
    MARKUP.lastIndex = 0;
    for (let match = MARKUP.exec(this.#text); match; match = MARKUP.exec(this.#text)) {
      this.#pieces.push(this.#text.slice(at, match.index));
      at = this.#markup(match[0], match.index, match.groups ?? {});
      MARKUP.lastIndex = at;
    }
    this.#pieces.push(this.#text.slice(at));
    return this.#pieces.join('');
  }

  /** Adds the piece for one find. Gives where to read on. */
  #markup(found: string, start: number, groups: Groups): number {
    const { escaped, code, address, lineBreak, bracket, link, entity, mark } = groups;
    const behind = start + found.length;
    if (code) return this.#code(code, behind);
    if (link) return this.#link(found, behind);
    if (mark) this.#mark(mark, start, behind);
    else if (bracket) {
      this.#open.open('[', this.#pieces.length);
      this.#pieces.push(bracket);
    } else if (entity) this.#pieces.push(character(entity));
    else this.#pieces.push(lineBreak ? ' ' : (escaped ?? address ?? found));
    return behind;
  }

  #code(marks: string, behind: number): number {
    const end = this.#codes.next(marks.length, behind);
    this.#pieces.push(end === undefined ? marks : codeText(this.#text.slice(behind, end)));
    return end === undefined ? behind : end + marks.length;
  }

  #link(found: string, behind: number): number {
    TARGET.lastIndex = behind;
    const target = TARGET.exec(this.#text);
    const bracket = this.#open.close('[');
    if (!target || bracket === undefined) {
      this.#pieces.push(found);
      return behind;
    }
    const [whole, pointed, plain = '', title = ''] = target;
    const address = `${(pointed ?? plain).replace(/\\([!-/:-@[-`{-~])/g, '$1')}${title}`;
    this.#pieces[bracket] = '';
    const text = this.#pieces.slice(bracket, bracket + LINK_PIECES).join('');
    this.#pieces.push(text === address || address === '' ? '' : ` (${address})`);
    return behind + whole.length;
  }

  /** A mark closes what the same mark has opened, when both stand at the edge of the words between them. */
  #mark(mark: string, start: number, behind: number): void {
    const before = this.#text.slice(start - 1, start);
    const after = this.#text.slice(behind, behind + 1);
    const isInWord = mark.startsWith('_') && WORD.test(before) && WORD.test(after);
    const opening = /\S/.test(before) && !isInWord ? this.#open.close(mark) : undefined;
    if (opening !== undefined) this.#pieces[opening] = '';
    else if (/\S/.test(after) && !isInWord) this.#open.open(mark, this.#pieces.length);
    this.#pieces.push(opening === undefined ? mark : '');
  }
}

/**
 * Gives the text that a reader of inline Markdown sees, in one line. Marks that belong together go; a link is its text and
 * its address in brackets, `text (address)`. Marks that belong to nothing, tags and whatever is no markup stay.
 */
export const plainText = (source: string): string =>
  new Reader(source)
    .read()
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
