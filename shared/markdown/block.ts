// The blocks of a Markdown document. Text is source: nothing in it was read as emphasis, link or code.

interface Placed {
  /** The first line, counted from 0. */
  start: number;
  /** The line behind the last one. */
  end: number;
  /** Columns that belong to the list items around it. */
  indent: number;
}

export interface Heading extends Placed {
  kind: 'heading';
  level: number;
  text: string;
}

/** Also what no other block claims: a link's definition, or what is nested deeper than anybody reads. */
export interface Paragraph extends Placed {
  kind: 'paragraph';
  text: string;
}

export interface ListItem extends Placed {
  kind: 'item';
  /** Whether it has a box, and what is in it. */
  task?: 'open' | 'done';
  /** Its first paragraph without the box; empty when it begins with another block. */
  text: string;
  /** The line of that paragraph, and the one behind it; both the item's own line when it has none. */
  textStart: number;
  textEnd: number;
  /** What follows that paragraph. */
  blocks: MarkdownBlock[];
}

export interface List extends Placed {
  kind: 'list';
  isOrdered: boolean;
  items: ListItem[];
}

export interface Fence extends Placed {
  kind: 'fence';
  /** The first word behind the marks, as written. */
  language: string;
  /** All that stands behind the marks. */
  info: string;
  /** The exact content, without a line end behind its last line. */
  text: string;
}

export interface Table extends Placed {
  kind: 'table';
  columns: string[];
  /** Cells as source, `\|` unescaped. A row may be longer than the head. */
  rows: TableRow[];
}

export interface TableRow {
  line: number;
  cells: string[];
}

export interface Quote extends Placed {
  kind: 'quote';
  blocks: MarkdownBlock[];
}

/** HTML, or code by indentation. */
export interface Verbatim extends Placed {
  kind: 'html' | 'code';
  text: string;
}

export interface Rule extends Placed {
  kind: 'rule';
}

export type MarkdownBlock = Heading | Paragraph | List | Fence | Table | Quote | Verbatim | Rule;
