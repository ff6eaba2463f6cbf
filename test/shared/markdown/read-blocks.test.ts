import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkdownBlock } from '#shared/markdown/block.ts';
import { linesOf } from '#shared/markdown/lines.ts';
import { readBlocks, sourceOf } from '#shared/markdown/read-blocks.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { arbitraryMarkdown } from './arbitrary-markdown.ts';

/** A block without its place, for comparing. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const {
    start: _start,
    end: _end,
    indent: _indent,
    textStart: _textStart,
    textEnd: _textEnd,
    line: _line,
    ...rest
  } = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, bare(part)]));
}

const read = (...lines: string[]): unknown => bare(readBlocks(lines.join('\n')));

const paragraph = (text: string) => ({ kind: 'paragraph', text });
const item = (text: string, ...blocks: unknown[]) => ({ kind: 'item', text, blocks });

describe('each kind of block', () => {
  test('headings of both forms', () => {
    expect(read('# One #', 'Two', '---')).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'heading', level: 2, text: 'Two' },
    ]);
  });

  test('a list with boxes, further paragraphs, fences and lists inside', () => {
    const fence = { kind: 'fence', info: 'sh -e', language: 'sh', text: 'a\n  b' };
    expect(
      read('1. [x] one', '   more', '', '   ```sh -e', '   a', '     b', '   ```', '2. [ ] two', '   - in'),
    ).toEqual([
      {
        kind: 'list',
        isOrdered: true,
        items: [
          { ...item('one\nmore', fence), task: 'done' },
          { ...item('two', { kind: 'list', isOrdered: false, items: [item('in')] }), task: 'open' },
        ],
      },
    ]);
  });

  test('a table keeps pipes that are escaped, and cells that no column has', () => {
    expect(readBlocks('| a | b |\n|---|---|\n| c \\| d | `e` | more | \\| |\n| f |')).toMatchObject([
      {
        kind: 'table',
        columns: ['a', 'b'],
        rows: [
          { line: 2, cells: ['c | d', '`e`', 'more', '|'] },
          { line: 3, cells: ['f', ''] },
        ],
      },
    ]);
  });

  test('quotes, rules, HTML and code by indentation', () => {
    expect(read('> a', '> > b', '', '***', '', '    x', '      y', '', '<!-- c', '-->')).toEqual([
      { kind: 'quote', blocks: [paragraph('a'), { kind: 'quote', blocks: [paragraph('b')] }] },
      { kind: 'rule' },
      { kind: 'code', text: 'x\n  y' },
      { kind: 'html', text: '<!-- c\n-->' },
    ]);
  });

  test('a fence that is never closed reaches to the end', () => {
    expect(read('- a', '  ```', '  b', '', '  c')).toEqual([
      { kind: 'list', isOrdered: false, items: [item('a', { kind: 'fence', info: '', language: '', text: 'b\n\nc' })] },
    ]);
  });

  test("a link's definition is a paragraph, wherever it stands", () => {
    expect(read('- [a]: /x', '', '[b]: /y "t"', '> [c]: /z')).toEqual([
      { kind: 'list', isOrdered: false, items: [item('[a]: /x')] },
      paragraph('[b]: /y "t"'),
      { kind: 'quote', blocks: [paragraph('[c]: /z')] },
    ]);
  });

  test('line ends of Windows and old Macs, a byte order mark, tabs', () => {
    const unix = readBlocks('# A\n\n- b\n\n\tc\n');
    expect(readBlocks('\uFEFF# A\r\n\r\n- b\r\n\r\n\tc\r\n')).toEqual(unix);
    expect(readBlocks('# A\r\r- b\r\r\tc\r')).toEqual(unix);
    expect(bare(unix)).toMatchObject([{}, { items: [item('b', paragraph('c'))] }]);
  });
});

interface Leaf {
  start: number;
  end: number;
  texts: readonly string[];
}

/** The blocks without blocks of their own, and items for their own text. */
function leavesOf(block: MarkdownBlock): Leaf[] {
  const { start, end } = block;
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((entry) => [
        ...(entry.text === '' && !entry.task
          ? []
          : [{ start: entry.textStart, end: entry.textEnd, texts: [entry.text, 'x'] }]),
        ...entry.blocks.flatMap(leavesOf),
      ]);
    case 'quote':
      return block.blocks.flatMap(leavesOf);
    case 'table':
      return [{ start, end, texts: [...block.columns, ...block.rows.flatMap(({ cells }) => cells)] }];
    case 'rule':
      return [{ start, end, texts: [] }];
    case 'fence':
      return [{ start, end, texts: [block.info, block.text] }];
    default:
      return [{ start, end, texts: [block.text] }];
  }
}

// The number of a numbered item is its marker.
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Says which words of which lines are not in exactly one leaf. */
function unaccounted(source: string): string[] {
  const leaves = readBlocks(source).flatMap(leavesOf);
  const byLine = new Map<number, Leaf[]>();
  for (const leaf of leaves)
    for (let line = leaf.start; line < leaf.end; line += 1) byLine.set(line, [...(byLine.get(line) ?? []), leaf]);
  return linesOf(source).flatMap((text, line) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const [leaf, ...more] = byLine.get(line) ?? [];
    if (!leaf || more.length > 0) return [`line ${line} is in ${more.length + (leaf ? 1 : 0)} blocks`];
    const held = new Set(leaf.texts.flatMap(wordsOf));
    return words.filter((word) => !held.has(word)).map((word) => `line ${line}: ${word}`);
  });
}

const runs = process.env.HOLDPOINT_LONG === '1' ? 50_000 : 1000;

describe('every line is accounted for', () => {
  test('in any document', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (source) => {
        expect(unaccounted(source)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('in any text', { timeout: 60_000 }, () => {
    const text = fc.array(fc.oneof(hostileText, arbitraryMarkdown), { maxLength: 4 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(text, (source) => {
        expect(unaccounted(source)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test.each([99, 100, 101, 500])('%i levels deep, in lists and in quotes', (depth) => {
    const nested = Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- level`).join('\n');
    expect(unaccounted(`${nested}\n\n# After\n\nword`)).toEqual([]);
    expect(unaccounted(`${'> '.repeat(depth)}deep\n\nword`)).toEqual([]);
    expect(unaccounted(`${'- '.repeat(depth)}deep\n\nword`)).toEqual([]);
  });
});

test('the source of a block is what stands in its lines, without the indentation of the items around it', () => {
  const lines = ['- a', '', '  > b', '    c', '  lazy', '', '\tx | y', '  --|--', '  1 | 2'];
  const [list] = readBlocks(lines.join('\n'));
  if (list?.kind !== 'list') throw new Error('It is a list.');
  const sources = list.items[0]?.blocks.map((block) => sourceOf(lines, block));
  expect(sources).toEqual(['> b\n  c\nlazy', '  x | y\n--|--\n1 | 2']);
});
