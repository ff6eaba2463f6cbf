// A runbook is taken out, changed by hand in an editor, and taken in again: just those changes come back.
import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { sample } from './own-sample.ts';
import { STEP_CASES } from './own-step-cases.ts';
import { afterHand, replaced } from './own-text.ts';
import { TEXT_CASES } from './own-text-cases.ts';

describe('just what was changed by hand comes back:', () => {
  test.each(Object.entries({ ...STEP_CASES, ...TEXT_CASES }))('%s', (_, { hand, plan }) => {
    const back = afterHand(sample, hand);
    expect(back.notes).toEqual([]);
    expect(back.plan).toEqual(produce(sample, plan));
  });
});

test('what follows from the plan stays, and says so', () => {
  const back = afterHand(sample, (text) =>
    replaced(text, '- **Expected end:** Sun 29 Nov, 00:30', '- **Expected end:** 01:00'),
  );
  expect(back.plan).toEqual(sample);
  expect(back.notes).toEqual([{ line: 13, text: expect.stringContaining('“Expected end” follows from other parts') }]);
});

test('a section that nobody knows is named and changes nothing', () => {
  const back = afterHand(sample, (text) => replaced(text, '## Team\n', '## Weather\n\nIt rains.\n\n## Team\n'));
  expect(back.plan).toEqual(sample);
  expect(back.notes).toEqual([
    { line: expect.any(Number), text: '“Weather” is new and cannot be read; it was left out.' },
  ]);
});
