// Each kind of block in GitHub-flavoured Markdown.
import type { Block, Fact, HoldPointBlock } from '../blocks.ts';
import { ownerWords } from '../reading.ts';
import { type Chunk, line, list, paragraph } from './chunks.ts';
import { atBlockStart, cell, inHeading, inline } from './escape.ts';
import { fence } from './fence.ts';
import { checkList, expected, proseChunks, signed, stepList } from './rows.ts';

/** A heading of one to six levels; deeper ones do not exist. */
export const heading = (level: number, text: string): Chunk =>
  paragraph(`${'#'.repeat(Math.min(level, 6))} ${inHeading(text)}`);

/** An address alone becomes a link without a change to its characters. */
const value = (text: string): string => (/^https?:\/\/[^\s<>\\`]+$/.test(text) ? `<${text}>` : inline(text));

const factList = (facts: readonly Fact[]): Chunk =>
  list(facts.map(({ label, text }) => line(`- **${inline(label)}:** ${value(text)}`)));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');

const table = (columns: readonly string[], rows: readonly string[][]): Chunk =>
  paragraph(row(columns.map(cell)), row(columns.map(() => '---')), ...rows.map((cells) => row(cells.map(cell))));

const holdPoint = ({ number, question, facts, criteria, rollCall }: HoldPointBlock, level: number): Chunk[] => [
  heading(level, `HOLD POINT ${number}: ${question}`),
  factList(facts),
  ...(criteria.length > 0 ? [paragraph('Go only if:'), checkList(criteria)] : []),
  ...(rollCall.length > 0
    ? [
        paragraph('Roll call, in this order:'),
        list(rollCall.map((owner, index) => line(`${index + 1}. ${atBlockStart(ownerWords(owner))}`))),
      ]
    : []),
];

type Writers = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, level: number) => Chunk[] };

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

function titleOf(block: Block): string | undefined {
  if (block.kind === 'notice' || block.kind === 'holdPoint') return undefined;
  // Steps without a group have a heading too: after a hold point they would seem to belong to it.
  return block.title ?? (block.kind === 'steps' ? 'Steps' : undefined);
}

/** Gives the chunks of a block, its title as a heading of the given level. */
export function blockChunks(block: Block, level: number): Chunk[] {
  const title = titleOf(block);
  // The table has a writer for each kind; the compiler does not see that this one is the block's own.
  const write = WRITERS[block.kind] as (block: Block, level: number) => Chunk[];
  return [...(title === undefined ? [] : [heading(level, title)]), ...write(block, level)];
}
