import { describe, expect, test } from 'vitest';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited, type Input, refusal, typesIn, typesOf } from './edited.ts';

const plan = aPlan('Portal')
  .and((draft) => {
    draft.tags = ['shop'];
    draft.target = 'production';
    draft.release.changeReference = 'C-1';
    draft.strategy.pattern = 'canary';
    draft.rollback.decision.primary = 'role-1';
    draft.applies.flags.reason = 'none';
  })
  .build();

const update = (part: string, fields: object, clear?: string[]): Input => ({
  type: `${part}.update`,
  fields,
  ...(clear && { clear }),
});
const at = { at: '2026-11-28T22:00', zone: 'Europe/Berlin' };

/** An edit, its sentence, the path and what stands there before and after. */
const CASES: [Input, string, string, object][] = [
  [update('plan', { title: 'Shop' }), 'Rename the plan', 'title', { from: 'Portal', to: 'Shop' }],
  [update('plan', { tags: ['a', 'b'] }), 'Change the tags', 'tags', { from: ['shop'], to: ['a', 'b'] }],
  [update('plan', { target: 'x' }), 'Choose the environment', 'target', { from: 'production', to: 'x' }],
  [update('plan', {}, ['target']), 'Choose the environment', 'target', { from: 'production' }],
  [update('release', { version: 'v2' }), 'Edit the release', 'release.version', { from: '', to: 'v2' }],
  [update('release', { summary: 'New.' }), 'Edit the summary', 'release.summary', { from: '', to: 'New.' }],
  [update('release', {}, ['changeReference']), 'Edit the release', 'release.changeReference', { from: 'C-1' }],
  [update('window', { start: at }), 'Set the window', 'window.start', { to: at }],
  [update('clock', { bufferPercent: 20 }), 'Set the clock', 'clock.bufferPercent', { from: 50, to: 20 }],
  [update('applies', { flags: { answer: 'unknown' } }), 'Say what applies', 'applies.flags.reason', { from: 'none' }],
  [
    update('strategy', { pattern: 'rolling' }),
    'Choose the pattern',
    'strategy.pattern',
    { from: 'canary', to: 'rolling' },
  ],
  [update('strategy', {}, ['pattern']), 'Choose the pattern', 'strategy.pattern', { from: 'canary' }],
  [update('strategy', { rationale: 'Safe.' }), 'Edit the rationale', 'strategy.rationale', { from: '', to: 'Safe.' }],
  [update('strategy', { override: 'No.' }), 'Edit the strategy', 'strategy.override', { to: 'No.' }],
  [
    update('decision', { criteria: '5xx' }),
    'Edit the decision chain',
    'rollback.decision.criteria',
    { from: '', to: '5xx' },
  ],
  [update('decision', {}, ['primary']), 'Edit the decision chain', 'rollback.decision.primary', { from: 'role-1' }],
];

describe('each edit of a part that a plan has once', () => {
  test.each(CASES)('%j is called “%s” and changes %s only', (input, label, path, sides) => {
    expect(edited(plan, input)).toEqual({ label, changes: [[path, sides]] });
  });

  test('is in the list above', () => {
    const parts = ['plan', 'release', 'window', 'clock', 'applies', 'strategy', 'decision'];
    expect(typesIn(CASES.map(([input]) => input))).toEqual(typesOf(parts));
  });

  test('may set and clear several fields at once, and has one sentence then', () => {
    const { label, changes } = edited(plan, update('plan', { title: 'Shop', tags: [] }, ['target']));
    expect(label).toBe('Edit the plan');
    expect(changes.map(([path]) => path).sort()).toEqual(['tags', 'target', 'title']);
  });

  test('sets a field that it also clears', () => {
    const { changes } = edited(plan, update('plan', { target: 'x' }, ['target']));
    expect(changes).toEqual([['target', { from: 'production', to: 'x' }]]);
  });

  test('that sets what is there already changes nothing', () => {
    expect(edited(plan, update('plan', { title: 'Portal', tags: ['shop'] })).changes).toEqual([]);
    expect(edited(plan, update('plan', {})).changes).toEqual([]);
    expect(edited(plan, update('window', {}, ['end'])).changes).toEqual([]);
  });
});

describe('refused is', () => {
  test.each<[string, Input]>([
    ['an unknown type', { type: 'plan.burn', fields: {} }],
    ['no type', { fields: {} } as unknown as Input],
    ['an unknown field', update('plan', { title: 'x', format: 2 })],
    ['an unknown field beside the fields', { ...update('plan', { title: 'x' }), force: true }],
    ['a field of the wrong type', update('plan', { title: 7 })],
    ['a field without a value', update('plan', { title: undefined })],
    ['no fields', { type: 'plan.update' }],
    ['a number out of its range', update('clock', { bufferPercent: -1 })],
    ['half a character', update('plan', { title: '\uD800' })],
    ['an id that every object has', update('plan', { target: 'constructor' })],
    ['clearing what must be there', update('plan', {}, ['title'])],
    ['clearing what no plan has', update('plan', {}, ['colour'])],
    ['a list that has edits of its own', update('release', { scope: { order: [], byId: {} } })],
  ])('%s', (_, input) => {
    expect(refusal(plan, input)).toMatchObject({ code: 'invalid' });
  });
});
