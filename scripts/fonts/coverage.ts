// node scripts/fonts/coverage.ts: writes shared/paper/coverage.ts, the table of the characters that the bundled fonts print.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codePointsOf } from './woff2.ts';

const root = path.resolve(import.meta.dirname, '../..');
const styles = path.join(root, 'renderer/styles/fonts.css');

type Span = [from: number, to: number];

/** "U+0000-00FF, U+0131" as spans. */
const spansOf = (range: string): Span[] =>
  [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);

/** What one rule of the style sheet brings: the signs of its file within its range. */
function charactersOf(rule: string): number[] {
  const file = /url\("([^"]+)"\)/.exec(rule)?.[1] ?? '';
  const spans = spansOf(/unicode-range:([^;]+);/.exec(rule)?.[1] ?? '');
  const own = codePointsOf(readFileSync(path.join(root, 'node_modules', file)));
  return own.filter((code) => spans.some(([from, to]) => from <= code && code <= to));
}

function joined(codes: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else spans.push([code, code]);
  }
  return spans;
}

/**
 * Gives the characters that both bundled families can print: words and commands alike may hold any of them. Computed from
 * the files that the style sheet names.
 */
function bundledCoverage(): Span[] {
  const rules = readFileSync(styles, 'utf8').match(/@font-face \{[^}]+\}/g) ?? [];
  const families = [...new Set(rules.map((rule) => /font-family: "([^"]+)"/.exec(rule)?.[1] ?? ''))];
  const [first = [], ...others] = families.map((family) =>
    rules.filter((rule) => rule.includes(`"${family}"`)).flatMap(charactersOf),
  );
  const sets = others.map((codes) => new Set(codes));
  return joined([...new Set(first)].filter((code) => sets.every((set) => set.has(code))).sort((a, b) => a - b));
}

const hex = (code: number): string => `0x${code.toString(16)}`;

/** Gives the text of the table's file. */
export function coverageSource(): string {
  const rows = bundledCoverage().map(([from, to]) => `[${hex(from)}, ${hex(to)}]`);
  const lines: string[] = [];
  for (const row of rows) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + row.length < 110) lines[lines.length - 1] = `${line} ${row},`;
    else lines.push(`  ${row},`);
  }
  return `// Made by scripts/fonts/coverage.ts from the bundled fonts; a test compares. Spans of code points, both ends included:
// Latin with its extensions, Cyrillic, Greek, and common signs. Other scripts come from the system's fonts, if at all.

// biome-ignore format: one span a line would be a page of lines.
export const BUNDLED: readonly (readonly [from: number, to: number])[] = [
${lines.join('\n')}
];
`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(path.join(root, 'shared/paper/coverage.ts'), coverageSource());
