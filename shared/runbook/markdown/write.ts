// The runbook as one Markdown document (S200-S208). It reads the outline and nothing else.
import type { Outline, Section } from '../blocks.ts';
import { blockChunks, heading } from './blocks.ts';
import { type Chunk, join, paragraph } from './chunks.ts';
import { inline } from './escape.ts';

const sectionChunks = ({ title, blocks, sections }: Section, level: number): Chunk[] => [
  heading(level, title),
  ...blocks.flatMap((block) => blockChunks(block, level + 1)),
  ...sections.flatMap((one) => sectionChunks(one, level + 1)),
];

/**
 * Gives the document in GitHub-flavoured Markdown, ending with one newline. Plain text stays text, prose and commands are
 * kept byte for byte; nothing in them changes the structure around them.
 */
export function runbookMarkdown({ title, plan, status, sections }: Outline): string {
  const chunks = [
    heading(1, title),
    paragraph(`**${inline(plan) || 'Untitled'}** · ${inline(status)}`),
    ...sections.flatMap((section) => sectionChunks(section, 2)),
  ];
  return `${join(chunks).join('\n')}\n`;
}
