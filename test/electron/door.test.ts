// P15: even a hijacked page gets only what the buttons can do.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS, type RequestName } from '#shared/contract.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';

const FUZZED = process.env.HOLDPOINT_LONG ? 100_000 : 2_000;
const names = Object.keys(REQUESTS) as RequestName[]; // the keys of the table itself

let app: TestApp;
beforeAll(() => {
  app = startApp();
});
afterAll(() => app.close({ remove: true }));

/** A list that nests `levels` deep, built without recursion. */
function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
}

describe('who may knock', () => {
  test.each([
    ['a page of another origin', { isOurs: false }],
    ['a frame inside a page', { isMainFrame: false }],
    ['a window that main did not make', { kind: undefined }],
  ])('%s is refused every request', async (_, caller) => {
    for (const name of names)
      expect(await app.knock(name, { planId: app.planId }, caller)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
  });

  test('a print window is refused whatever only the main window may ask', async () => {
    for (const name of names.filter((known) => !REQUESTS[known].windows.includes('print')))
      expect(await app.knock(name, { planId: app.planId }, { kind: 'print' })).toMatchObject({
        ok: false,
        error: { code: 'not-allowed', message: 'This window may not make that request.' },
      });
  });

  test('the main window is refused what only a print window may ask', async () => {
    expect(await app.knock('print.page', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('what is asked', () => {
  test.each(['plan.delete', '__proto__', 'constructor', 'toString', '', 7, null, undefined, {}, ['plan.open']])(
    'the unknown request %j is refused',
    async (name) => {
      expect(await app.knock(name, {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    },
  );

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a million levels', { planId: nested(1_000_000) }],
    ['a very long text', { planId: 'x'.repeat(5_000_000) }],
    ['a prototype', JSON.parse('{"planId":"id-1","__proto__":{"isAdmin":true}}')],
    ['an inherited name as id', { planId: 'constructor' }],
    ['a path as id', { planId: '../../etc/passwd' }],
    ['an unknown field', { planId: 'id-1', also: true }],
    ['a date', { planId: new Date(0) }],
    ['a number beyond JSON', { planId: Number.NaN }],
  ])('input that is %s is refused and names the reason', async (_, input) => {
    const answer = await app.knock('plan.open', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(answer.ok ? '' : answer.error.message).not.toBe('');
  });

  test('a refusal names the field', async () => {
    const edit = { type: 'step.update', ids: ['a'], fields: { estimate: { expected: 1.5 } } };
    const answer = await app.knock('plan.edit', { planId: app.planId, baseRevision: 0, edit });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: expect.stringContaining('estimate.expected') },
    });
  });
});

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '..',
    '../../x',
    '\0',
    '__proto__',
    'constructor',
    'C:\\x',
    '\u202egpj',
    '<script>',
    '\ud800',
    'id-1',
  ),
);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
});
const ids = fc.array(hostileText, { maxLength: 3 });
const edit = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('plan.update', 'step.update', 'phase.add', 'check.remove', 'preparation.tick', 'nope'),
      ids: fc.oneof(ids, anything),
      id: hostileText,
      fields: fc.oneof(anything, fc.record({ title: fc.oneof(hostileText, anything) })),
      entity: anything,
      isTicked: fc.boolean(),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('plan.update'), fields: fc.record({ title: hostileText }) }),
  fc.record({ type: fc.constant('preparation.tick'), ids, isTicked: fc.boolean() }),
);

/** Values that come close to what the fields of the requests take. The plan itself is never put into the bin. */
const fields: Record<string, fc.Arbitrary<unknown>> = {
  planId: hostileText,
  planIds: fc.array(fc.oneof(fc.constantFrom('id-2', 'id-3'), hostileText).filter((id) => id !== 'id-1')),
  baselineId: fc.oneof(fc.constantFrom('id-2', 'id-3'), hostileText),
  baseRevision: fc.nat(3),
  before: fc.integer(),
  from: fc.oneof(fc.constantFrom('blank', 'sample', 'hotfix'), hostileText),
  entity: fc.oneof(fc.constant('plan'), hostileText),
  field: fc.oneof(fc.constant('title'), hostileText),
  edit,
};

/** Input with the fields that the schema of a request names, each right, nearly right or anything. */
function inputOf(name: RequestName): fc.Arbitrary<unknown> {
  const { input } = REQUESTS[name];
  const shape = 'shape' in input ? Object.keys(input.shape as object) : []; // a schema of an object has a shape
  const record = shape.map((key) => [key, fc.oneof({ weight: 4, arbitrary: fields[key] ?? hostileText }, anything)]);
  return fc.oneof({ weight: 4, arbitrary: fc.record(Object.fromEntries(record)) }, anything);
}

const request: fc.Arbitrary<[unknown, unknown]> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), inputOf(name))),
  },
  fc.tuple(hostileText, anything),
);

test(`${FUZZED} fuzzed requests get an answer and change nothing they may not`, async () => {
  const above = path.dirname(app.folder);
  const before = new Set(readdirSync(above));
  const plan = expectOk(await app.request('plan.open', { planId: app.planId }));
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(request, async ([name, value]) => {
      const answer = await app.knock(name, value);
      expect(answer).toHaveProperty('ok');
      if (answer.ok) accepted += 1;
      if (!answer.ok) expect(answer.error.message).not.toBe('');
    }),
    { numRuns: FUZZED },
  );
  // Requests that are refused at the door alone would prove little.
  expect(accepted).toBeGreaterThan(FUZZED / 20);
  expect(Object.prototype).not.toHaveProperty('isAdmin');
  const after = expectOk(await app.request('plan.open', { planId: app.planId }));
  expect(Object.keys(after.plan).sort()).toEqual(Object.keys(plan.plan).sort());
  // Nothing was written beside the app's own folder.
  for (const name of readdirSync(above)) if (!before.has(name)) expect(name).toMatch(/^(holdpoint|vitest|node|\.|tmp)/);
  expect(existsSync(path.join(app.folder, 'holdpoint.db'))).toBe(true);
});
