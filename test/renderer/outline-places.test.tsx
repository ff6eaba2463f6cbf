import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { readPlan } from '#shared/runbook/reading.ts';
import { dropAt } from '../../renderer/outliner/drag.ts';
import { holdPlaceAfter, nudged, nudgedHold, placeForNew } from '../../renderer/outliner/places.ts';
import { flatten, type Row } from '../../renderer/outliner/rows.ts';
import { aPlan } from '../helpers/plan-builder.ts';

/** Phase 1: one, (A:) two, three. Phase 2 is empty. Phase 3: four. */
const plan = aPlan('Portal')
  .phase('Prepare')
  .step('One')
  .step('Two', { group: 'A' })
  .step('Three', { group: 'A' })
  .holdPoint('After?')
  .holdPoint('Before two?', { place: { before: 'step-2' } })
  .phase('Empty')
  .phase('Switch')
  .step('Four')
  .holdPoint('At the end?')
  .holdPoint('Lost?', { place: { after: 'gone' } })
  .build();

const OPEN = new Set(['phase-1', 'step-1', 'hold-2', 'hold-1', 'verification:phase-1']);
const rows = flatten(readPlan(plan), new Set(), OPEN);

function row(key: string): Row {
  const found = rows.find((one) => one.key === key);
  if (!found) throw new Error(`There is no row ${key}`);
  return found;
}

const at = (place: { owner: string; at: number } | undefined): string | undefined =>
  place && `${place.owner} ${place.at}`;

describe('a new step', () => {
  test.each([
    ['step-1', 'phase-1 1', 'phase-1 0'],
    ['step-3', 'phase-1 3', 'phase-1 2'],
    ['detail:step-1', 'phase-1 1', 'phase-1 1'],
    ['group:step-2', 'phase-1 1', 'phase-1 1'],
    ['hold-2', 'phase-1 1', 'phase-1 1'],
    ['detail:hold-2', 'phase-1 1', 'phase-1 1'],
    ['phase-1', 'phase-1 0', 'phase-1 0'],
    ['detail:phase-1', 'phase-1 0', 'phase-1 0'],
    ['verification:phase-1', 'phase-1 3', 'phase-1 3'],
    ['detail:verification:phase-1', 'phase-1 3', 'phase-1 3'],
    ['hold-1', 'phase-2 0', 'phase-1 3'],
    ['phase-2', 'phase-2 0', 'phase-2 0'],
    ['hold-3', 'phase-3 1', 'phase-3 1'], // after the last phase there is no other
    ['hold-4', 'phase-3 1', 'phase-3 1'],
  ])('from %s lands at %s, above it at %s', (key, below, above) => {
    expect(at(placeForNew(plan, row(key), false))).toBe(below);
    expect(at(placeForNew(plan, row(key), true))).toBe(above);
  });

  test('without a row lands at the end of the plan, without a phase nowhere', () => {
    expect(at(placeForNew(plan, undefined, false))).toBe('phase-3 1');
    expect(placeForNew(aPlan().build(), undefined, false)).toBeUndefined();
  });
});

describe('a block of steps', () => {
  test.each<[string[], 1 | -1, string | undefined]>([
    [['step-2'], -1, 'phase-1 0'],
    [['step-2'], 1, 'phase-1 3'],
    [['step-1'], 1, 'phase-1 2'],
    [['step-1', 'step-2'], 1, 'phase-1 3'],
    [['step-2', 'step-3'], -1, 'phase-1 0'],
    [['step-1', 'step-3'], 1, 'phase-2 0'],
    [['step-3'], 1, 'phase-2 0'],
    [['step-4'], -1, 'phase-2 0'],
    [['step-4'], 1, undefined],
    [['step-1'], -1, undefined],
    [['step-1', 'step-4'], -1, undefined],
    [['gone'], 1, undefined],
    [[], 1, undefined],
  ])('%j goes by %i to %s', (ids, by, place) => {
    expect(at(nudged(plan, new Set(ids), by))).toBe(place);
  });

  test('goes to the end of the phase above', () => {
    const two = aPlan().phase('A').step('1').step('2').phase('B').step('3').build();
    expect(at(nudged(two, new Set(['step-3']), -1))).toBe('phase-1 2');
  });
});

