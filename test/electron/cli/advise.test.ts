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

test('says what to look at twice, and what to ask first', async () => {
  const file = {
    axes: { risk: 'medium', impact: 'critical', complexity: 'moderate' },
    facts: { breakingChange: 'yes', instantRollback: 'yes' },
    pattern: 'blueGreen',
    rationale: 'Back in seconds.',
    migrations: [{ reversibility: 'irreversible' }],
  };
  const { warnings, questions } = JSON.parse((await advised(file, '--json')).stdout);
  expect(warnings.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining([
      'strategy/breaking-not-high',
      'strategy/database-not-complex',
      'strategy/instant-but-irreversible',
      'blueGreen/irreversible',
      'blueGreen/sessions',
    ]),
  );
  expect(warnings[0]).toEqual({ id: 'strategy/breaking-not-high', sentence: expect.any(String) });
  expect(questions[0].fact).toBe('doubleInfrastructure');
  const { stdout } = await advised(file);
  expect(stdout).toContain('Look twice:\n- The change is breaking, but its risk is not high.');
  expect(stdout).toMatch(/Ask first:\n- Twice the infrastructure is affordable\? \(no: Feature Flags leads\)/);
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
  ['{"migrations":[{"change":"huge"}]}', 'migrations.0.change'],
  ['{"pattern":"shadow"}', 'pattern'],
  ['[]', 'The file'],
])('%s is refused with one line', async (text, sentence) => {
  const { code, stdout, stderr } = await cli(['advise', '-'], text);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
