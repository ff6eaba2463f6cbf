// The advisor against the decision table of the requirements.
import { describe, expect, test } from 'vitest';
import { advise } from '#shared/advisor/advise.ts';
import { EXCLUSIONS } from '#shared/advisor/exclusions.ts';
import type { Assessment, FactName } from '#shared/advisor/rule.ts';
import { WEIGHTS } from '#shared/advisor/weights.ts';
import { FACTS } from '#shared/plan/schema/facts.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { AXIS_CASES, FACT_CASES } from './cases.ts';

const SHORT: Record<Pattern, string> = {
  blueGreen: 'BG',
  canary: 'CAN',
  rolling: 'ROLL',
  flags: 'FLAG',
  recreate: 'REC',
};

function assessment(words: string, facts: Assessment['facts'] = {}): Assessment {
  const [risk, impact, complexity] = words.split(' ');
  return { axes: { risk, impact, complexity } as Assessment['axes'], facts };
}

const rankingOf = (asked: Assessment): string =>
  advise(asked)
    .ranking.map(({ pattern, score }) => `${SHORT[pattern]} ${score}`)
    .join(', ');

describe('with every fact unknown', () => {
  test.each(AXIS_CASES)('%s is %s', (axes, ranking) => {
    expect(rankingOf(assessment(axes))).toBe(ranking);
  });
});

describe('calibration case', () => {
  test.each(Object.entries(FACT_CASES))('%s', (_, { axes, facts, ranking, excluded }) => {
    const asked = assessment(axes, facts);
    expect(rankingOf(asked)).toBe(ranking);
    expect(
      advise(asked)
        .excluded.map(({ pattern }) => SHORT[pattern])
        .sort(),
    ).toEqual([...excluded].sort());
  });
});

test('when everything is ruled out there is no ranking, but four ways on', () => {
  const facts: Assessment['facts'] = {
    breakingChange: 'yes',
    versionsCoexist: 'no',
    doubleInfrastructure: 'no',
    flagsAvailable: 'no',
    downtimeAcceptable: 'no',
  };
  const { ranking, excluded, fallback } = advise(assessment('high critical complex', facts));
  expect([ranking.length, excluded.length, fallback.length]).toEqual([0, 5, 4]);
});

test('the score of each pattern is the sum of its reasons, the heaviest first, and each says why', () => {
  for (const { axes, facts } of Object.values(FACT_CASES))
    for (const { score, reasons } of advise(assessment(axes, facts)).ranking) {
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      const weights = reasons.map(({ points }) => Math.abs(points));
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      for (const { sentence } of reasons) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
});

test('every row of the table can be reached by one answer or two, and every sentence has a pattern to speak of', () => {
  const levels = ['high critical complex', 'medium moderate moderate', 'low low simple'];
  const single = FACTS.flatMap((name: FactName) =>
    (['yes', 'no'] as const).map((answer) => assessment('low low simple', { [name]: answer })),
  );
  const double = assessment('low low simple', { internalTool: 'yes', downtimeAcceptable: 'yes' });
  const all = [...levels.map((words) => assessment(words)), ...single, double];
  for (const row of [...WEIGHTS, ...EXCLUSIONS])
    expect(
      all.some((asked) => row.holds(asked)),
      row.id,
    ).toBe(true);
  for (const { id, points, speaksFor, speaksAgainst } of WEIGHTS) {
    const worths = Object.values(points);
    expect([worths.some((worth) => worth > 0), worths.some((worth) => worth < 0)], id).toEqual([
      speaksFor !== undefined,
      speaksAgainst !== undefined,
    ]);
  }
});

test('nothing that nobody knows rules a pattern out, but a breaking change alone rules out Rolling', () => {
  expect(advise(assessment('high critical complex')).excluded).toEqual([]);
  const breaking = advise(assessment('low low simple', { breakingChange: 'yes' }));
  expect(breaking.excluded.map(({ pattern }) => pattern)).toEqual(['rolling']);
});
