import { describe, expect, test } from 'vitest';
import { aPlan, aPlanOf } from '../../../helpers/plan-builder.ts';
import { edited, goneOf, type Input, planAfter, refusal, typesIn, typesOf } from './edited.ts';

/** Phase 1: one, two, three. Phase 2: four. The procedure: back. */
const plan = aPlan('Portal')
  .phase('Prepare')
  .step('One', { minutes: 5, check: 'Done' })
  .step('Two', { minutes: 5, best: 2, worst: 9, depth: 3, after: ['step-1'] })
  .step('Three', { depth: 4, group: 'Last' })
  .phase('Switch')
  .step('Four')
  .procedure('Back')
  .step('Return')
  .build();

const STEP = { title: 'New', depth: 0, kind: 'do', details: '', commands: [], effect: 'reversible', migrations: [] };
const CHECK = { text: 'Seen', kind: 'other' };
const FIRST = 'phases.byId.phase-1.steps';
const SECOND = 'phases.byId.phase-2.steps';
const BACK = 'rollback.procedures.byId.procedure-1.steps';
const OLD = ['step-1', 'step-2', 'step-3'];

const add = (fields: object, ...ids: string[]): Input => ({
  type: 'step.add',
  owner: 'phase-1',
  steps: ids.map((id) => ({ id, step: STEP, checks: [] })),
  ...fields,
});
const on = (verb: string, ids: string[], fields: object): Input => ({ type: `step.${verb}`, ids, ...fields });
const move = (ids: string[], owner: string, at: number) => on('move', ids, { owner, at });

const CASES: [Input, string, [string, object][]][] = [
  [
    add({}, 'x'),
    'Add step “New”',
    [
      [FIRST, { from: OLD, to: [...OLD, 'x'] }],
      ['steps.x', { to: { ...STEP, checks: [] } }],
    ],
  ],
  [
    { ...add({ at: 1 }), steps: [{ id: 'x', step: STEP, checks: [{ id: 'y', check: CHECK }] }] },
    'Add step “New”',
    [
      [FIRST, { from: OLD, to: ['step-1', 'x', 'step-2', 'step-3'] }],
      ['steps.x', { to: { ...STEP, checks: ['y'] } }],
      ['checks.y', { to: CHECK }],
    ],
  ],
  [
    add({ owner: 'procedure-1', at: 0 }, 'x', 'y'),
    'Add 2 steps',
    [
      ['steps.x', { to: { ...STEP, checks: [] } }],
      ['steps.y', { to: { ...STEP, checks: [] } }],
      [BACK, { from: ['step-5'], to: ['x', 'y', 'step-5'] }],
    ],
  ],
  [
    on('update', ['step-1'], { fields: { details: '*soon*' } }),
    'Edit step “One”',
    [['steps.step-1.details', { from: '', to: '*soon*' }]],
  ],
  [
    on('update', ['step-2', 'step-3'], { fields: { kind: 'wait' }, clear: ['after'] }),
    'Edit 2 steps',
    [
      ['steps.step-2.kind', { from: 'do', to: 'wait' }],
      ['steps.step-2.after', { from: ['step-1'] }],
      ['steps.step-3.kind', { from: 'do', to: 'wait' }],
    ],
  ],
  [
    on('setExpected', ['step-2'], { expected: 60 }),
    'Set the time of step “Two”',
    [['steps.step-2.estimate.expected', { from: 300, to: 60 }]],
  ],
  [
    on('setExpected', ['step-1', 'step-2', 'step-3'], { expected: null }),
    'Set the time of 3 steps',
    [
      ['steps.step-1.estimate', { from: { expected: 300 } }],
      ['steps.step-2.estimate.expected', { from: 300 }],
    ],
  ],
  [
    on('setExpected', ['step-3'], { expected: 0 }),
    'Set the time of step “Three”',
    [['steps.step-3.estimate', { to: { expected: 0 } }]],
  ],
  [
    move(['step-1'], 'phase-1', 2),
    'Move step “One” down',
    [[FIRST, { from: OLD, to: ['step-2', 'step-1', 'step-3'] }]],
  ],
  [
    move(['step-3', 'step-2'], 'phase-1', 0),
    'Move 2 steps up',
    [[FIRST, { from: OLD, to: ['step-2', 'step-3', 'step-1'] }]],
  ],
  [
    move(['step-4', 'step-1'], 'phase-2', 99),
    'Move 2 steps to “Switch”',
    [
      [FIRST, { from: OLD, to: ['step-2', 'step-3'] }],
      [SECOND, { from: ['step-4'], to: ['step-1', 'step-4'] }],
    ],
  ],
  [
    move(['step-5'], 'phase-1', 1),
    'Move step “Return” to “Prepare”',
    [
      [FIRST, { from: OLD, to: ['step-1', 'step-5', 'step-2', 'step-3'] }],
      [BACK, { from: ['step-5'], to: [] }],
    ],
  ],
  [
    on('indent', ['step-1', 'step-3'], { by: 1 }),
    'Indent 2 steps',
    [['steps.step-1.depth', { from: 0, to: 1 }]], // four is the most
  ],
  [on('indent', ['step-2', 'step-2'], { by: -1 }), 'Outdent 2 steps', [['steps.step-2.depth', { from: 3, to: 2 }]]],
  [on('indent', ['step-4'], { by: -1 }), 'Outdent step “Four”', []],
  [
    on('remove', ['step-4'], {}),
    'Delete step “Four”',
    [
      [SECOND, { from: ['step-4'], to: [] }],
      ['steps.step-4', { from: plan.steps['step-4'] }],
    ],
  ],
  [
    on('duplicate', ['step-1'], { newIds: { 'step-1': 'x', 'check-1': 'y' } }),
    'Duplicate step “One”',
    [
      [FIRST, { from: OLD, to: ['step-1', 'x', 'step-2', 'step-3'] }],
      ['steps.x', { to: { ...plan.steps['step-1'], checks: ['y'] } }],
      ['checks.y', { to: plan.checks['check-1'] }],
    ],
  ],
  [
    on('duplicate', ['step-2', 'step-1'], { newIds: { 'step-1': 'x', 'check-1': 'y', 'step-2': 'z' } }),
    'Duplicate 2 steps',
    [
      [FIRST, { from: OLD, to: ['step-1', 'step-2', 'x', 'z', 'step-3'] }],
      ['steps.x', { to: { ...plan.steps['step-1'], checks: ['y'] } }],
      ['steps.z', { to: { ...plan.steps['step-2'], after: ['x'] } }],
      ['checks.y', { to: plan.checks['check-1'] }],
    ],
  ],
];

