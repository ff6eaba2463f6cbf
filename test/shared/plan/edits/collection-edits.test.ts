import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '#shared/plan/edits/collections.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited, goneOf, type Input, planAfter, refusal, typesIn, typesOf } from './edited.ts';
import { ENTITIES } from './entities.ts';

type Noun = keyof typeof COLLECTIONS;
const NOUNS = Object.keys(COLLECTIONS) as Noun[]; // the keys of the table

const start = aPlan('Portal').build();
const orderOf = (plan: Plan, noun: Noun): string[] => COLLECTIONS[noun].of(plan).order;

const add = (noun: Noun, id: string, at?: number): Input => ({
  type: `${noun}.add`,
  id,
  entity: ENTITIES[noun].entity,
  ...(at !== undefined && { at }),
});

/** A plan with a, b and c at the head of a list. */
const withThree = (noun: Noun): Plan =>
  ['c', 'b', 'a'].reduce((plan, id) => planAfter(plan, add(noun, id, 0)).plan, start);

const EDITS_OF_NOUN = (noun: Noun): Input[] => [
  add(noun, 'd'),
  { type: `${noun}.update`, ids: ['a'], fields: ENTITIES[noun].fields },
  { type: `${noun}.move`, ids: ['a'], to: 2 },
  { type: `${noun}.remove`, ids: ['a'] },
  { type: `${noun}.duplicate`, ids: ['a'], newIds: { a: 'a2' } },
];

test('the edits of every list are in this file', () => {
  expect(typesIn(NOUNS.flatMap(EDITS_OF_NOUN))).toEqual(typesOf(NOUNS));
});

describe.each(NOUNS)('%s', (noun) => {
  const { path, entity, name, words, fields } = ENTITIES[noun];
  const three = withThree(noun);
  const order = orderOf(three, noun);
  const rest = order.slice(3);

  test('is added at the end, or at a place', () => {
    const { label, changes } = edited(three, add(noun, 'd'));
    expect(label).toBe(`Add ${name}`);
    expect(changes).toEqual([
      [`${path}.order`, { from: order, to: [...order, 'd'] }],
      [`${path}.byId.d`, { to: entity }],
    ]);
    expect(orderOf(planAfter(three, add(noun, 'd', 1)).plan, noun)).toEqual(['a', 'd', 'b', 'c', ...rest]);
    expect(orderOf(planAfter(three, add(noun, 'd', 999)).plan, noun)).toEqual([...order, 'd']);
  });

  test('is updated, one or several, field by field', () => {
    const [[field = '', to] = []] = Object.entries(fields);
    const path2 = (id: string) => `${path}.byId.${id}.${field}`;
    const one = edited(three, { type: `${noun}.update`, ids: ['b'], fields });
    expect(one.label).toBe(`Edit ${name}`);
    expect(one.changes).toEqual([[path2('b'), expect.objectContaining({ to })]]);
    const two = edited(three, { type: `${noun}.update`, ids: ['a', 'c'], fields });
    expect(two.label).toBe(`Edit 2 ${words}`);
    expect(two.changes.map(([place]) => place).sort()).toEqual([path2('a'), path2('c')]);
  });

  test('is moved before what stands at a place; places count as they are before', () => {
    const moved = (ids: string[], to: number) => edited(three, { type: `${noun}.move`, ids, to });
    expect(moved(['a'], 2)).toEqual({
      label: `Move ${name} down`,
      changes: [[`${path}.order`, { from: order, to: ['b', 'a', 'c', ...rest] }]],
    });
    expect(moved(['c'], 0)).toEqual({
      label: `Move ${name} up`,
      changes: [[`${path}.order`, { from: order, to: ['c', 'a', 'b', ...rest] }]],
    });
    expect(moved(['c', 'a'], 999)).toEqual({
      label: `Move 2 ${words}`,
      changes: [[`${path}.order`, { from: order, to: ['b', ...rest, 'a', 'c'] }]],
    });
    expect(moved(['b'], 1).changes).toEqual([]);
  });

  test('is removed, one or several', () => {
    const { label, changes } = edited(three, { type: `${noun}.remove`, ids: ['b'] });
    expect(label).toBe(`Delete ${name}`);
    expect(changes).toEqual([
      [`${path}.order`, { from: order, to: ['a', 'c', ...rest] }],
      [`${path}.byId.b`, { from: entity }],
    ]);
    const both = edited(three, { type: `${noun}.remove`, ids: ['c', 'a'] });
    expect(both.label).toBe(`Delete 2 ${words}`);
    expect(both.changes).toContainEqual([`${path}.order`, { from: order, to: ['b', ...rest] }]);
  });

  test('is duplicated right below, several below the last of them', () => {
    const { label, changes } = edited(three, { type: `${noun}.duplicate`, ids: ['a'], newIds: { a: 'a2' } });
    expect(label).toBe(`Duplicate ${name}`);
    expect(changes).toEqual([
      [`${path}.order`, { from: order, to: ['a', 'a2', 'b', 'c', ...rest] }],
      [`${path}.byId.a2`, { to: entity }],
    ]);
    const both = { type: `${noun}.duplicate`, ids: ['b', 'a'], newIds: { a: 'a2', b: 'b2' } };
    expect(edited(three, both).label).toBe(`Duplicate 2 ${words}`);
    expect(orderOf(planAfter(three, both).plan, noun)).toEqual(['a', 'b', 'a2', 'b2', 'c', ...rest]);
  });

  test('refuses what has gone, even beside something that is there', () => {
    const [, ...others] = EDITS_OF_NOUN(noun);
    for (const edit of others) {
      const gone = refusal(three, { ...edit, ids: ['a', 'gone'] });
      expect(gone).toEqual(goneOf(words === 'people' ? 'person' : words.slice(0, -1)));
      expect(refusal(three, { ...edit, ids: [] })).toMatchObject({ code: 'invalid' });
    }
  });

  test('refuses an id that is taken or missing', () => {
    expect(refusal(three, add(noun, 'a'))?.message).toBe('Something in the plan has the id a already.');
    expect(refusal(three, add(noun, 'application'))?.code).toBe('invalid');
    for (const newIds of [{}, { a: 'b' }, { a: 'a' }, { a: 'application' }])
      expect(refusal(three, { type: `${noun}.duplicate`, ids: ['a'], newIds })).toEqual({
        code: 'invalid',
        message: 'A copy needs an id of its own for everything in it.',
      });
    const twice = { type: `${noun}.duplicate`, ids: ['a', 'b'], newIds: { a: 'x', b: 'x' } };
    expect(refusal(three, twice)?.code).toBe('invalid');
  });

  test('refuses what its schema does not allow', () => {
    const update = { type: `${noun}.update`, ids: ['a'], fields: { ...fields, colour: 'red' } };
    expect(refusal(three, update)?.code).toBe('invalid');
    expect(refusal(three, { ...add(noun, 'd'), entity: {} })?.code).toBe('invalid');
    expect(refusal(three, { ...add(noun, 'd'), at: -1 })?.code).toBe('invalid');
  });
});

