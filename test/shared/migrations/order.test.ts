// The proposed order: a permutation that keeps what is needed first, and stays as it is when proposed again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeOrder } from '#shared/migrations/order.ts';
import { putInOrder } from '#shared/migrations/order-edit.ts';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const planOf = (fields: readonly Partial<Migration>[], order?: readonly string[]): Plan => {
  const builder = aPlan();
  for (const [index, one] of fields.entries()) builder.migration(`00${index + 1}.sql`, one);
  return builder.and((plan) => Object.assign(plan.migrations, order && { order: [...order] })).build();
};

const migration = fc.record({
  kind: fc.constantFrom('schema', 'data', 'index'),
  change: fc.constantFrom('compatible', 'breaking', 'data'),
  place: fc.constantFrom('beforeApp', 'withApp', 'afterApp', 'background', 'nextRelease'),
  needs: fc.array(fc.nat(7), { maxLength: 3 }),
});

/** Plans of up to eight migrations in any order. Without circles each needs only earlier numbers. */
const plans = ({ circles }: { circles: boolean }) =>
  fc
    .array(migration, { minLength: 1, maxLength: 8 })
    .chain((all) => {
      const fields = all.map(
        ({ needs, ...one }, index): Partial<Migration> => ({
          ...one,
          dependsOn: needs
            .filter((need) => need < (circles ? all.length : index))
            .map((need) => `migration-${need + 1}`),
        }),
      );
      const ids = [...fields.map((_, index) => `migration-${index + 1}`), APPLICATION];
      return fc.tuple(fc.constant(fields), fc.shuffledSubarray(ids, { minLength: ids.length }));
    })
    .map(([fields, order]) => planOf(fields, order));

const ordered = (plan: Plan): string[] => proposeOrder(plan.migrations).entries.map(({ id }) => id);

function applied(plan: Plan, ids: readonly string[]): Plan {
  const result = applyEdit(plan, putInOrder(ids), { at: 0, by: 'Test' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value.plan;
}

test('it is a permutation, and put into it the plan has nothing to move', () => {
  fc.assert(
    fc.property(plans({ circles: true }), (plan) => {
      const ids = ordered(plan);
      expect([...ids].sort()).toEqual([...plan.migrations.order].sort());
      const after = applied(plan, ids);
      expect(after.migrations.order).toEqual(ids);
      expect(proposeOrder(after.migrations).moves).toBe(0);
    }),
  );
});

test('what is needed comes first, and no circle is seen where there is none', () => {
  fc.assert(
    fc.property(plans({ circles: false }), (plan) => {
      const ids = ordered(plan);
      expect(proposeOrder(plan.migrations).circles).toEqual([]);
      for (const [index, id] of ids.entries())
        for (const need of plan.migrations.byId[id]?.dependsOn ?? []) expect(ids.indexOf(need)).toBeLessThan(index);
    }),
  );
});

test('the order of the document: additions, data, indexes, the application, what only goes forward', () => {
  const plan = planOf(
    [
      { place: 'nextRelease', change: 'breaking' },
      { place: 'background', kind: 'index' },
      { kind: 'index' },
      { kind: 'data', change: 'data' },
      {},
    ],
    [APPLICATION, ...[1, 2, 3, 4, 5].map((number) => `migration-${number}`)],
  );
  const { entries, moves } = proposeOrder(plan.migrations);
  expect(entries.map(({ id }) => id)).toEqual([
    'migration-5',
    'migration-4',
    'migration-3',
    APPLICATION,
    'migration-2',
    'migration-1',
  ]);
  expect(moves).toBe(4);
  expect(entries[0]?.why).toMatch(/^Compatible changes come first/);
});

test('an addition that needs data comes after it, and says so', () => {
  const plan = planOf([{ kind: 'data', change: 'data' }, { dependsOn: ['migration-1'] }]);
  const { entries, moves } = proposeOrder(plan.migrations);
  expect([entries[1]?.id, entries[1]?.why, moves]).toEqual(['migration-2', 'It needs 001.sql, which comes first.', 0]);
});

test('a circle is named, and the others keep their order', () => {
  const plan = planOf([
    { dependsOn: ['migration-2'] },
    { dependsOn: ['migration-1'] },
    { dependsOn: ['migration-3'] },
    {},
  ]);
  expect(proposeOrder(plan.migrations).circles.map((ids) => ids.length)).toEqual([2, 1]);
});
