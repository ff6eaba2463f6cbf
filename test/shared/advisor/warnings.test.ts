// What is to be looked at twice: cautions about patterns, contradictions, and which question to ask first.
import { expect, test } from 'vitest';
import { advise } from '#shared/advisor/advise.ts';
import { CAUTIONS, cautionsAbout } from '#shared/advisor/cautions.ts';
import { questionsFor } from '#shared/advisor/questions.ts';
import type { Assessment } from '#shared/advisor/rule.ts';
import { type Situation, situationOf } from '#shared/advisor/situation.ts';
import { warningsOf } from '#shared/advisor/warnings.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { AXIS_CASES } from './cases.ts';

function assessed(words: string, facts: Assessment['facts'] = {}): Assessment {
  const [risk, impact, complexity] = words.split(' ');
  return { axes: { risk, impact, complexity } as Assessment['axes'], facts };
}
const situation = (assessment: Assessment, more: Partial<Situation> = {}): Situation => ({
  assessment,
  rationale: '',
  migrations: [],
  flagsWithoutEnd: 0,
  ...more,
});
const idsOf = (asked: Situation): string[] => warningsOf(asked, advise(asked.assessment)).map(({ id }) => id);

const LOST = { kind: 'data', change: 'data', reversibility: 'irreversible' } as const;

test.each<[string, Situation, Situation]>([
  [
    'blueGreen/irreversible',
    situation(assessed('high critical complex'), { migrations: [LOST] }),
    situation(assessed('high critical complex'), { migrations: [{ ...LOST, reversibility: 'withLoss' }] }),
  ],
  [
    'canary/breakingChange',
    situation(assessed('high low simple', { breakingChange: 'yes' })),
    situation(assessed('high low simple', { breakingChange: 'yes', versionsCoexist: 'yes' })),
  ],
  [
    'rolling/instantRollback',
    situation(assessed('low low simple', { instantRollback: 'yes' })),
    situation(assessed('low low simple', { instantRollback: 'no' })),
  ],
  [
    'flags/carrier',
    situation(assessed('low critical simple'), { pattern: 'flags' }),
    situation(assessed('low critical simple'), { pattern: 'flags', carrier: 'rolling' }),
  ],
  [
    'flags/end',
    situation(assessed('low critical simple'), { flagsWithoutEnd: 1 }),
    situation(assessed('low critical simple')),
  ],
  ['flags/trivial', situation(assessed('low low simple')), situation(assessed('low moderate simple'))],
  ['recreate/critical', situation(assessed('low critical simple')), situation(assessed('low moderate simple'))],
  [
    'recreate/instantRollback',
    situation(assessed('low low simple', { instantRollback: 'yes' })),
    situation(assessed('low low simple')),
  ],
])('%s warns where it concerns the release, and not next to it', (id, on, off) => {
  expect(idsOf(on)).toContain(id);
  expect(idsOf(off)).not.toContain(id);
});

test('a pattern that is ruled out is not warned about, and every caution has an example above or is always to be looked at', () => {
  expect(idsOf(situation(assessed('low critical simple', { downtimeAcceptable: 'no' })))).not.toContain(
    'recreate/critical',
  );
  expect(CAUTIONS.filter(({ holds }) => holds)).toHaveLength(8);
  for (const { id, pattern, sentence } of CAUTIONS) {
    expect(id.startsWith(`${pattern}/`)).toBe(true);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test('what no answer can tell is said of the chosen pattern, else of the one that leads', () => {
  const lookOf = (asked: Situation) => idsOf(asked).filter((id) => id.endsWith('/sessions'));
  expect(lookOf(situation(assessed('medium moderate moderate')))).toEqual(['rolling/sessions']);
  expect(lookOf(situation(assessed('medium moderate moderate'), { pattern: 'blueGreen' }))).toEqual([
    'blueGreen/sessions',
  ]);
});

test('a plan says it all by itself: its migrations, its carrier, flags without an end', () => {
  const plan = aPlan()
    .migration('Drop a column', { reversibility: 'irreversible' })
    .migration('Later', { reversibility: 'irreversible', place: 'nextRelease' })
    .and(({ strategy }) => {
      strategy.pattern = 'flags';
    })
    .build();
  expect(situationOf(plan)).toMatchObject({ pattern: 'flags', migrations: [{ reversibility: 'irreversible' }] });
  expect(cautionsAbout('flags', situationOf(samplePlan())).concerns).toEqual([]);
});

test('the first questions are those whose answer puts another pattern in front, the circumstances before the wishes', () => {
  const [first, second] = questionsFor(assessed('high critical moderate'));
  expect(first).toEqual({ fact: 'doubleInfrastructure', changes: [{ answer: 'no', leader: 'canary' }] });
  expect(second).toEqual({ fact: 'largeUserBase', changes: [{ answer: 'yes', leader: 'canary' }] });
});

test('each answer of a question does change who leads, in all 27 cases, and nothing known is asked', () => {
  for (const [axes] of AXIS_CASES) {
    const asked = assessed(axes);
    const leader = advise(asked).ranking[0]?.pattern;
    const questions = questionsFor(asked);
    expect(questions.length, axes).toBeLessThanOrEqual(3);
    for (const { fact, changes } of questions) {
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) {
        const then = advise({ ...asked, facts: { [fact]: change.answer } }).ranking[0]?.pattern;
        expect(then, `${axes} ${fact} ${change.answer}`).toBe(change.leader);
        expect(then).not.toBe(leader);
      }
      expect(questionsFor({ ...asked, facts: { [fact]: 'no' } }).map((one) => one.fact)).not.toContain(fact);
    }
  }
});

test('there is nothing to ask when no answer would change anything, or everything is ruled out', () => {
  expect(questionsFor(situationOf(samplePlan()).assessment)).toEqual([]);
  const none: Assessment['facts'] = {
    breakingChange: 'yes',
    versionsCoexist: 'no',
    doubleInfrastructure: 'no',
    flagsAvailable: 'no',
    downtimeAcceptable: 'no',
  };
  expect(questionsFor(assessed('high critical complex', none))).toEqual([]);
});
