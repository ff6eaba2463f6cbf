// Which box of the checklist a key leads to.
import { expect, test } from 'vitest';
import type { ChecklistRow } from '#shared/checklist/checklist.ts';
import { nextItem } from '../../renderer/screens/plan/checklist/next-item.ts';

const rowOf = (kind: string): ChecklistRow => ({ kind }) as ChecklistRow; // only the kind is asked
const rows = ['group', 'item', 'item', 'barrier', 'group', 'item'].map(rowOf);

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowDown', 2, 5],
  ['ArrowDown', 5, 5],
  ['ArrowUp', 5, 2],
  ['ArrowUp', 1, 1],
  ['Home', 5, 1],
  ['End', 1, 5],
  ['PageDown', 1, 5],
  ['PageUp', 5, 1],
])('%s leads from row %i to row %i, over groups and barriers', (key, from, to) => {
  expect(nextItem(rows, from, key)).toBe(to);
});

test('other keys lead nowhere', () => {
  expect(nextItem(rows, 1, 'a')).toBeUndefined();
  expect(nextItem([rowOf('group')], -1, 'ArrowDown')).toBeUndefined();
});
