// No file over 250 lines, no function body over 40, counted as lint counts them (biome.json): every line between the
// braces, empty ones and comments too. Functions are found by the parser, so a brace in a text does not mislead.
import { expect, test } from 'vitest';
import { allSources, nodesOf, parseSource, type Source } from './source.ts';

const maxFileLines = 250;
const maxFunctionLines = 40;
const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

const lineCount = (text: string) => text.trimEnd().split('\n').length;

function longFiles({ file, text }: Source): string[] {
  const lines = lineCount(text);
  return lines > maxFileLines ? [`${file} has ${lines} lines`] : [];
}

function longFunctions({ file, text, program }: Source): string[] {
  return [...nodesOf(program)]
    .filter(({ type }) => functions.includes(type))
    .flatMap(({ start, body }) => {
      // A function declared for its type only has no body, and an arrow's may be an expression.
      const { start: from, end: to } = (body ?? { start: 0, end: 0 }) as { start: number; end: number };
      const inside = text
        .slice(from, to)
        .replace(/^\{.*\n/, '')
        .replace(/\n\s*\}$/, '');
      const line = lineCount(text.slice(0, start + 1));
      return lineCount(inside) > maxFunctionLines ? [`${file}:${line} has ${lineCount(inside)} lines`] : [];
    });
}

// In a test file a function is a list of tests.
const app = allSources().filter(({ file }) => !file.startsWith('test/'));

test(`no file has more than ${maxFileLines} lines`, () => {
  expect(allSources().flatMap(longFiles)).toEqual([]);
});

test(`no function has more than ${maxFunctionLines} lines`, () => {
  expect(app.flatMap(longFunctions)).toEqual([]);
});

test('one line more would be found', () => {
  const body = (lines: number) => `export function f() {\n${'  g();\n'.repeat(lines)}}\n`;
  expect(longFunctions(parseSource('shared/planted.ts', body(maxFunctionLines)))).toEqual([]);
  expect(longFunctions(parseSource('shared/planted.ts', body(maxFunctionLines + 1)))).toEqual([
    'shared/planted.ts:1 has 41 lines',
  ]);
  expect(longFiles(parseSource('shared/planted.ts', 'g();\n'.repeat(maxFileLines)))).toEqual([]);
  expect(longFiles(parseSource('shared/planted.ts', 'g();\n'.repeat(maxFileLines + 1)))).toHaveLength(1);
});
