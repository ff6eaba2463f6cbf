import { describe, expect, test } from 'vitest';
import { contentHash } from '#shared/plan/canonical.ts';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited, goneOf, type Input, planAfter, refusal, STAMP, typesIn, typesOf } from './edited.ts';

const OLD = { by: 'Ada', at: 1 };
const REMARK = { ...OLD, text: 'Why?', on: 'step-1' };
const SIGN_OFF = { name: 'Ada', role: 'QA', at: 1, hash: 'h' };
const VOTE = { by: 'Ada', score: 3, words: '', at: 1 };
const WAIVER = { ...OLD, rule: 'R1', reason: 'Small', on: 'step-1' };

const plan = aPlan('Portal')
  .phase('Prepare')
  .step('Drain', { check: 'Drained' })
  .step('Stop')
  .and(({ preparation, people, waivers }) => {
    Object.assign(people, { order: ['ada'], byId: { ada: { name: 'Ada', initials: 'A', contact: '' } } });
    preparation.ticks['step-2'] = OLD;
    preparation.remarks = { order: ['r1'], byId: { r1: REMARK } };
    preparation.signOffs = { order: ['s1'], byId: { s1: SIGN_OFF } };
    preparation.confidence = { order: ['c1'], byId: { c1: VOTE } };
    Object.assign(waivers, { order: ['w1'], byId: { w1: WAIVER } });
  })
  .build();
const hash = contentHash(plan);

const P = 'preparation';
const tick = (ids: string[], isTicked: boolean): Input => ({ type: 'preparation.tick', ids, isTicked });
const confirm = (isConfirmed: boolean): Input => ({ type: 'preparation.confirm', people: ['ada'], isConfirmed });
const status = (word: string): Input => ({ type: 'preparation.setStatus', status: word });
const settle = (isSettled: boolean): Input => ({ type: 'remark.settle', id: 'r1', isSettled });
const waive = (fields: object): Input => ({ type: 'waiver.add', id: 'x', rule: 'R2', reason: 'Known', ...fields });
const vote = (score: number): Input => ({ type: 'confidence.add', id: 'x', by: 'Marta', score, words: 'Good' });

const added = (list: string, old: string, entity: object): [string, object][] => [
  [`${list}.order`, { from: [old], to: [old, 'x'] }],
  [`${list}.byId.x`, { to: entity }],
];
const removed = (list: string, old: string, entity: object): [string, object][] => [
  [`${list}.order`, { from: [old], to: [] }],
  [`${list}.byId.${old}`, { from: entity }],
];

const CASES: [Input, string, [string, object][]][] = [
  [tick(['step-1'], true), 'Tick “Drain”', [[`${P}.ticks.step-1`, { to: STAMP }]]],
  [tick(['check-1', 'step-2'], true), 'Tick 2 rows', [[`${P}.ticks.check-1`, { to: STAMP }]]], // the older tick stays
  [tick(['step-2'], false), 'Untick “Stop”', [[`${P}.ticks.step-2`, { from: OLD }]]],
  [tick(['prerequisite-scope'], false), 'Untick “Release scope finalised: it is known wha…”', []],
  [confirm(true), 'Confirm who is free', [[`${P}.confirmed.ada`, { to: STAMP }]]],
  [confirm(false), 'Take back who is free', []],
  [
    status('ready'),
    'Declare it ready',
    [
      [`${P}.status.kind`, { from: 'draft', to: 'ready' }],
      [`${P}.status.hash`, { to: hash }],
    ],
  ],
  [status('archived'), 'Archive the plan', [[`${P}.status.kind`, { from: 'draft', to: 'archived' }]]],
  [status('draft'), 'Make it a draft again', []],
  [{ type: 'remark.add', id: 'x', text: 'Hm' }, 'Add a remark', added(`${P}.remarks`, 'r1', { ...STAMP, text: 'Hm' })],
  [
    { type: 'remark.add', id: 'x', on: 'step-1', text: 'Hm' },
    'Add a remark',
    added(`${P}.remarks`, 'r1', { ...STAMP, on: 'step-1', text: 'Hm' }),
  ],
  [
    { type: 'remark.update', id: 'r1', text: 'So' },
    'Edit a remark',
    [[`${P}.remarks.byId.r1.text`, { from: 'Why?', to: 'So' }]],
  ],
  [settle(true), 'Settle a remark', [[`${P}.remarks.byId.r1.settled`, { to: STAMP }]]],
  [settle(false), 'Open a remark again', []],
  [{ type: 'remark.remove', ids: ['r1'] }, 'Delete a remark', removed(`${P}.remarks`, 'r1', REMARK)],
  [waive({}), 'Set a finding aside', added('waivers', 'w1', { ...STAMP, rule: 'R2', reason: 'Known' })],
  [
    waive({ on: 'step-1' }),
    'Set a finding aside',
    added('waivers', 'w1', { ...STAMP, rule: 'R2', reason: 'Known', on: 'step-1' }),
  ],
  [{ type: 'waiver.remove', ids: ['w1'] }, 'Delete a waiver', removed('waivers', 'w1', WAIVER)],
  [
    { type: 'signOff.add', id: 'x', name: 'Marta', role: 'Lead' },
    'Sign off by “Marta”',
    added(`${P}.signOffs`, 's1', { name: 'Marta', role: 'Lead', at: STAMP.at, hash }),
  ],
  [{ type: 'signOff.remove', ids: ['s1'] }, 'Delete a sign-off', removed(`${P}.signOffs`, 's1', SIGN_OFF)],
  [
    vote(5),
    'Vote of confidence by “Marta”',
    added(`${P}.confidence`, 'c1', { by: 'Marta', score: 5, words: 'Good', at: STAMP.at }),
  ],
  [{ type: 'confidence.remove', ids: ['c1'] }, 'Delete a vote', removed(`${P}.confidence`, 'c1', VOTE)],
];

