import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '#shared/plan/edits/collections.ts';
import { EDIT_TYPES } from '../../../helpers/arbitrary-edit.ts';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited, goneOf, type Input, planAfter, refusal } from './edited.ts';

const plan = aPlan('web1')
  .phase('Stop web1', { purpose: 'Web1 goes', verify: ['web1 is quiet'] })
  .step('Drain web1', { details: 'web1, then web1', command: 'drain web1' })
  .step('Look', { check: 'seen' })
  .holdPoint('web1 gone?')
  .and(({ checks }) => Object.assign(checks['check-2'] ?? {}, { command: 'ping web1' }))
  .procedure('Start web1')
  .step('Undrain web1')
  .build();

const replace = (find: string, by: string, isCaseSensitive = true): Input => ({
  type: 'text.replace',
  find,
  with: by,
  isCaseSensitive,
});

describe('replacing a text', () => {
  test('changes every place that the outline shows, and no other', () => {
    const { label, changes } = edited(plan, replace('web1', 'db'));
    expect(label).toBe('Replace “web1” by “db”');
    expect(Object.fromEntries(changes.map(([path, { to }]) => [path, to]))).toEqual({
      'phases.byId.phase-1.title': 'Stop db',
      'steps.step-1.title': 'Drain db',
      'steps.step-1.details': 'db, then db',
      'steps.step-1.commands': [{ language: 'sh', text: 'drain db' }],
      'checks.check-1.text': 'db is quiet',
      'checks.check-2.command': 'ping db',
      'holdPoints.byId.hold-1.question': 'db gone?',
    });
  });

  test('minds the case or not', () => {
    const { changes } = edited(plan, replace('WEB1', 'db', false));
    expect(changes).toContainEqual(['phases.byId.phase-1.purpose', { from: 'Web1 goes', to: 'db goes' }]);
    expect(edited(plan, replace('WEB1', 'db')).changes).toEqual([]);
  });

  test('takes every character as it is', () => {
    const odd = aPlan().phase('a.c (x)* [y] $& \\d').build();
    const title = (find: string, by: string) => planAfter(odd, replace(find, by)).plan.phases.byId['phase-1']?.title;
    expect(title('(x)*', '$1$&')).toBe('a.c $1$& [y] $& \\d');
    expect(title('\\d', '\\')).toBe('a.c (x)* [y] $& \\');
    expect(title('a?c', 'z')).toBe('a.c (x)* [y] $& \\d');
  });

  test('by nothing deletes it', () => {
    const { label, changes } = edited(plan, replace(' gone', ''));
    expect(label).toBe('Replace “ gone” by nothing');
    expect(changes).toEqual([['holdPoints.byId.hold-1.question', { from: 'web1 gone?', to: 'web1?' }]]);
  });

  test('refuses nothing to look for, and what would make a text too long', () => {
    expect(refusal(plan, replace('', 'x'))?.code).toBe('invalid');
    expect(refusal(plan, replace('web1', 'x'.repeat(60_000)))).toEqual({
      code: 'invalid',
      message: 'A text would become too long.',
      kept: 'Nothing was replaced.',
    });
  });
});

describe('several edits in one', () => {
  const several = (...edits: Input[]): Input => ({ type: 'several', label: 'Prepare the night', edits });
  const rename = (title: string): Input => ({ type: 'plan.update', fields: { title } });
  const step = (title: string): Input => ({ type: 'step.update', ids: ['step-1'], fields: { title } });

  test('are made one after the other, under one sentence', () => {
    expect(edited(plan, several(rename('A'), step('x'), rename('B')))).toEqual({
      label: 'Prepare the night',
      changes: [
        ['title', { from: 'web1', to: 'B' }],
        ['steps.step-1.title', { from: 'Drain web1', to: 'x' }],
      ],
    });
  });

  test('may build on each other', () => {
    const entity = { title: 'New', kind: 'other', purpose: '', steps: [], verification: [] };
    const add: Input = { type: 'phase.add', id: 'x', entity };
    const move: Input = { type: 'step.move', ids: ['step-1'], owner: 'x', at: 0 };
    expect(planAfter(plan, several(add, move)).plan.phases.byId.x?.steps).toEqual(['step-1']);
  });

  test('are refused as a whole when one of them is', () => {
    const gone: Input = { type: 'step.remove', ids: ['gone'] };
    expect(refusal(plan, several(rename('A'), gone, rename('B')))).toEqual(goneOf('step'));
    const twice: Input = { type: 'step.remove', ids: ['step-1'] };
    expect(refusal(plan, several(twice, twice))).toEqual(goneOf('step'));
  });

  test.each<[string, Input]>([
    ['none', several()],
    ['without a sentence', { ...several(rename('A')), label: '' }],
    ['in each other', several(several(rename('A')))],
    ['of an unknown type', several({ type: 'plan.burn' })],
  ])('are refused: %s', (_, input) => {
    expect(refusal(plan, input)?.code).toBe('invalid');
  });
});

test('every edit belongs to a group that has a file of tests', () => {
  const parts = ['plan', 'release', 'window', 'clock', 'applies', 'strategy', 'decision'];
  const preparation = ['preparation', 'remark', 'waiver', 'signOff', 'confidence'];
  const groups = [...parts, ...preparation, ...Object.keys(COLLECTIONS), 'step', 'check', 'text'];
  const nouns = new Set(EDIT_TYPES.map((type) => type.split('.')[0] ?? ''));
  expect([...nouns].sort()).toEqual(groups.sort());
  expect(EDIT_TYPES.filter((type) => type.startsWith('text.'))).toEqual(['text.replace']);
});
