import { describe, expect, test } from 'vitest';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited, goneOf, type Input, refusal, typesIn, typesOf } from './edited.ts';

/** Phase 1 verifies 1 and 2; step 1 has check 3; the procedure has check 4. */
const plan = aPlan('Portal')
  .phase('Prepare', { verify: ['Healthy', 'Quiet'] })
  .step('Drain', { check: 'Drained' })
  .procedure('Back', { verify: ['Returned'] })
  .and(({ checks }) => Object.assign(checks['check-3'] ?? {}, { expect: '200' }))
  .build();

const CHECK = { text: 'Seen', kind: 'team' };
const PHASE = 'phases.byId.phase-1.verification';
const STEP = 'steps.step-1.checks';
const PROCEDURE = 'rollback.procedures.byId.procedure-1.checks';

const add = (owner: string, fields: object = {}): Input => ({
  type: 'check.add',
  owner,
  id: 'x',
  check: CHECK,
  ...fields,
});
const move = (ids: string[], owner: string, at: number): Input => ({ type: 'check.move', ids, owner, at });

const CASES: [Input, string, [string, object][]][] = [
  [
    add('phase-1', { at: 1 }),
    'Add check “Seen”',
    [
      [PHASE, { from: ['check-1', 'check-2'], to: ['check-1', 'x', 'check-2'] }],
      ['checks.x', { to: CHECK }],
    ],
  ],
  [
    add('step-1'),
    'Add check “Seen”',
    [
      [STEP, { from: ['check-3'], to: ['check-3', 'x'] }],
      ['checks.x', { to: CHECK }],
    ],
  ],
  [
    add('procedure-1', { check: { ...CHECK, text: '' } }),
    'Add a check',
    [
      ['checks.x', { to: { ...CHECK, text: '' } }],
      [PROCEDURE, { from: ['check-4'], to: ['check-4', 'x'] }],
    ],
  ],
  [
    { type: 'check.update', ids: ['check-1'], fields: { expect: 'green' } },
    'Edit check “Healthy”',
    [['checks.check-1.expect', { to: 'green' }]],
  ],
  [
    { type: 'check.update', ids: ['check-3', 'check-4'], fields: { kind: 'logs' }, clear: ['expect'] },
    'Edit 2 checks',
    [
      ['checks.check-3.kind', { from: 'other', to: 'logs' }],
      ['checks.check-3.expect', { from: '200' }],
      ['checks.check-4.kind', { from: 'other', to: 'logs' }],
    ],
  ],
  [
    move(['check-1'], 'phase-1', 2),
    'Move check “Healthy”',
    [[PHASE, { from: ['check-1', 'check-2'], to: ['check-2', 'check-1'] }]],
  ],
  [
    move(['check-4', 'check-2'], 'step-1', 0),
    'Move 2 checks',
    [
      [PHASE, { from: ['check-1', 'check-2'], to: ['check-1'] }],
      [STEP, { from: ['check-3'], to: ['check-2', 'check-4', 'check-3'] }],
      [PROCEDURE, { from: ['check-4'], to: [] }],
    ],
  ],
  [
    { type: 'check.remove', ids: ['check-3'] },
    'Delete check “Drained”',
    [
      [STEP, { from: ['check-3'], to: [] }],
      ['checks.check-3', { from: plan.checks['check-3'] }],
    ],
  ],
];

describe('each edit of checks', () => {
  test.each(CASES)('%j is called “%s”', (input, label, changes) => {
    const result = edited(plan, input);
    expect(result.label).toBe(label);
    expect(result.changes).toHaveLength(changes.length);
    expect(result.changes).toEqual(expect.arrayContaining(changes));
  });

  test('is in the list above', () => {
    expect(typesIn(CASES.map(([input]) => input))).toEqual(typesOf(['check']));
  });
});

describe('refused is', () => {
  test.each<[string, Input]>([
    ['update', { type: 'check.update', ids: ['check-1', 'gone'], fields: {} }],
    ['move', move(['gone'], 'phase-1', 0)],
    ['remove', { type: 'check.remove', ids: ['gone'] }],
  ])('%s of a check that has gone', (_, input) => {
    expect(refusal(plan, input)).toEqual(goneOf('check'));
  });

  test('a place in what has gone, or has no checks', () => {
    for (const owner of ['gone', 'check-1']) {
      expect(refusal(plan, add(owner))).toEqual(goneOf('step'));
      expect(refusal(plan, move(['check-1'], owner, 0))).toEqual(goneOf('step'));
    }
  });

  test('an id that is taken', () => {
    expect(refusal(plan, add('step-1', { id: 'phase-1' }))).toEqual({
      code: 'invalid',
      message: 'Something in the plan has the id phase-1 already.',
    });
  });

  test('clearing what must be there', () => {
    expect(refusal(plan, { type: 'check.update', ids: ['check-1'], fields: {}, clear: ['text'] })?.code).toBe(
      'invalid',
    );
  });
});
