// Which of the blocks on a page belong to which part that was written there.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { Block } from '../../runbook/blocks.ts';
import { join } from '../../runbook/markdown/chunks.ts';
import type { Part } from '../../runbook/markdown/pages.ts';
import { type DocumentText, hasTasks, spoken } from './read-pages.ts';
import { sourceOf } from './read-step.ts';

const isFactList = (block: MarkdownBlock): boolean =>
  block.kind === 'list' && block.items.every(({ text }) => /^\*\*.+?:\*\*/s.test(text));

/** What a part of each kind can be made of. */
const ACCEPTS: { [Kind in Block['kind']]: (block: MarkdownBlock) => boolean } = {
  facts: isFactList,
  table: ({ kind }) => kind === 'table',
  list: ({ kind }) => kind === 'list',
  prose: (block) => !isFactList(block),
  code: ({ kind }) => kind === 'fence' || kind === 'paragraph',
  checks: (block) => block.kind === 'list',
  steps: hasTasks,
  notice: ({ kind }) => kind === 'quote',
  holdPoint: ({ kind }) => kind === 'list' || kind === 'paragraph',
};

export interface FoundPart {
  block?: Block;
  /** As it was written. */
  written: string[];
  /** As it stands in the document now. */
  source: string[];
  found: MarkdownBlock[];
}

const sameSource = (block: MarkdownBlock, document: DocumentText): string =>
  sourceOf([block], document.lines).join('\n');

/**
 * Splits the blocks of a page among the parts that were written on it, in their order. What belongs to none comes back as
 * the rest.
 */
export function partsOf(
  parts: readonly Part[],
  blocks: readonly MarkdownBlock[],
  document: DocumentText,
): { parts: FoundPart[]; rest: MarkdownBlock[] } {
  const known = parts.map((part): FoundPart & { sources: Set<string> } => {
    const written = join(part.chunks);
    const own = spoken(readBlocks(written.join('\n')));
    const sources = new Set(own.map((one) => sourceOf([one], written).join('\n')));
    return { ...(part.block && { block: part.block }), written, source: [], found: [], sources };
  });
  const rest: MarkdownBlock[] = [];
  let from = 0;
  for (const block of spoken(blocks)) {
    const source = sameSource(block, document);
    let at = known.findIndex(({ sources }, index) => index >= from && sources.has(source));
    if (at === -1)
      at = known.findIndex((part, index) => index >= from && part.block && ACCEPTS[part.block.kind](block));
    if (at === -1) rest.push(block);
    else {
      known[at]?.found.push(block);
      from = at;
    }
  }
  const found = known.map(({ sources: _, ...part }) => ({ ...part, source: sourceOf(part.found, document.lines) }));
  return { parts: found, rest };
}
