import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fence } from '#shared/runbook/markdown/fence.ts';
import { prose } from '#shared/runbook/markdown/prose.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { shapeOf } from './markdown-shape.ts';

describe('prose is written as it stands', () => {
  test.each([
    'One line.',
    'Two lines.\nAnd the second.',
    '- a list\n- with `code <pod>` in it\n  - and a nested one',
    'A fence:\n\n```sh\n# a comment, no heading\necho <b>\n```\n\nand after.',
    '1. In a list:\n\n   ```sh\n   # still a comment\n   ```\n2. Next',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    'An address: <https://example.com/?a=b>',
    'Less < more, and a - dash',
    '---\n\nA rule on top.',
    '**Bold**, *slanted*, ~~gone~~, [link](https://example.com)',
  ])('%j', (source) => {
    expect(prose(source)).toEqual(source.split('\n'));
  });

  test('without blank lines around it', () => {
    expect(prose('\n \nText\n\n')).toEqual(['Text']);
    expect(prose(' \n ')).toEqual([]);
  });

  test('with every kind of line end as a line end', () => {
    expect(prose('a\r\nb\rc')).toEqual(['a', 'b', 'c']);
  });
});

describe('prose that could change the document around it is fenced whole', () => {
  test.each([
    '# A heading',
    'Text\n## A heading',
    '- # A heading in a list',
    '> # A heading in a quote',
    '1. > # A heading in a quote in a list',
    'Underlined\n===',
    'Underlined\n---',
    '> Underlined\n> ---',
    '<details>',
    'Text with <b>markup</b>',
    '<!-- an open comment',
    '```\nan open fence',
    '```\ntoo short a close\n``',
    '- ```\n# out of the list\n```',
    '- a\n  ```\n# out of the list\n  ```',
    '> ```\n# out of the quote\n> ```',
    'an open ` span\n<details>\nand ` its end',
    'an open ` span\n` <details> `',
    '\\`<details>\\`',
    'a\r# b',
  ])('%j', (source) => {
    const text = source.replaceAll('\r', '\n');
    expect(prose(source)).toEqual(fence('markdown', text));
  });
});

test('a list in prose does not take in the list that follows it', () => {
  const plan = aPlan('Release').phase('One', { purpose: '- last of the prose' }).step('First', { minutes: 5 }).build();
  expect(runbookMarkdown(runbookOutline(plan))).toContain(
    '- last of the prose\n\n<!-- -->\n\n- **Planned:** T-0 to T+0:05',
  );
});

test('a lone carriage return in code does not leave its place', () => {
  expect(fence('sh', 'a\rb\r\nc')).toEqual(['```sh', 'a', 'b', 'c', '```']);
});

test('a fence is longer than any in its content', () => {
  expect(fence('sh', 'a\n````\nb')).toEqual(['`````sh', 'a', '````', 'b', '`````']);
  expect(fence('', '')).toEqual(['```', '', '```']);
});

test('a label of a fence cannot end it', () => {
  expect(fence('sh`\n# x', 'a')[0]).toBe('```sh#x');
});

const PIECES = [
  ...['#', '## ', ' ', '  ', '    ', '\t', '\n', '\n', '\n\n', '\r', '\\'],
  ...['```', '````', '~~~', '`', '``', '- ', '* ', '1. ', '> ', '===', '---', '| '],
  ...['<b>', '<details>', '<!--', '-->', '<https://x>', '[', ']:', 'sh', 'a', 'b c'],
];
const dangerous = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''));

test('no prose adds a heading, leaves a fence open or swallows what follows', () => {
  const around = (source: string): string => {
    const plan = aPlan('Release')
      .phase('One', { purpose: source })
      .step('First', { details: source, check: 'First is done' })
      .phase('Two')
      .step('Second')
      .and(({ release }) => {
        release.summary = source;
      });
    return runbookMarkdown(runbookOutline(plan.build()));
  };
  const headings = (markdown: string): string[] =>
    shapeOf(markdown).blocks.filter((block) => block.startsWith('heading'));
  const expected = headings(around('x'));
  const property = fc.property(dangerous, (source) => {
    const markdown = around(`x${source}`);
    expect(headings(markdown)).toEqual(expected);
    expect(shapeOf(markdown).blocks).not.toContain('open fence');
    for (const line of [
      '## Phase 2: Two',
      '- [ ] **1.1 First** · T-0',
      '  - [ ] First is done',
      '- [ ] **2.1 Second** · T-0',
    ])
      expect(markdown.split('\n')).toContain(line);
  });
  fc.assert(property, { numRuns: 1000 });
});
