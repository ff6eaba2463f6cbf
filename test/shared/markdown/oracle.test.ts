// Another parser of GitHub's Markdown as the judge: the same blocks in the same lines.
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { MarkdownBlock } from '#shared/markdown/block.ts';
import { readBlocks } from '#shared/markdown/read-blocks.ts';
import { tidyMarkdown } from './arbitrary-markdown.ts';

interface Seen {
  kind: string;
  line: number;
  parts?: Seen[];
}

type Tree = ReturnType<typeof fromMarkdown>['children'][number];

const KINDS: Record<string, string> = {
  thematicBreak: 'rule',
  blockquote: 'quote',
  definition: 'paragraph',
  code: 'code',
};

function judged(node: Tree): Seen {
  const line = (node.position?.start.line ?? 0) - 1;
  const kind = KINDS[node.type] ?? node.type;
  if (node.type === 'list' || node.type === 'blockquote' || node.type === 'listItem')
    return {
      kind: node.type === 'listItem' ? `item ${node.checked ?? 'plain'}` : kind,
      line,
      parts: node.children.map(judged),
    };
  return { kind, line };
}

const ours = (block: MarkdownBlock): Seen => {
  const line = block.start;
  if (block.kind === 'quote') return { kind: 'quote', line, parts: block.blocks.map(ours) };
  if (block.kind !== 'list') return { kind: block.kind === 'fence' ? 'code' : block.kind, line };
  const items = block.items.map((item) => {
    const kind = `item ${item.task === undefined ? 'plain' : item.task === 'done'}`;
    // The item's own paragraph is no block of ours.
    const text = item.text === '' && !item.task ? [] : [{ kind: 'paragraph', line: item.textStart }];
    return { kind, line: item.start, parts: [...text, ...item.blocks.map(ours)] };
  });
  return { kind: 'list', line, parts: items };
};

const judge = (source: string): Seen[] =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children.map(judged);

const isLong = process.env.HOLDPOINT_LONG === '1';

test('blocks and their lines are the same in any document', { timeout: isLong ? 120_000 : 10_000 }, () => {
  fc.assert(
    fc.property(tidyMarkdown, (source) => {
      expect(readBlocks(source).map(ours)).toEqual(judge(source));
    }),
    { numRuns: isLong ? 20_000 : 500 },
  );
});

test.each([
  '# A\n\n1. one\n   ```sh\n   x\n   ```\n2. two\n   - [ ] in\n     - [x] deeper\n\ntext\n',
  '- a\n- b\n\n  c\n* d\n+ e\n',
  '> a\nlazy\n> - b\n>   c\n\n\tcode\n',
  'Setext\n===\n\n| a |\n|---|\n| b |\nnot a row?\n\nend',
  '1. a\n\n       code in the item\n\n   | x | y |\n   |---|---|\n   | 1 | 2 |\n',
  '- [ ] a\r\n\t- [x] b\r\n\t\t- c\r\n',
  '10. ten\n    ~~~yaml\n    a: 1\n    ~~~\n\n<details>\n<summary>s</summary>\n\ninside\n\n</details>\n',
])('%j too', (source) => {
  expect(readBlocks(source).map(ours)).toEqual(judge(source));
});