describe('each edit of the preparation', () => {
  test.each(CASES)('%j is called “%s”', (input, label, changes) => {
    const result = edited(plan, input);
    expect(result.label).toBe(label);
    expect(result.changes).toHaveLength(changes.length);
    expect(result.changes).toEqual(expect.arrayContaining(changes));
  });

  test('is in the list above', () => {
    const nouns = ['preparation', 'remark', 'waiver', 'signOff', 'confidence'];
    expect(typesIn(CASES.map(([input]) => input))).toEqual(typesOf(nouns));
  });

  test('leaves the content as it was, except a waiver, which is printed', () => {
    for (const [input] of CASES) {
      const isSame = contentHash(planAfter(plan, input).plan) === hash;
      expect(isSame).toBe(!input.type.startsWith('waiver.'));
    }
  });

  test('takes who and when from the stamp alone', () => {
    for (const [input] of CASES) expect(refusal(plan, { ...input, at: 5 })?.code).toBe('invalid');
  });

  test('what was settled can be opened again', () => {
    const { plan: settled } = planAfter(plan, settle(true));
    expect(edited(settled, settle(false)).changes).toEqual([[`${P}.remarks.byId.r1.settled`, { from: STAMP }]]);
  });
});

describe('refused is', () => {
  test.each<[string, Input]>([
    ['row', tick(['step-1', 'gone'], true)],
    ['person', { ...confirm(true), people: ['gone'] }],
    ['row', { type: 'remark.add', id: 'x', on: 'gone', text: '' }],
    ['row', waive({ on: 'gone' })],
    ['remark', { type: 'remark.update', id: 'gone', text: '' }],
    ['remark', { type: 'remark.settle', id: 'gone', isSettled: true }],
    ['remark', { type: 'remark.remove', ids: ['r1', 'gone'] }],
    ['waiver', { type: 'waiver.remove', ids: ['r1'] }],
    ['sign-off', { type: 'signOff.remove', ids: ['gone'] }],
    ['vote', { type: 'confidence.remove', ids: ['gone'] }],
  ])('a %s that has gone: %j', (what, input) => {
    expect(refusal(plan, input)).toEqual(goneOf(what));
  });

  test.each<[string, Input]>([
    ['a remark', { type: 'remark.add', id: 'r1', text: '' }],
    ['a waiver', waive({ id: 'step-1' })],
    ['a sign-off', { type: 'signOff.add', id: 's1', name: '', role: '' }],
    ['a vote', { ...vote(1), id: 'application' }],
  ])('%s with an id that is taken', (_, input) => {
    expect(refusal(plan, input)?.message).toMatch(/^Something in the plan has the id \S+ already\.$/);
  });

  test('a waiver without a reason, a vote outside 1 to 5, a status that no plan has', () => {
    expect(refusal(plan, waive({ reason: ' ' }))?.message).toBe('Say why this may be set aside.');
    for (const score of [0, 6, 2.5]) expect(refusal(plan, vote(score))?.code).toBe('invalid');
    expect(refusal(plan, status('done'))?.code).toBe('invalid');
  });
});
