// The runbook as one Markdown document (S200-S208). It reads the outline and nothing else.
import type { Outline, Section } from '../blocks.ts';
import { join, paragraph } from './chunks.ts';
import { inline } from './escape.ts';
import { chunksOf, type Page, pagesOf } from './pages.ts';

const titlePage = ({ title, plan, status }: Outline): Page => ({
  level: 1,
  title,
  parts: [{ chunks: [paragraph(`**${inline(plan) || 'Untitled'}** · ${inline(status)}`)] }],
});

/** Gives the document as pages, in order: what stands below each heading, with what of the outline it says. */
export const runbookPages = (outline: Outline): Page[] => [
  titlePage(outline),
  ...outline.sections.flatMap((section: Section) => pagesOf(section, 2)),
];

/**
 * Gives the document in GitHub-flavoured Markdown, ending with one newline. Plain text stays text, prose and commands are
 * kept byte for byte; nothing in them changes the structure around them.
 */
export const runbookMarkdown = (outline: Outline): string =>
  `${join(runbookPages(outline).flatMap(chunksOf)).join('\n')}\n`;
