// The document as it was written from the plan, read the same way as the one that came back.
import type { Plan } from '../../plan/plan.ts';
import type { Page } from '../../runbook/markdown/pages.ts';
import { runbookMarkdown, runbookPages } from '../../runbook/markdown/write.ts';
import { runbookOutline } from '../../runbook/outline.ts';
import { allPages, type DocumentText, type PageText, readPages } from './read-pages.ts';

export interface WrittenDocument extends DocumentText {
  text: string;
  /** What was written below each heading. */
  pages: ReadonlyMap<PageText, Page>;
}

/** Gives the document of a plan. Its headings are those that were written, because nothing in a plan can add one. */
export function writtenDocument(plan: Plan): WrittenDocument {
  const outline = runbookOutline(plan);
  const text = runbookMarkdown(outline);
  const document = readPages(text);
  const read = allPages(document.root).slice(1);
  const written = runbookPages(outline);
  if (read.length !== written.length)
    throw new Error(`A runbook was written with ${written.length} headings and read back with ${read.length}.`);
  return { ...document, text, pages: new Map(read.map((page, index) => [page, written[index] as Page])) };
}
