// How deep a plan is planned: the time boxes of the origin document, and what each depth asks for.
import { expect, test } from 'vitest';
import {
  DEPTH_OF_TYPE,
  DEPTHS,
  SECTION_MINUTES,
  type SectionName,
  sumOfMinutes,
  TASK_MINUTES,
} from '#shared/plan/depths.ts';
import { USUAL_FOR_TYPE, usualWords } from '#shared/plan/release-types.ts';

test('the sections add up to more than the task is meant to take: both are known (C1)', () => {
  // Object.keys forgets which keys.
  expect(sumOfMinutes(Object.keys(SECTION_MINUTES) as SectionName[])).toEqual([65, 90]);
  expect(TASK_MINUTES).toEqual([30, 60]);
});

test('each depth takes longer than the one before, and quick asks only for strategy and the way back (N012)', () => {
  const { quick, standard, thorough } = DEPTHS;
  expect([quick.minutes, standard.minutes, thorough.minutes]).toEqual([
    [30, 45],
    [60, 90],
    [120, 180],
  ]);
  expect(quick.sections).toEqual(['strategy', 'rollback']);
  expect(standard.sections).toHaveLength(8);
  expect(thorough.sections).toEqual(standard.sections);
});

test('every type of release has its depth, and the three presets say what is usual for them', () => {
  expect(DEPTH_OF_TYPE).toEqual({ standard: 'standard', hotfix: 'quick', major: 'thorough', other: 'standard' });
  expect(
    Object.entries(USUAL_FOR_TYPE)
      .filter(([, usual]) => usual)
      .map(([type]) => type),
  ).toEqual(['standard', 'hotfix', 'major']);
  expect(usualWords('major')).toBe(
    'Usual: Canary or Feature Flags; deployment 1 to 2 weeks in stages; watched 2 to 4 weeks; a status message with each stage.',
  );
  expect(usualWords('other')).toBeUndefined();
});
