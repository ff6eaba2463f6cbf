// shared/ gives the same answer for the same arguments: no clock, no dice, nothing global. The compiler refuses Node,
// the DOM and timers there; lint refuses the clock. This is what both would let through when somebody insists.
import { expect, test } from 'vitest';
import { allSources, nodesOf, parseSource, type Source } from './source.ts';

// A date made of an argument is pure: `new Date(ms)`, `Date.UTC(2026, 0)`.
const impure = [
  /^new Date(\(\))?$/,
  /^Date\(/,
  /^(globalThis\.)?Date\.now\b/,
  /^(globalThis\.)?Math\.random\b/,
  /^(globalThis\.)?(performance|crypto|process)\b/,
];
const kinds = ['NewExpression', 'CallExpression', 'MemberExpression'];

function impurities({ file, text, program }: Source): string[] {
  return [...nodesOf(program)]
    .filter(({ type }) => kinds.includes(type))
    .map(({ start, end }) => text.slice(start, end))
    .filter((code) => impure.some((pattern) => pattern.test(code)))
    .map((code) => `${file}: ${code}`);
}

test('nothing in shared/ asks the clock, rolls dice or reaches for a global', () => {
  const shared = allSources().filter(({ file }) => file.startsWith('shared/'));
  expect(shared.flatMap(impurities)).toEqual([]);
});

test.each([
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'Math.random()',
  'const { now } = Date.now',
  'crypto.subtle',
])('%s would be found', (code) => {
  expect(impurities(parseSource('shared/planted.ts', `${code};`))).not.toEqual([]);
});

test.each(['new Date(ms)', 'Date.UTC(2026, 0, 1)', 'Date.parse(text)', 'Math.max(1, 2)', 'const text = "Date.now()"'])(
  '%s is fine',
  (code) => {
    expect(impurities(parseSource('shared/planted.ts', `${code};`))).toEqual([]);
  },
);
