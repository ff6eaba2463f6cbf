// `advise`: the ranking of the patterns for a file with answers.
import { expect, test } from 'vitest';
import { cli } from './run-cli.ts';

const FILE = {
  axes: { risk: 'high', impact: 'critical', complexity: 'moderate' },
  facts: { breakingChange: 'yes', doubleInfrastructure: 'yes' },
};
const advised = (file: unknown, ...more: string[]) => cli(['advise', '-', ...more], JSON.stringify(file));

test('prints the ranking with its reasons and what is ruled out, as JSON too', async () => {
  const { code, stdout } = await advised(FILE, '--json');
  const { ranking, excluded, fallback } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(ranking.map(({ pattern, score }: { pattern: string; score: number }) => [pattern, score])).toEqual([
    ['blueGreen', 10],
    ['flags', 7],
    ['canary', 6],
    ['recreate', -5],
  ]);
  expect(ranking[0].reasons[0]).toEqual({ id: 'risk/high', points: 3, sentence: expect.any(String) });
  expect(excluded).toEqual([{ pattern: 'rolling', why: [expect.stringContaining('side by side')] }]);
  expect(fallback).toEqual([]);
  const table = await advised(FILE);
  expect(table.stdout).toMatch(/^1 {2}Blue-Green +10\n/);
  expect(table.stdout).toContain('possible, not advised');
});

test('an empty file is an assessment of which nothing is known', async () => {
  const { code, stdout } = await advised({}, '--json');
  expect([code, JSON.parse(stdout).ranking.length]).toEqual([0, 5]);
});

test.each([
  ['{', 'Standard input cannot be read. It is not JSON.'],
  ['{"axes":{"risk":"extreme"}}', 'axes.risk'],
  ['{"facts":{"weather":"yes"}}', 'facts'],
  ['{"facts":{"hotfix":"perhaps"}}', 'facts.hotfix'],
  ['[]', 'The file'],
])('%s is refused with one line', async (text, sentence) => {
  const { code, stdout, stderr } = await cli(['advise', '-'], text);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
