// docs/plan-format.md promises things to people who write the file by hand; here they are held against the schema.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blankPlan } from '#shared/plan/blank.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { Plan } from '#shared/plan/plan.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/plan-format.md'), 'utf8');

test('the abridged example, completed with an empty plan, is accepted', () => {
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  expect(parsePlan({ ...blankPlan(''), ...example })).toMatchObject({ ok: true, value: example });
});

test('the table names every field of a plan, and no other', () => {
  const rows = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)]);
  expect(rows.map(([, field]) => field).sort()).toEqual(Object.keys(Plan.shape).sort());
});

test('the limits are those of the program', () => {
  const { stepsPerPlan, fieldCharacters, documentDepth, fileBytes } = LIMITS;
  const number = (value: number) => value.toLocaleString('en-GB');
  expect(page).toContain(
    `${number(stepsPerPlan)} steps, ${number(fieldCharacters)} characters in a field, ${documentDepth} levels`,
  );
  expect(page).toContain(`${fileBytes / 1024 / 1024} MB for the file`);
});