describe('a hold point', () => {
  const placed = (id: string, place: Plan['holdPoints']['byId'][string]['place']): Plan => {
    const copy = structuredClone(plan);
    Object.assign(copy.holdPoints.byId[id] ?? {}, { place });
    return copy;
  };

  test('goes from place to place in the order of work, to both ends of the plan', () => {
    const places = [
      { before: 'step-1' },
      { before: 'step-2' },
      { before: 'step-3' },
      { after: 'phase-1' },
      { after: 'phase-2' },
      { before: 'step-4' },
      { after: 'phase-3' },
    ];
    for (const [index, place] of places.entries()) {
      expect(nudgedHold(placed('hold-1', place), 'hold-1', 1)).toEqual(places[index + 1]);
      expect(nudgedHold(placed('hold-1', place), 'hold-1', -1)).toEqual(places[index - 1]);
    }
  });

  test('without a home comes to the end of the plan; one that is gone goes nowhere', () => {
    expect(nudgedHold(plan, 'hold-4', -1)).toEqual({ after: 'phase-3' });
    expect(nudgedHold(plan, 'gone', 1)).toBeUndefined();
  });

  test.each([
    ['step-1', { before: 'step-2' }],
    ['detail:step-1', { before: 'step-2' }],
    ['hold-2', { before: 'step-2' }],
    ['group:step-2', { before: 'step-2' }],
    ['step-3', { after: 'phase-1' }],
    ['phase-1', { after: 'phase-1' }],
    ['verification:phase-1', { after: 'phase-1' }],
    ['hold-1', { after: 'phase-1' }],
    ['hold-4', { after: 'phase-3' }],
  ])('added from %s stands %j', (key, place) => {
    expect(holdPlaceAfter(plan, row(key))).toEqual(place);
  });

  test('needs a phase', () => {
    expect(holdPlaceAfter(plan, undefined)).toEqual({ after: 'phase-3' });
    expect(holdPlaceAfter(aPlan().build(), undefined)).toBeUndefined();
  });
});

describe('what is dropped on a row, 100 px down and 40 px high,', () => {
  const extent = { start: 100, size: 40 };
  const dropped = (one: Row, y: number): [string | undefined, number | undefined] => {
    const drop = dropAt(one, 3, extent, y);
    return [at(drop?.place), drop?.top];
  };

  test.each<[string, [string, number], [string, number]]>([
    ['step-1', ['phase-1 0', 100], ['phase-1 1', 140]],
    ['step-3', ['phase-1 2', 100], ['phase-1 3', 140]],
    ['detail:step-1', ['phase-1 1', 140], ['phase-1 1', 140]],
    ['group:step-2', ['phase-1 1', 100], ['phase-1 1', 100]],
    ['hold-2', ['phase-1 1', 100], ['phase-1 1', 100]],
    ['detail:hold-2', ['phase-1 1', 100], ['phase-1 1', 100]],
    ['phase-1', ['phase-1 0', 140], ['phase-1 0', 140]],
    ['detail:phase-1', ['phase-1 0', 140], ['phase-1 0', 140]],
    ['verification:phase-1', ['phase-1 3', 100], ['phase-1 3', 100]],
    ['hold-1', ['phase-1 3', 100], ['phase-1 3', 100]],
  ])('%s, lands in its upper half at %j, in its lower half at %j', (key, upper, lower) => {
    expect(dropped(row(key), 119)).toEqual(upper);
    expect(dropped(row(key), 121)).toEqual(lower);
  });

  test('goes to the end of a folded phase', () => {
    expect(dropped({ ...row('phase-1'), isOpen: false }, 119)).toEqual(['phase-1 3', 140]);
  });

  test('lands nowhere on a hold point without a home', () => {
    expect(dropAt(row('hold-4'), 0, extent, 119)).toBeUndefined();
  });
});