test.each(NOUNS.filter((noun) => ENTITIES[noun].clear))('%s loses a field that it may do without', (noun) => {
  const { path, clear = '' } = ENTITIES[noun];
  const { changes } = edited(withThree(noun), { type: `${noun}.update`, ids: ['b'], fields: {}, clear: [clear] });
  expect(changes).toEqual([[`${path}.byId.b.${clear}`, { from: expect.anything() }]]);
});

describe('one by one', () => {
  test('the application moves among the migrations, and is neither edited nor removed', () => {
    const plan = withThree('migration');
    const { label, changes } = edited(plan, { type: 'migration.move', ids: ['application'], to: 0 });
    expect(label).toBe('Move the application up');
    expect(changes).toEqual([
      ['migrations.order', { from: ['a', 'b', 'c', 'application'], to: ['application', 'a', 'b', 'c'] }],
    ]);
    expect(edited(plan, { type: 'migration.move', ids: ['application', 'a'], to: 0 }).label).toBe('Move 2 migrations');
    expect(refusal(plan, { type: 'migration.remove', ids: ['application'] })?.code).toBe('not-found');
  });

  test('a secret never has a value', () => {
    const plan = withThree('variable');
    const secret = { type: 'variable.update', ids: ['a'], fields: { secret: { fetchFrom: 'vault' } } };
    expect(refusal(plan, secret)).toEqual({ code: 'invalid', message: 'A secret has no value in a plan.' });
    expect(refusal(plan, { ...secret, fields: { ...secret.fields, values: {} } })).toBeUndefined();
  });

  test.each(['phase', 'procedure'] as const)('a new %s owns nothing yet', (noun) => {
    const { entity } = ENTITIES[noun];
    const input = { type: `${noun}.add`, id: 'x', entity: { ...entity, steps: ['s'] } };
    expect(refusal(start, input)).toEqual({ code: 'invalid', message: `A new ${noun} owns nothing yet.` });
    const fields = { type: `${noun}.update`, ids: ['a'], fields: { steps: [] } };
    expect(refusal(withThree(noun), fields)?.code).toBe('invalid');
  });

  test('what has no title yet still has a sentence', () => {
    const untitled = { type: 'environment.add', id: 'x', entity: { name: '', kind: 'dev' } };
    expect(edited(start, untitled).label).toBe('Add an environment');
    const { plan } = planAfter(start, untitled);
    expect(edited(plan, { type: 'environment.remove', ids: ['x'] }).label).toBe('Delete environment (untitled)');
    const long = { type: 'contact.add', id: 'x', entity: { name: '🚀'.repeat(60), whatFor: '', how: '' } };
    expect(edited(start, long).label).toBe(`Add contact “${'🚀'.repeat(40)}…”`);
  });
});
