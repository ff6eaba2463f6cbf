import { describe, expect, test } from 'vitest';
import { readPlan } from '#shared/runbook/reading.ts';
import { flatten, foldedAtFirst, type Row, verificationKey } from '../../renderer/outliner/rows.ts';
import { aPlan, aPlanOf } from '../helpers/plan-builder.ts';

/** Phase 1: one, (A:) two, three, (B:) four. Hold points before one and three, after phase 1, and one that is lost. */
const plan = aPlan('Portal')
  .phase('Prepare')
  .step('One')
  .step('Two', { group: 'A' })
  .step('Three', { group: 'A' })
  .step('Four', { group: 'B' })
  .holdPoint('After?')
  .holdPoint('Before one?', { place: { before: 'step-1' } })
  .holdPoint('Before three?', { place: { before: 'step-3' } })
  .holdPoint('Lost?', { place: { after: 'gone' } })
  .phase('Switch')
  .step('Five')
  .build();
const reading = readPlan(plan);

const rowsOf = ({ folded = [], open = [] }: { folded?: string[]; open?: string[] } = {}): Row[] =>
  flatten(reading, new Set(folded), new Set(open));
const drawn = (rows: Row[]): string[] => rows.map(({ key, level }) => '  '.repeat(level - 1) + key);

const FIRST = [
  '  hold-2',
  '  step-1',
  '  group:step-2',
  '  step-2',
  '  hold-3',
  '  step-3',
  '  group:step-4',
  '  step-4',
];

describe('the rows of the outline', () => {
  test('stand in the order of the work, hold points where they hold, those without a home last', () => {
    expect(drawn(rowsOf())).toEqual([
      'phase-1',
      ...FIRST,
      '  verification:phase-1',
      'hold-1',
      'phase-2',
      '  step-5',
      '  verification:phase-2',
      'hold-4',
    ]);
  });

  test('of a folded phase are left out, but not the hold point after it', () => {
    expect(drawn(rowsOf({ folded: ['phase-1'] }))).toEqual([
      'phase-1',
      'hold-1',
      'phase-2',
      '  step-5',
      '  verification:phase-2',
      'hold-4',
    ]);
  });

  test('are followed by their detail where that is open', () => {
    const open = [
      'phase-1',
      'step-1',
      'hold-2',
      'hold-1',
      'hold-4',
      verificationKey('phase-2'),
      'group:step-2',
      'gone',
    ];
    const rows = rowsOf({ open });
    expect(drawn(rows.filter(({ kind }) => kind === 'detail'))).toEqual([
      '  detail:phase-1',
      '    detail:hold-2',
      '    detail:step-1',
      '  detail:hold-1',
      '    detail:verification:phase-2',
      '  detail:hold-4',
    ]);
    for (const [index, { key }] of rows.entries())
      if (open.includes(key) && !key.startsWith('group:')) expect(rows[index + 1]?.key).toBe(`detail:${key}`);
    expect(rows.find(({ key }) => key === 'detail:verification:phase-2')).toMatchObject({
      id: 'phase-2',
      of: 'verification',
      phase: 'phase-2',
    });
  });

  test('a folded phase with an open detail shows the detail alone', () => {
    const keys = rowsOf({ folded: ['phase-1'], open: ['phase-1', 'step-1'] }).map(({ key }) => key);
    expect(keys.slice(0, 3)).toEqual(['phase-1', 'detail:phase-1', 'hold-1']);
  });

  test('know their place among the rows of their parent', () => {
    const rows = rowsOf({ open: ['step-1'] });
    const places = (level: number) =>
      rows.filter((row) => row.level === level).map(({ position, size }) => `${position}/${size}`);
    expect(places(1)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    const first = Array.from({ length: 9 }, (_, index) => `${index + 1}/9`);
    expect(places(2)).toEqual([...first, '1/2', '2/2']);
    expect(places(3)).toEqual(['1/1']);
  });

  test('know their phase, and which step they belong to', () => {
    const known = rowsOf({ open: ['step-2'] }).map(({ key, phase, index }) => [key, phase, index]);
    expect(known).toEqual([
      ['phase-1', 'phase-1', undefined],
      ['hold-2', 'phase-1', 0],
      ['step-1', 'phase-1', 0],
      ['group:step-2', 'phase-1', 1],
      ['step-2', 'phase-1', 1],
      ['detail:step-2', 'phase-1', 1],
      ['hold-3', 'phase-1', 2],
      ['step-3', 'phase-1', 2],
      ['group:step-4', 'phase-1', 3],
      ['step-4', 'phase-1', 3],
      ['verification:phase-1', 'phase-1', undefined],
      ['hold-1', 'phase-1', undefined],
      ['phase-2', 'phase-2', undefined],
      ['step-5', 'phase-2', 0],
      ['verification:phase-2', 'phase-2', undefined],
      ['hold-4', undefined, undefined],
    ]);
  });

  test('say whether they are open; a heading has nothing to open', () => {
    const open = rowsOf({ folded: ['phase-2'], open: ['step-1'] });
    const isOpen = Object.fromEntries(open.map((row) => [row.key, row.isOpen]));
    expect(isOpen).toMatchObject({
      'phase-1': true,
      'phase-2': false,
      'step-1': true,
      'step-2': false,
      'hold-1': false,
    });
    expect(isOpen['group:step-2']).toBeUndefined();
  });

  test('have a heading again where a group comes back', () => {
    const broken = aPlan()
      .step('1', { group: 'A' })
      .step('2')
      .step('3', { group: 'A' })
      .step('4', { group: 'B' })
      .build();
    const keys = flatten(readPlan(broken), new Set(), new Set()).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('group:'))).toEqual(['group:step-1', 'group:step-3', 'group:step-4']);
  });

  test('have keys of their own, also in a plan of 1,000 steps with everything open', () => {
    const large = readPlan(aPlanOf({ phases: 8, steps: 1000 }));
    const keys = flatten(large, new Set(), new Set(Object.keys(large.plan.steps))).map(({ key }) => key);
    expect(keys).toHaveLength(8 * 2 + 2000);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('of a plan without phases are none', () => {
    expect(flatten(readPlan(aPlan().build()), new Set(), new Set())).toEqual([]);
  });
});

test('a long plan opens with all phases folded but the first', () => {
  expect([...foldedAtFirst(aPlanOf({ phases: 3, steps: 60 }))]).toEqual([]);
  expect([...foldedAtFirst(aPlanOf({ phases: 3, steps: 61 }))]).toEqual(['phase-2', 'phase-3']);
});
