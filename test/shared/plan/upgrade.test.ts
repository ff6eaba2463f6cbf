import { expect, test } from 'vitest';
import { blankPlan } from '#shared/plan/blank.ts';
import { FORMAT } from '#shared/plan/format.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { upgraded } from '#shared/plan/upgrade.ts';

/** Formats that never were: the second has `name` for `title`, the third a list of names. */
const STEPS = {
  1: ({ title, ...rest }: Record<string, unknown>) => ({ ...rest, name: title }),
  2: ({ name, ...rest }: Record<string, unknown>) => ({ ...rest, names: [name] }),
};

test('a document goes through the steps from its own format on, one after the other', () => {
  const first = { format: 1, title: 'Portal', later: { a: 1 } };
  expect(upgraded(first, 3, STEPS)).toEqual({ format: 3, names: ['Portal'], later: { a: 1 } });
  expect(upgraded({ format: 2, name: 'Portal' }, 3, STEPS)).toEqual({ format: 3, names: ['Portal'] });
  expect(first).toEqual({ format: 1, title: 'Portal', later: { a: 1 } });
});

test('a document of the format wanted is the same object', () => {
  const document = { format: 3, names: [] };
  expect(upgraded(document, 3, STEPS)).toBe(document);
});

test('a step that is missing is a bug', () => {
  expect(() => upgraded({ format: 1 }, 4, STEPS)).toThrow('There is no upgrade from format 3');
});

test('there is a step from every format that was ever written', () => {
  for (let format = 1; format <= FORMAT; format += 1)
    expect(() => upgraded({ ...blankPlan(''), format })).not.toThrow();
  expect(parsePlan(upgraded(blankPlan('Portal')))).toEqual({ ok: true, value: blankPlan('Portal') });
});
