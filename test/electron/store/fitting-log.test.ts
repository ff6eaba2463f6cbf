// Which part of a log undo can still use after rows of it were lost.
import { describe, expect, test } from 'vitest';
import { fittingLog } from '../../../electron/store/fitting-log.ts';

describe('the part of a log that still fits its plan', () => {
  const link = (seq: number, revision: number, refers: { undoes?: number; redoes?: number } = {}) => ({
    ...{ seq, revision, undoes: null, redoes: null },
    ...refers,
  });
  const fitting = (log: ReturnType<typeof link>[], revision: number): number[] =>
    fittingLog(log, revision).map(({ seq }) => seq);

  test('is all of it when nothing is missing', () => {
    expect(fitting([link(1, 1), link(5, 2), link(9, 3)], 3)).toEqual([1, 5, 9]);
  });
  test('begins after the last gap', () => {
    expect(fitting([link(1, 1), link(2, 2), link(4, 4), link(5, 5)], 5)).toEqual([4, 5]);
  });
  test('is nothing when the newest change is missing', () => {
    expect(fitting([link(1, 1), link(2, 2)], 3)).toEqual([]);
  });
  test('begins after a change that refers to one before the gap', () => {
    expect(fitting([link(1, 1), link(3, 3), link(4, 4, { undoes: 2 }), link(5, 5)], 5)).toEqual([5]);
    expect(fitting([link(1, 1), link(3, 3), link(4, 4, { undoes: 3 }), link(5, 5, { redoes: 3 })], 5)).toEqual([
      3, 4, 5,
    ]);
  });
});
