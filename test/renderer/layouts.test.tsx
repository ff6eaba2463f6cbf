// What the print dialog offers: every layout once, in the order of a pack, and the paper of the region.
import { expect, test } from 'vitest';
import { LAYOUTS } from '#shared/paper/choice.ts';
import {
  firstChoice,
  isSameChoice,
  LAYOUT_WORDS,
  PACKS,
  paperOf,
  withLayout,
} from '../../renderer/screens/plan/paper/layouts.ts';

test('every layout has its words, in the order of a pack', () => {
  expect(Object.keys(LAYOUT_WORDS)).toEqual([...LAYOUTS]);
  for (const { layouts } of PACKS) expect(layouts).toEqual(LAYOUTS.filter((layout) => layouts.includes(layout)));
});

test('a layout is added in its place, however the others were chosen', () => {
  expect(withLayout(['communications', 'runbook'], 'rollbackCard', true)).toEqual([
    'runbook',
    'rollbackCard',
    'communications',
  ]);
  expect(withLayout(['runbook'], 'runbook', false)).toEqual([]);
  expect(isSameChoice(['runbook', 'runSheet'], ['runSheet', 'runbook'])).toBe(true);
  expect(isSameChoice(['runbook'], ['runbook', 'runSheet'])).toBe(false);
});

test.each([
  ['US', 'Letter'],
  ['mx', 'Letter'],
  ['CA', 'Letter'],
  ['DE', 'A4'],
  ['GB', 'A4'],
  ['', 'A4'],
])('in the region %j paper is %s', (region, paper) => {
  expect(paperOf(region)).toBe(paper);
  expect(firstChoice(region)).toMatchObject({ layouts: ['runbook'], paper });
});
