// From the parser's flat tokens to a tree of blocks in which every line has its place.
import type { ListItem, MarkdownBlock, Paragraph, TableRow } from './block.ts';
import { isBlank, withoutIndent } from './lines.ts';
import { splitRow } from './rows.ts';
import type { BlockToken, BlockTokens } from './tokens.ts';

const BOX = /^\[([ \txX])\](?=\s)\s*/;
const MARKERS = /^(?:[\s>]|(?:[-*+]|\d{1,9}[.)])(?=\s|$))*/;
const QUOTE_SIGN = /^[ \t]*> ?/;

interface Range {
  start: number;
  end: number;
  indent: number;
}

/** Reads tokens one after the other; `build` leaves behind the last token of its block. */
export class BlockBuilder {
  readonly #lines: readonly string[];
  readonly #tokens: readonly BlockToken[];
  readonly #indents: ReadonlyMap<number, number>;
  #at = 0;
  #quotes = 0;

  constructor(lines: readonly string[], { tokens, indents }: BlockTokens) {
    this.#lines = lines;
    this.#tokens = tokens;
    this.#indents = indents;
  }

  /** Gives the blocks up to the token of this type, or to the end; what they leave out of the lines is put between them. */
  blocks({ start, end, indent }: Range, until?: string): MarkdownBlock[] {
    const blocks: MarkdownBlock[] = [];
    let line = start;
    while (this.#at < this.#tokens.length && this.#token().type !== until) {
      const block = this.#block();
      blocks.push(...this.#unclaimed({ start: line, end: block.start, indent }, start), block);
      line = block.end;
    }
    this.#at += 1;
    blocks.push(...this.#unclaimed({ start: line, end, indent }, start));
    return blocks;
  }

  #token(): BlockToken {
    return this.#tokens[this.#at] as BlockToken; // callers look at the length, or at the token that opened
  }

  /** The next token's lines, without blank ones at their end. */
  #range(): Range {
    const [start, mapped] = this.#token().map ?? [0, 0];
    let end = mapped;
    while (end > start + 1 && isBlank(this.#lines[end - 1])) end -= 1;
    return { start, end, indent: this.#indents.get(this.#at) ?? 0 };
  }

  /** Lines that no block has: every run of them is a paragraph. `first` is the line with the marker of their item. */
  #unclaimed({ start, end, indent }: Range, first: number): Paragraph[] {
    const found: Paragraph[] = [];
    let lines: string[] = [];
    for (let line = start; line <= end; line += 1) {
      const text = line < end ? this.#inside(line, indent, first) : '';
      if (!isBlank(text)) lines.push(text);
      else if (lines.length > 0) {
        found.push({ kind: 'paragraph', start: line - lines.length, end: line, indent, text: lines.join('\n').trim() });
        lines = [];
      }
    }
    return found;
  }

  /** A line without what belongs to the quotes and items around it. */
  #inside(line: number, indent: number, first: number): string {
    const text = this.#lines[line] ?? '';
    return line === first ? text.replace(MARKERS, '') : withoutIndent(this.#withoutQuotes(text), indent);
  }

  #withoutQuotes(line: string): string {
    let text = line;
    for (let quote = 0; quote < this.#quotes; quote += 1) text = text.replace(QUOTE_SIGN, '');
    return text;
  }

  #block(): MarkdownBlock {
    const read = BUILDERS[this.#token().type];
    if (!read) throw new Error(`There is no block for the token ${this.#token().type}.`);
    return read(this);
  }

  /** A block that is one token. */
  single<B extends MarkdownBlock>(fields: (token: BlockToken, range: Range) => B): B {
    const block = fields(this.#token(), this.#range());
    this.#at += 1;
    return block;
  }

  /** A block that is an opening, one text and a closing. */
  withText<B extends MarkdownBlock>(fields: (token: BlockToken, range: Range, text: string) => B): B {
    const block = fields(this.#token(), this.#range(), this.#tokens[this.#at + 1]?.content ?? '');
    this.#at += 3;
    return block;
  }

  definition(): Paragraph {
    return this.single((_token, range) => {
      const { start, end, indent } = range;
      const [first = '', ...others] = this.#lines.slice(start, end);
      const text = [
        first.slice(first.indexOf('[')),
        ...others.map((line) => withoutIndent(this.#withoutQuotes(line), indent)),
      ];
      return { kind: 'paragraph', ...range, text: text.join('\n') };
    });
  }

  quote(): MarkdownBlock {
    const range = this.#range();
    this.#at += 1;
    this.#quotes += 1;
    const blocks = this.blocks({ ...range, indent: 0 }, 'blockquote_close');
    this.#quotes -= 1;
    return { kind: 'quote', ...range, blocks };
  }

  list(): MarkdownBlock {
    const range = this.#range();
    const isOrdered = this.#token().type === 'ordered_list_open';
    const items: ListItem[] = [];
    this.#at += 1;
    while (this.#token().type === 'list_item_open') items.push(this.#item(range.indent));
    this.#at += 1;
    return { kind: 'list', ...range, isOrdered, items };
  }

  #item(indent: number): ListItem {
    const { start, end } = this.#range();
    this.#at += 1;
    const inside = this.#indents.get(this.#at) ?? indent;
    const blocks = this.blocks({ start, end, indent: inside }, 'list_item_close');
    const [first, ...rest] = blocks;
    if (first?.kind !== 'paragraph')
      return { kind: 'item', start, end, indent, text: '', textStart: start, textEnd: start, blocks };
    const box = BOX.exec(first.text);
    return {
      kind: 'item',
      start,
      end,
      indent,
      ...(box && { task: box[1]?.toLowerCase() === 'x' ? 'done' : 'open' }),
      text: box ? first.text.slice(box[0].length) : first.text,
      textStart: first.start,
      textEnd: first.end,
      blocks: rest,
    };
  }

  table(): MarkdownBlock {
    const range = this.#range();
    const rows: TableRow[] = [];
    while (this.#token().type !== 'table_close') {
      const { type, map, content } = this.#token();
      if (type === 'tr_open') rows.push({ line: map?.[0] ?? 0, cells: [] });
      if (type === 'inline') rows.at(-1)?.cells.push(content);
      this.#at += 1;
    }
    this.#at += 1;
    const [head, ...body] = rows;
    const columns = head?.cells ?? [];
    // The parser drops cells that no column has.
    for (const { line, cells } of body) cells.push(...splitRow(this.#lines[line] ?? '').slice(columns.length));
    return { kind: 'table', ...range, columns, rows: body };
  }
}

const text = (content: string): string => content.replace(/\n$/, '');

const BUILDERS: Record<string, (builder: BlockBuilder) => MarkdownBlock> = {
  paragraph_open: (builder) => builder.withText((_token, range, text) => ({ kind: 'paragraph', ...range, text })),
  heading_open: (builder) =>
    builder.withText(({ tag }, range, text) => ({ kind: 'heading', ...range, level: Number(tag.slice(1)), text })),
  reference_definition: (builder) => builder.definition(),
  blockquote_open: (builder) => builder.quote(),
  bullet_list_open: (builder) => builder.list(),
  ordered_list_open: (builder) => builder.list(),
  table_open: (builder) => builder.table(),
  hr: (builder) => builder.single((_token, range) => ({ kind: 'rule', ...range })),
  html_block: (builder) => builder.single(({ content }, range) => ({ kind: 'html', ...range, text: text(content) })),
  code_block: (builder) => builder.single(({ content }, range) => ({ kind: 'code', ...range, text: text(content) })),
  fence: (builder) =>
    builder.single(({ info, content }, range) => ({
      kind: 'fence',
      ...range,
      info: info.trim(),
      language: /^\S*/.exec(info.trim())?.[0] ?? '',
      text: text(content),
    })),
};
