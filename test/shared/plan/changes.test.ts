import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { apply, type Change, diff, invert } from '#shared/plan/changes.ts';
import { applyEdit, type Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { anyHistory } from '../../helpers/arbitrary-edit.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';

const STAMP = { by: 'tester', at: 1 };

/** As the log keeps them. */
const stored = (changes: Change[]): Change[] => JSON.parse(JSON.stringify(changes));

/** Makes the edits one after the other; gives every state on the way and what led to it. */
function played(plan: Plan, edits: Edit[]): { states: Plan[]; rows: Change[][] } {
  const states = [plan];
  const rows: Change[][] = [];
  for (const edit of edits) {
    const before = states.at(-1) ?? plan;
    const edited = applyEdit(before, edit, STAMP);
    if (!edited.ok) continue;
    rows.push(stored(diff(before, edited.value.plan)));
    states.push(edited.value.plan);
  }
  return { states, rows };
}

/** Every state on the way along the rows. */
function walked(start: Plan, rows: Change[][]): Plan[] {
  const states = [start];
  for (const row of rows) states.push(apply(states.at(-1) ?? start, row));
  return states;
}

/** The paths of all objects and lists that are not the same object in both documents. */
function copied(before: unknown, after: unknown, path: string[] = []): string[] {
  if (before === after || typeof before !== 'object' || before === null) return [];
  const inner = Object.entries(before).flatMap(([key, value]) =>
    copied(value, (after as Record<string, unknown> | undefined)?.[key], [...path, key]),
  );
  return [path.join('/'), ...inner];
}

describe('between any two plans', () => {
  test('the changes lead from one to the other, and inverted back', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (from, to) => {
        const changes = stored(diff(from, to));
        expect(canonicalJson(apply(from, changes))).toBe(canonicalJson(to));
        expect(canonicalJson(apply(to, invert(changes)))).toBe(canonicalJson(from));
      }),
    );
  });

  test('inverting twice changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (from, to) => {
        const changes = diff(from, to);
        expect(invert(invert(changes))).toEqual(changes);
      }),
    );
  });

  test('a copy of a plan differs in nothing', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(diff(plan, structuredClone(plan))).toEqual([]);
      }),
    );
  });
});

describe('along any history of edits', () => {
  test('the log leads forward row by row, and backward row by row', () => {
    fc.assert(
      fc.property(anyHistory, ({ plan, edits }) => {
        const { states, rows } = played(plan, edits);
        const texts = states.map(canonicalJson);
        expect(walked(plan, rows).map(canonicalJson)).toEqual(texts);
        const backward = walked(states.at(-1) ?? plan, rows.map(invert).toReversed());
        expect(backward.map(canonicalJson)).toEqual(texts.toReversed());
      }),
    );
  });

  test('all rows in one leap lead to the same plan, and inverted back to the first', () => {
    fc.assert(
      fc.property(anyHistory, ({ plan, edits }) => {
        const { states, rows } = played(plan, edits);
        const leap = rows.flat();
        const last = states.at(-1) ?? plan;
        expect(canonicalJson(apply(plan, leap))).toBe(canonicalJson(last));
        expect(canonicalJson(apply(last, invert(leap)))).toBe(canonicalJson(plan));
      }),
    );
  });

  test('what an edit did not touch stays the same object', () => {
    fc.assert(
      fc.property(anyHistory, ({ plan, edits }) => {
        const { states, rows } = played(plan, edits);
        for (const [index, row] of rows.entries()) {
          const before = states[index] ?? plan;
          const named = row.map(({ path }) => path.join('/'));
          const onTheWay = (path: string) => named.some((name) => path === '' || `${name}/`.startsWith(`${path}/`));
          const inside = (path: string) => named.some((name) => path.startsWith(`${name}/`));
          const moved = copied(before, apply(before, row)).filter((path) => !onTheWay(path) && !inside(path));
          expect(moved).toEqual([]);
        }
      }),
    );
  });
});

describe('one by one', () => {
  test.each<[string, unknown, unknown, Change[]]>([
    ['a field that changed', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: ['b'], from: 2, to: 3 }]],
    ['a field that came', {}, { a: null }, [{ path: ['a'], to: null }]],
    ['a field that went', { a: 'x' }, {}, [{ path: ['a'], from: 'x' }]],
    ['a field inside', { a: { b: 1 } }, { a: { b: 2 } }, [{ path: ['a', 'b'], from: 1, to: 2 }]],
    ['a list is replaced whole', { a: [1, 2] }, { a: [2, 1] }, [{ path: ['a'], from: [1, 2], to: [2, 1] }]],
    ['an equal list is no change', { a: [{ b: 1 }] }, { a: [{ b: 1 }] }, []],
    ['an object that became a text', { a: {} }, { a: '' }, [{ path: ['a'], from: {}, to: '' }]],
    ['a field named like what objects inherit', {}, { constructor: 1 }, [{ path: ['constructor'], to: 1 }]],
  ])('%s', (_, from, to, changes) => {
    expect(diff(from, to)).toEqual(changes);
    expect(apply(from, changes)).toEqual(to);
    expect(apply(to, invert(changes))).toEqual(from);
  });

  test.each<[string, Change]>([
    ['another value than the change expects', { path: ['a'], from: 2, to: 3 }],
    ['something where the change expects nothing', { path: ['a'], to: 3 }],
    ['nothing where the change expects something', { path: ['c'], from: 1, to: 3 }],
    ['no such place', { path: ['x', 'y'], to: 3 }],
    ['a place inside a number', { path: ['a', 'y'], to: 3 }],
    ['a place inside a list', { path: ['b', '0'], from: 1, to: 3 }],
  ])('throws on %s, and changes nothing', (_, change) => {
    const document = { a: 1, b: [1] };
    expect(() => apply<unknown>(document, [change])).toThrow(/Change does not fit|No such place/);
    expect(document).toEqual({ a: 1, b: [1] });
  });
});
