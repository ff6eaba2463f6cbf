import { describe, expect, test } from 'vitest';
import { type ReadPhase, readList } from '#shared/outline-text/read-list.ts';

/** "Drain", "  Look", "Stop (300 s)": the steps of the first phase, indented as deep as they are. */
const steps = (text: string): string[] =>
  (readList(text)[0]?.steps ?? []).map(
    ({ title, depth, expected }) => '  '.repeat(depth) + title + (expected === undefined ? '' : ` (${expected} s)`),
  );

describe('lines', () => {
  test.each([
    ['plain lines', 'Drain\nStop', ['Drain', 'Stop']],
    ['bullets of every kind', '- a\n* b\n+ c\n• d', ['a', 'b', 'c', 'd']],
    ['task items, done or not', '- [ ] a\n- [x] b\n* [X] c', ['a', 'b', 'c']],
    ['numbers', '1. a\n2) b\n10. c\n1.2 d\n1.2.3. e', ['a', 'b', 'c', 'd', 'e']],
    ['a numbered task', '1. [ ] a', ['a']],
    ['a text that begins with a number', '3 servers\n10 minutes later', ['3 servers', '10 minutes later']],
    ['a text that begins with a mark', '-x\n*b* c\n[ ] d', ['-x', '*b* c', '[ ] d']],
    ['nesting by two', '- a\n  - b\n    - c\n- d', ['a', '  b', '    c', 'd']],
    ['nesting by four, and back by one level', '- a\n    - b\n        - c\n    - d', ['a', '  b', '    c', '  d']],
    ['nesting by tabs', '- a\n\t- b\n\t\t- c', ['a', '  b', '    c']],
    ['tabs and blanks alike', '- a\n\t- b\n    - c', ['a', '  b', '  c']],
    ['a first line that is indented', '    - a\n    - b\n- c', ['a', 'b', 'c']],
    [
      'more levels than there are',
      '- a\n - b\n  - c\n   - d\n    - e\n     - f',
      ['a', '  b', '    c', '      d', '        e', '        f'],
    ],
    ['a plain line after a nested item', '- a\n  - b\nc\n  - d', ['a', '  b', 'c', '  d']],
    ['lines of Windows and of old', 'a\r\nb\rc\n', ['a', 'b', 'c']],
    ['empty lines and bullets', '\n- a\n\n-\n- \n   \n- b\n', ['a', 'b']],
    ['an empty task', '- [ ] \n- [ ]', ['', '']],
    ['minutes', 'a (5 min)\n- b (1 minute)\n- c (90 minutes) ', ['a (300 s)', 'b (60 s)', 'c (5400 s)']],
    ['no minutes in the middle', 'a (5 min) b\nc (5)', ['a (5 min) b', 'c (5)']],
    ['nothing', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(steps(text)).toEqual(expected);
  });

  test('indented text belongs to the item above', () => {
    expect(readList('- a\n  one\n  two\n- b\n\tthree')[0]?.steps).toMatchObject([
      { title: 'a', details: 'one\ntwo' },
      { title: 'b', details: 'three' },
    ]);
    expect(readList('  alone')[0]?.steps).toMatchObject([{ title: 'alone', details: '' }]);
  });
});

describe('fences', () => {
  const commands = (text: string) => readList(text)[0]?.steps.map((step) => [step.title, ...step.commands]);

  test.each<[string, string, unknown]>([
    [
      'belong to the item above',
      '- a\n```sh\nls\n\nps\n```\n- b',
      [['a', { language: 'sh', text: 'ls\n\nps' }], ['b']],
    ],
    ['of tildes', 'a\n~~~\nls\n~~~', [['a', { language: '', text: 'ls' }]]],
    [
      'with more than a language',
      'a\n``` sh title="x" \nls\n```\nb',
      [['a', { language: 'sh title="x"', text: 'ls' }], ['b']],
    ],
    [
      'two of one item',
      'a\n```\nls\n```\n```\nps\n```',
      [['a', { language: '', text: 'ls' }, { language: '', text: 'ps' }]],
    ],
    [
      'lose their own indent alone',
      '- a\n  ```\n  if x\n    y\n z\n  ```',
      [['a', { language: '', text: 'if x\n  y\nz' }]],
    ],
    ['hold shorter fences', 'a\n````\n```\nls\n```\n````', [['a', { language: '', text: '```\nls\n```' }]]],
    ['are closed by longer ones', 'a\n```\nls\n````\nb', [['a', { language: '', text: 'ls' }], ['b']]],
    ['hold what looks like items', 'a\n```\n- x\n# y\n```', [['a', { language: '', text: '- x\n# y' }]]],
    ['never closed take the rest', '- a\n```sh\nls\n- b', [['a', { language: 'sh', text: 'ls\n- b' }]]],
    ['without an item get one', '```sh\nls\n```', [['Run the command', { language: 'sh', text: 'ls' }]]],
    ['of code within a line are none', '```ls```', [['```ls```']]],
  ])('%s', (_, text, expected) => {
    expect(commands(text)).toEqual(expected);
  });
});

describe('headings', () => {
  const phases = (text: string) => readList(text).map(({ title, steps: { length } }: ReadPhase) => [title, length]);

  test.each([
    [
      'begin phases',
      '# A\n- a\n- b\n## B\n- c',
      [
        ['A', 2],
        ['B', 1],
      ],
    ],
    [
      'leave what is before them in one without a title',
      'a\n# B\n',
      [
        [undefined, 1],
        ['B', 0],
      ],
    ],
    [
      'closed by marks',
      '## A ##\n### C#\n',
      [
        ['A', 0],
        ['C#', 0],
      ],
    ],
    ['need a blank', '#tag', [[undefined, 1]]],
    [
      'end the nesting',
      '- a\n# B\n    - b',
      [
        [undefined, 1],
        ['B', 1],
      ],
    ],
    [
      'end the item above',
      '- a\n# B\n  text',
      [
        [undefined, 1],
        ['B', 1],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(phases(text)).toEqual(expected);
  });
});
