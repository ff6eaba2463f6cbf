// Reading a page: what it is made of, and what is refused so that no broken page reaches anybody.
import { expect, test } from 'vitest';
import { readGuidePage } from '#shared/guide/read-page.ts';

const page = (body: string, head = 'order: 1\nviews: phases'): string => `---\n${head}\n---\n# Title\n\n${body}`;

test('a page is its head, its title and its sections', () => {
  const source = page(
    'Look at **this**, `that` and [those](canary.md#way-back).\n\n## Next\n\n1. One\n2. Two\n\n| A | B |\n|---|---|\n| 1 | `x \\| y` |\n\n```\nls\n```\n',
    'order: 3\nviews: phases, rollback\nminutes: 10-15\nkeywords: one, two words',
  );
  expect(readGuidePage('name', source)).toEqual({
    name: 'name',
    title: 'Title',
    order: 3,
    views: ['phases', 'rollback'],
    minutes: { from: 10, to: 15 },
    keywords: ['one', 'two words'],
    sections: [
      {
        slug: '',
        heading: '',
        blocks: [
          {
            kind: 'paragraph',
            text: [
              { kind: 'text', text: 'Look at ' },
              { kind: 'strong', text: 'this' },
              { kind: 'text', text: ', ' },
              { kind: 'code', text: 'that' },
              { kind: 'text', text: ' and ' },
              { kind: 'link', text: 'those', to: { page: 'canary', heading: 'way-back' } },
              { kind: 'text', text: '.' },
            ],
          },
        ],
      },
      {
        slug: 'next',
        heading: 'Next',
        blocks: [
          { kind: 'list', isOrdered: true, items: [[{ kind: 'text', text: 'One' }], [{ kind: 'text', text: 'Two' }]] },
          {
            kind: 'table',
            columns: [[{ kind: 'text', text: 'A' }], [{ kind: 'text', text: 'B' }]],
            rows: [[[{ kind: 'text', text: '1' }], [{ kind: 'code', text: 'x | y' }]]],
          },
          { kind: 'code', text: 'ls' },
        ],
      },
    ],
  });
});

test('line ends of another system read the same', () => {
  expect(readGuidePage('one', page('Text\nmore').replaceAll('\n', '\r\n'))).toEqual(
    readGuidePage('one', page('Text\nmore')),
  );
});

test.each([
  ['no head', '# Title\n\nText'],
  ['an unknown key', page('Text', 'order: 1\nviews: phases\ncolour: red')],
  ['a key twice', page('Text', 'order: 1\norder: 2\nviews: phases')],
  ['an unknown view', page('Text', 'order: 1\nviews: nowhere')],
  ['no order', page('Text', 'views: phases')],
  ['minutes that are none', page('Text', 'order: 1\nviews: phases\nminutes: soon')],
  ['no title', '---\norder: 1\nviews: phases\n---\nText'],
  ['a second title', page('Text\n\n# Another\n\nText')],
  ['a heading twice', page('Text\n\n## One\n\nText\n\n## One\n\nText')],
  ['a heading with nothing below', page('Text\n\n## One')],
  ['HTML', page('<script>alert(1)</script>')],
  ['a picture', page('![A picture](picture.png)')],
  ['a link out of the app', page('[There](https://example.com)')],
  ['a link to a file that is no page', page('[There](../plan.ts)')],
  ['a mark without its partner', page('This is **strong')],
  ['a list in a list', page('- One\n  - Two')],
  ['a row with a cell too many', page('| A |\n|---|\n| 1 | 2 |')],
])('%s is refused', (_what, source) => {
  expect(() => readGuidePage('page', source)).toThrow(/^page: /);
});
