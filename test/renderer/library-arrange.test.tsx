// Which plans the library lists where, and what stays chosen when the list changes under a choice.
import { expect, test } from 'vitest';
import type { PlanListItem } from '#shared/contract.ts';
import { matching, plansIn, rowsOf, tagsOf } from '../../renderer/screens/library/arrange.ts';
import {
  activate,
  chooseAll,
  chooseOne,
  chooseTo,
  fitted,
  NOTHING_CHOSEN,
  toggleOne,
} from '../../renderer/screens/library/choice.ts';
import { lengthWords, shapeWords, sheetWords, windowWords } from '../../renderer/screens/library/words.ts';

const TODAY = '2026-11-28';

const aRow = (title: string, fields: Partial<PlanListItem> = {}): PlanListItem => ({
  planId: title,
  title,
  version: '',
  status: 'draft',
  tags: [],
  revision: 0,
  savedAt: 0,
  openedAt: 0,
  steps: 0,
  findings: { blockers: 0, warnings: 0, hints: 0 },
  shape: { phases: [], holdPoints: [] },
  ...fields,
});

const on = (day: string): Partial<PlanListItem> => ({ windowStart: { at: `${day}T22:00`, zone: 'Europe/Berlin' } });
const titles = (plans: readonly PlanListItem[]): string[] => plans.map(({ title }) => title);
const listed = (plans: readonly PlanListItem[]): string[] =>
  rowsOf(plans, { kind: 'all' }, TODAY).map((row) =>
    row.kind === 'head' ? `${row.label} ${row.count}` : row.plan.title,
  );

test('plans stand under their status, the next window on top, the past ones last', () => {
  const plans = [
    aRow('long past', on('2026-01-05')),
    aRow('no date'),
    aRow('in a month', on('2026-12-24')),
    aRow('just past', on('2026-11-27')),
    aRow('tonight', on('2026-11-28')),
    aRow('over', { status: 'archived' }),
    aRow('signed', { status: 'ready' }),
  ];
  expect(listed(plans)).toEqual([
    'Ready 1',
    'signed',
    'Draft 5',
    'tonight',
    'in a month',
    'no date',
    'just past',
    'long past',
    'Archived 1',
    'over',
  ]);
});

test('a place holds what belongs to it; what is in the bin is nowhere else', () => {
  const plans = [
    aRow('a', { tags: ['night'] }),
    aRow('b', { status: 'ready' }),
    aRow('c', { tags: ['night'], deletedAt: 5 }),
  ];
  expect(titles(plansIn(plans, { kind: 'all' }))).toEqual(['a', 'b']);
  expect(titles(plansIn(plans, { kind: 'status', status: 'ready' }))).toEqual(['b']);
  expect(titles(plansIn(plans, { kind: 'tag', tag: 'night' }))).toEqual(['a']);
  expect(titles(plansIn(plans, { kind: 'bin' }))).toEqual(['c']);
  expect(tagsOf(plans)).toEqual([['night', 1]]);
});

test('the bin has what was deleted last on top', () => {
  const plans = [aRow('first', { deletedAt: 1 }), aRow('last', { deletedAt: 2 })];
  const rows = rowsOf(plans, { kind: 'bin' }, TODAY);
  expect(rows.map((row) => (row.kind === 'head' ? row.label : row.plan.title))).toEqual(['Deleted', 'last', 'first']);
});

test.each([
  ['', ['Ledger', 'Portal']],
  ['led', ['Ledger']],
  ['  V2   PORT ', ['Portal']],
  ['night', ['Ledger']],
  ['led port', []],
])('the filter "%s" leaves %j', (text, expected) => {
  const plans = [aRow('Ledger', { tags: ['night'] }), aRow('Portal', { version: 'v2.1.0' })];
  expect(titles(matching(plans, text))).toEqual(expected);
});

const ids = ['a', 'b', 'c', 'd'];

test('a stretch is chosen from the anchor, whichever way; one more is added and taken out', () => {
  const first = chooseOne(ids, 'b');
  expect([...chooseTo(ids, first, 'd').chosen]).toEqual(['b', 'c', 'd']);
  expect([...chooseTo(ids, chooseTo(ids, first, 'd'), 'a').chosen]).toEqual(['a', 'b']);
  const two = toggleOne(ids, first, 'd');
  expect([...two.chosen]).toEqual(['b', 'd']);
  expect([...toggleOne(ids, two, 'b').chosen]).toEqual(['d']);
  expect([...activate(ids, two, 'a').chosen]).toEqual(['b', 'd']);
  expect([...chooseAll(ids, first).chosen]).toEqual(ids);
});

test('when the active plan is gone the one in its place is active; of an empty list none', () => {
  expect(fitted(ids, NOTHING_CHOSEN).active).toBe('a');
  const last = chooseOne(ids, 'd');
  expect(fitted(['a', 'b', 'c'], last)).toMatchObject({ active: 'c', chosen: new Set(['c']) });
  expect(fitted(['b', 'c', 'd'], chooseOne(ids, 'a')).active).toBe('b');
  expect(fitted([], last)).toEqual(NOTHING_CHOSEN);
  const several = chooseTo(ids, chooseOne(ids, 'a'), 'c');
  expect(fitted(['a', 'b', 'd'], several)).toMatchObject({ active: 'd', chosen: new Set(['a', 'b']) });
});

test('the year of a window is named when it is another', () => {
  const { windowStart } = aRow('x', on('2026-11-28'));
  expect(windowWords(windowStart, TODAY)).toBe('Sat 28 Nov 22:00');
  expect(windowWords(windowStart, '2027-01-01')).toBe('Sat 28 Nov 2026 22:00');
  expect(windowWords(undefined, TODAY)).toBe('not set');
});

test('a plan is told in short', () => {
  const plan = aRow('x', {
    version: '2.1',
    steps: 1,
    tags: ['night'],
    shape: { phases: [600, 3000], holdPoints: [600] },
  });
  expect(sheetWords(plan)).toBe('version 2.1, 1 step, #night');
  expect(lengthWords(plan)).toBe('1 h');
  expect(shapeWords(plan)).toBe('2 phases, 1 hold point, 1 h');
  expect(shapeWords(aRow('y'))).toBe('no phases yet');
});