describe('each edit of steps', () => {
  test.each(CASES)('%j is called “%s”', (input, label, changes) => {
    const result = edited(plan, input);
    expect(result.label).toBe(label);
    expect(result.changes).toHaveLength(changes.length);
    expect(result.changes).toEqual(expect.arrayContaining(changes));
  });

  test('is in the list above', () => {
    expect(typesIn(CASES.map(([input]) => input))).toEqual(typesOf(['step']));
  });

  test('without a title still has a sentence', () => {
    const input = { ...add({}), steps: [{ id: 'x', step: { ...STEP, title: '' }, checks: [] }] };
    expect(edited(plan, input).label).toBe('Add a step');
    expect(edited(planAfter(plan, input).plan, on('remove', ['x'], {})).label).toBe('Delete step (untitled)');
  });
});

describe('refused is', () => {
  test.each<[string, Input]>([
    ['update', on('update', ['step-1', 'gone'], { fields: { title: 'x' } })],
    ['setExpected', on('setExpected', ['gone'], { expected: 5 })],
    ['move', move(['gone'], 'phase-1', 0)],
    ['indent', on('indent', ['gone'], { by: 1 })],
    ['remove', on('remove', ['step-1', 'gone'], {})],
    ['duplicate', on('duplicate', ['gone'], { newIds: { gone: 'x' } })],
  ])('%s of a step that has gone', (_, input) => {
    expect(refusal(plan, input)).toEqual(goneOf('step'));
  });

  test('a place in what has gone, or has no steps', () => {
    for (const owner of ['gone', 'step-1', 'check-1']) {
      expect(refusal(plan, add({ owner }, 'x'))).toEqual(goneOf('phase'));
      expect(refusal(plan, move(['step-1'], owner, 0))).toEqual(goneOf('phase'));
    }
  });

  test.each([
    ['taken', add({}, 'step-1')],
    ['given twice', add({}, 'x', 'x')],
    ['taken by the application', add({}, 'application')],
    ['that of another thing', add({}, 'phase-2')],
  ])('a new step whose id is %s', (_, input) => {
    expect(refusal(plan, input)).toEqual({
      code: 'invalid',
      message: 'Something in the plan has one of these ids already.',
    });
  });

  test.each([[{}], [{ 'step-1': 'x' }], [{ 'step-1': 'x', 'check-1': 'x' }], [{ 'step-1': 'step-2', 'check-1': 'y' }]])(
    'a copy with the new ids %j',
    (newIds) => {
      expect(refusal(plan, on('duplicate', ['step-1'], { newIds }))).toEqual({
        code: 'invalid',
        message: 'A copy needs an id of its own for everything in it.',
      });
    },
  );

  test.each<[string, Input]>([
    ['no steps', add({})],
    ['an unknown field', on('update', ['step-1'], { fields: { colour: 'red' } })],
    ['a list of checks', on('update', ['step-1'], { fields: { checks: [] } })],
    ['a negative time', on('setExpected', ['step-1'], { expected: -1 })],
    ['half a second', on('setExpected', ['step-1'], { expected: 0.5 })],
    ['two levels at once', on('indent', ['step-1'], { by: 2 })],
    ['a place before the first', move(['step-1'], 'phase-1', -1)],
    ['five levels', on('update', ['step-1'], { fields: { depth: 5 } })],
  ])('%s', (_, input) => {
    expect(refusal(plan, input)?.code).toBe('invalid');
  });

  test('more steps than a plan holds: added, or copied in any way', () => {
    const full = aPlanOf({ phases: 2, steps: 10_000 });
    const message = 'The plan would have 10001 steps; it holds up to 10000.';
    const copy = { newIds: { 'step-1': 'x', 'check-2': 'y' } };
    expect(refusal(full, add({}, 'x'))?.message).toBe(message);
    expect(refusal(full, on('duplicate', ['step-1'], copy))?.message).toBe(message);
    const phase = { type: 'phase.duplicate', ids: ['phase-1'], newIds: {} };
    expect(refusal(full, phase)?.message).toBe('The plan would have 15000 steps; it holds up to 10000.');
  });
});
