// Documents made of what Markdown is made of, in any order and nesting.
import fc from 'fast-check';

const LINES = [
  'plain words here',
  '# Heading one',
  '### Heading three ###',
  'underlined',
  '===',
  '---',
  '- item alpha',
  '- [ ] open box',
  '* [x] done box',
  '1. first',
  '2) second',
  '-',
  '> quoted words',
  '>',
  '```sh',
  '```',
  '~~~',
  'make deploy',
  '| name | value |',
  '|------|:-----:|',
  '| one \\| two | three | four |',
  '[label]: https://example.invalid/x "title"',
  '<div>',
  '<!-- note -->',
  '- - - deep',
  '> - both',
  '- > other',
  '***',
  '',
  '',
];

const INDENTS = ['', '', '', '  ', '    ', '\t', '   ', '      ', '> '];

/** Lines that mean something to Markdown, behind spaces, tabs and quote signs. */
export const arbitraryMarkdown: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES)), { maxLength: 25 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

const words = fc.constantFrom(
  'plain words',
  'two\nlines',
  '**bold** and `code`',
  'https://example.invalid/a_b',
  '1.5 hours',
  'a | b',
);

const simple: fc.Arbitrary<string> = fc.oneof(
  words,
  words.map((text) => `## ${text.replace('\n', ' ')}`),
  fc.constantFrom('Underlined\n===', 'Underlined\n---'),
  fc.constantFrom('```sh\nmake\n\n  indented\n```', '~~~\n```\n~~~', '````md\n```\n````'),
  fc.constantFrom('| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 |', 'a | b\n--|--\n1 | 2'),
  fc.constantFrom('***', '<div>\ntext\n</div>', '<!-- note\n\nmore -->', '[label]: https://example.invalid "title"'),
);

const behind = (first: string, rest: string, text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? `${first}${line}` : line === '' ? rest.trimEnd() : `${rest}${line}`))
    .join('\n');

const MARKERS = ['- ', '* ', '1. ', '10) ', '- [ ] ', '2. [x] ', '-   '];

const { document } = fc.letrec<{ document: string; block: string }>((tie) => ({
  document: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    tie('document').map((text) => behind('> ', '> ', text)),
    fc
      .tuple(fc.constantFrom(...MARKERS), words, fc.option(tie('document'), { nil: undefined }))
      .map(([marker, text, more]) => {
        const space = ' '.repeat(marker.replace(/\[.\] /, '').length);
        const body = more === undefined ? text : `${text}\n\n${more}`;
        return behind(marker, space, body);
      }),
  ),
}));

/**
 * Documents as people write them: blocks in blocks, a blank line between two. Code by indentation is left out: behind it
 * micromark takes an empty item or one numbered 10 for text.
 */
export const tidyMarkdown: fc.Arbitrary<string> = document;
