// Documents made to keep a parser busy, by the name of their family. `size` is how far they go.

type Shape = (size: number) => string;

const repeat =
  (text: string): Shape =>
  (size) =>
    text.repeat(size);

/** Families of documents that have brought Markdown parsers down. */
export const HOSTILE_MARKDOWN: Readonly<Record<string, Shape>> = {
  'quotes in quotes': repeat('> '),
  'lists in lists': (size) =>
    Array.from({ length: size / 20 }, (_, depth) => `${' '.repeat(depth * 2)}- level`).join('\n'),
  'markers in one line': (size) => `${'- '.repeat(size)}end`,
  'open brackets': repeat('['),
  'open links': repeat('[a]('),
  'open emphasis': repeat('*a '),
  'mixed emphasis': repeat('**a _'),
  'emphasis that closes nothing': (size) => `${'a**b'.repeat(size)}c* `,
  'a ladder of backticks': (size) =>
    Array.from({ length: Math.sqrt(size) * 4 }, (_, length) => '`'.repeat(length)).join(' '),
  'open tags': repeat('<a '),
  'open comments': repeat('<!--\n'),
  'a table of many columns': (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n|b|\n|c|\n`,
  'a table of many rows': (size) => `| Step | Owner |\n|---|---|\n${'| a (5 min) | @b |\n'.repeat(size / 5)}`,
  definitions: (size) => Array.from({ length: size }, (_, index) => `[l${index}]: /x`).join('\n'),
  'a fence that stays open': (size) => `- a\n  \`\`\`sh\n${'  echo\n'.repeat(size)}`,
  'fences in fences': (size) => `${'~'.repeat(4000)}\n${'```\n'.repeat(size)}`,
  headings: (size) => Array.from({ length: size }, (_, index) => `${'#'.repeat((index % 6) + 1)} h${index}`).join('\n'),
  boxes: repeat('- [ ] [x] [ ] a\n'.slice(0, 8)),
  footnotes: (size) => Array.from({ length: size }, (_, index) => `[^${index}]: note[^${index}]\n`).join('\n'),
  'front matter with aliases': (size) => `---\na: &a [x]\n${'b: *a\n'.repeat(size / 200)}---\n\n- a\n`,
  'front matter that stays open': (size) => `---\n${'a: b\n'.repeat(size)}`,
  'spaces before a bracket': (size) => `- a${' '.repeat(size)}(\n- b (${' '.repeat(size)}5 min`,
  'dashes and digits': (size) => `- ${'1 - '.repeat(size)}\n- ${'(1 min, '.repeat(size)}\n- ${'T-1 '.repeat(size)}`,
  'html entities': repeat('&amp;&#1;'),
  'lazy lines': (size) => `> - a\n${'lazy\n'.repeat(size)}`,
};
