// A document as pages: a heading and what stands below it up to the next one, in the tree that the levels make.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { linesOf } from '../../markdown/lines.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';

export interface PageText {
  level: number;
  /** Markdown, as in the heading. */
  title: string;
  line: number;
  blocks: MarkdownBlock[];
  children: PageText[];
}

export interface DocumentText {
  lines: string[];
  /** What stands above the first heading is a page without a title, of level 0; all others are inside it. */
  root: PageText;
}

/** Gives the pages of a document. */
export function readPages(text: string): DocumentText {
  const root: PageText = { level: 0, title: '', line: 0, blocks: [], children: [] };
  const open = [root];
  for (const block of readBlocks(text)) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const page: PageText = { level: block.level, title: block.text, line: block.start, blocks: [], children: [] };
    open.at(-1)?.children.push(page);
    open.push(page);
  }
  return { lines: linesOf(text), root };
}

/** Gives a page and all inside it, in the order of the document. */
export const allPages = (page: PageText): PageText[] => [page, ...page.children.flatMap(allPages)];

const isEmptyComment = (block: MarkdownBlock): boolean => block.kind === 'html' && block.text.trim() === '<!-- -->';

/** Gives the source of a page below its heading, without blank lines around it. */
export function pageSource({ lines }: DocumentText, { blocks }: PageText): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? lines.slice(first.start, last.end).join('\n').trimEnd() : '';
}

/** A list in which at least one item has a box. */
export const hasTasks = (block: MarkdownBlock): boolean =>
  block.kind === 'list' && block.items.some(({ task }) => task !== undefined);

/** The blocks that say something: two lists are kept apart by an empty comment. */
export const spoken = (blocks: readonly MarkdownBlock[]): MarkdownBlock[] =>
  blocks.filter((block) => !isEmptyComment(block));
