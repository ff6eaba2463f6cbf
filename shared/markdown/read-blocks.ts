// Reads Markdown as blocks with their lines, ours and strangers' alike. It is linear on hostile input.
import type { MarkdownBlock } from './block.ts';
import { BlockBuilder } from './build.ts';
import { linesOf, withoutIndent } from './lines.ts';
import { blockTokens } from './tokens.ts';

/**
 * Gives the blocks of a document; it never fails. Every line that says something belongs to exactly one block without blocks
 * of its own, also the definition of a link and what is nested more than 100 deep; both are paragraphs.
 */
export function readBlocks(source: string): MarkdownBlock[] {
  const lines = linesOf(source);
  const builder = new BlockBuilder(lines, blockTokens(lines.join('\n')));
  return builder.blocks({ start: 0, end: lines.length, indent: 0 });
}

/**
 * Gives the source of a block without the indentation of the items around it. `lines` are those of its document
 * (`linesOf`). Not for a block inside a quote, whose lines keep their signs.
 */
export const sourceOf = (
  lines: readonly string[],
  { start, end, indent }: { start: number; end: number; indent: number },
): string =>
  lines
    .slice(start, end)
    .map((line, index) => withoutIndent(line, indent, index > 0))
    .join('\n');
