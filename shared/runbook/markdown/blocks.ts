// Each kind of block in GitHub-flavoured Markdown.
import type { Block, Fact, HoldPointBlock } from '../blocks.ts';
import { ownerWords } from '../reading.ts';
import { type Chunk, line, list, paragraph } from './chunks.ts';
import { atBlockStart, cell, inline } from './escape.ts';
import { fence } from './fence.ts';
import { checkList, expected, proseChunks, signed, stepList } from './rows.ts';

/** An address alone becomes a link without a change to its characters. */
const value = (text: string): string => (/^https?:\/\/[^\s<>\\`]+$/.test(text) ? `<${text}>` : inline(text));

const factList = (facts: readonly Fact[]): Chunk =>
  list(facts.map(({ label, text }) => line(`- **${inline(label)}:** ${value(text)}`)));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');

const table = (columns: readonly string[], rows: readonly string[][]): Chunk =>
  paragraph(row(columns.map(cell)), row(columns.map(() => '---')), ...rows.map((cells) => row(cells.map(cell))));

/** A decision below its heading, which holds the question. */
const holdPoint = ({ facts, criteria, rollCall }: HoldPointBlock): Chunk[] => [
  factList(facts),
  ...(criteria.length > 0 ? [paragraph('Go only if:'), checkList(criteria)] : []),
  ...(rollCall.length > 0
    ? [
        paragraph('Roll call, in this order:'),
        list(rollCall.map((owner, index) => line(`${index + 1}. ${atBlockStart(ownerWords(owner))}`))),
      ]
    : []),
];

type Writers = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => Chunk[] };

const WRITERS: Writers = {
  facts: ({ facts }) => [factList(facts)],
  table: ({ columns, rows }) => [table(columns, rows)],
  list: ({ items }) => [list(items.map((text) => line(`- ${atBlockStart(text)}`)))],
  prose: ({ source }) => proseChunks(source),
  code: ({ language, text, expect }) => [paragraph(...fence(language, text)), ...expected(expect)],
  checks: ({ checks }) => [checkList(checks)],
  steps: ({ steps }) => [stepList(steps)],
  notice: ({ mark, text }) => [paragraph(`> **${inline(signed(mark))}:** ${inline(text)}`)],
  holdPoint,
};

/** Gives the heading of a block; nothing for one that stands below that of its section. */
export function titleOf(block: Block): string | undefined {
  if (block.kind === 'notice') return undefined;
  if (block.kind === 'holdPoint') return `HOLD POINT ${block.number}: ${block.question}`;
  // Steps without a group have a heading too: after a hold point they would seem to belong to it.
  return block.title ?? (block.kind === 'steps' ? 'Steps' : undefined);
}

/** Gives the chunks of a block below its heading. */
export function blockChunks(block: Block): Chunk[] {
  // The table has a writer for each kind; the compiler does not see that this one is the block's own.
  const write = WRITERS[block.kind] as (block: Block) => Chunk[];
  return write(block);
}
