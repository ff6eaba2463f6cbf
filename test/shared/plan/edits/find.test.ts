import { expect, test } from 'vitest';
import { foundIn } from '#shared/plan/edits/find.ts';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited } from './edited.ts';

const plan = aPlan('x')
  .phase('x', { purpose: 'xx', verify: ['x'] })
  .step('one', { details: 'X', command: 'x x', check: 'x' })
  .step('x')
  .holdPoint('second, x?')
  .holdPoint('first, x?', { place: { before: 'step-2' } })
  .holdPoint('lost, x?', { place: { after: 'gone' } })
  .phase('Two')
  .procedure('x')
  .step('x')
  .build();

const found = (find: string, isCaseSensitive = true): string[] =>
  foundIn(plan, { find, isCaseSensitive }).map(({ id, isTitle }) => (isTitle ? `${id} title` : id));

test('every occurrence is found in the order of the outline, hold points without a home last', () => {
  expect(found('x')).toEqual([
    'phase-1 title',
    'phase-1',
    'phase-1',
    'step-1',
    'step-1',
    'check-2',
    'hold-2 title',
    'step-2 title',
    'check-1',
    'hold-1 title',
    'hold-3 title',
  ]);
});

test('hold points at one place stand in their own order', () => {
  const moved = aPlan()
    .phase('A')
    .holdPoint('x')
    .holdPoint('x')
    .and(({ holdPoints }) => holdPoints.order.reverse());
  expect(foundIn(moved.build(), { find: 'x', isCaseSensitive: true }).map(({ id }) => id)).toEqual([
    'hold-2',
    'hold-1',
  ]);
});

test('the case is minded or not', () => {
  expect(found('X')).toEqual(['step-1']);
  expect(found('X', false)).toHaveLength(12);
});

test('characters stand for themselves, whole ones only', () => {
  const odd = aPlan().phase('🚀 (a|b) 🚀').build();
  const count = (find: string) => foundIn(odd, { find, isCaseSensitive: false }).length;
  expect(['🚀', '(A|B)', 'a|', '.', '\uD83D'].map(count)).toEqual([2, 1, 1, 0, 0]);
});

test('an empty text is nowhere, and so is what the plan does not say', () => {
  expect(found('')).toEqual([]);
  expect(found('absent')).toEqual([]);
});

test('what is found is what would be replaced', () => {
  const { changes } = edited(plan, { type: 'text.replace', find: 'x', with: 'yy', isCaseSensitive: true });
  const characters = JSON.stringify(changes.map(([, { to }]) => to)).match(/yy/g) ?? [];
  expect(characters).toHaveLength(found('x').length);
});
