// The document as pages: a heading and what stands below it up to the next one. Whoever reads a document back compares it
// page by page with what would have been written.
import type { Block, Section } from '../blocks.ts';
import { blockChunks, titleOf } from './blocks.ts';
import { type Chunk, paragraph } from './chunks.ts';
import { inHeading } from './escape.ts';

/** What a page says with one block; without a block it is the document's own line. */
export interface Part {
  block?: Block;
  chunks: Chunk[];
}

export interface Page {
  level: number;
  title: string;
  /** The section whose heading this is; nothing where the heading is that of a block inside one. */
  section?: Section;
  parts: Part[];
}

/** A heading of one to six levels; deeper ones do not exist. */
const heading = (level: number, text: string): Chunk =>
  paragraph(`${'#'.repeat(Math.min(level, 6))} ${inHeading(text)}`);

/** Gives the pages of a section and of those inside it. */
export function pagesOf(section: Section, level: number): Page[] {
  let page: Page = { level, title: section.title, section, parts: [] };
  const pages = [page];
  for (const block of section.blocks) {
    const title = titleOf(block);
    if (title !== undefined) {
      page = { level: level + 1, title, parts: [] };
      pages.push(page);
    }
    page.parts.push({ block, chunks: blockChunks(block) });
  }
  return [...pages, ...section.sections.flatMap((one) => pagesOf(one, level + 1))];
}

/** Gives the chunks of a page with its heading. */
export const chunksOf = ({ level, title, parts }: Page): Chunk[] => [
  heading(level, title),
  ...parts.flatMap(({ chunks }) => chunks),
];
