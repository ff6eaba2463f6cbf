// What a detail reads and which edit each text and choice is: pure functions.
import { describe, expect, test } from 'vitest';
import { applyEdit, type Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { FieldRule } from '../../renderer/hooks/edit-session.ts';
import { checkPart } from '../../renderer/screens/plan/detail/check-fields.ts';
import { figureRule, withFigure, withOpen, withSource } from '../../renderer/screens/plan/detail/estimate-fields.ts';
import { checksToAdd, criteriaHint, phaseOf, setNoGo } from '../../renderer/screens/plan/detail/hold-point-edits.ts';
import { criterionText, silenceAfter } from '../../renderer/screens/plan/detail/hold-point-fields.ts';
import { inserted, letters, moved, neighbour, without } from '../../renderer/screens/plan/detail/lists.ts';
import { sumWords } from '../../renderer/screens/plan/detail/phase-fields.ts';
import { setStart, startOf, stepsBefore, waitFor, waitNoMoreFor } from '../../renderer/screens/plan/detail/starts.ts';
import { setBackup, setCounted, setOwner, setRuns } from '../../renderer/screens/plan/detail/step-edits.ts';
import {
  commandField,
  commandRule,
  stepCondition,
  stepEstimate,
  stepGroup,
} from '../../renderer/screens/plan/detail/step-fields.ts';
import { expectOk } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

const STAMP = { by: 'tester', at: 0 };

/** The plan after an edit that must not be refused. */
const edited = (plan: Plan, edit: Edit | undefined): Plan => {
  if (!edit) throw new Error('There is no edit.');
  return expectOk(applyEdit(plan, edit, STAMP)).plan;
};

/** The plan after a text was typed into a field. */
const typed = (plan: Plan, rule: FieldRule, text: string): Plan => edited(plan, expectOk(rule.edit(text, plan)));

const problem = (plan: Plan, rule: FieldRule, text: string): string | undefined => {
  const edit = rule.edit(text, plan);
  return edit.ok ? undefined : `${edit.error.code}: ${edit.error.message}`;
};

const plan = aPlan()
  .phase('Prepare', { verify: ['Healthy'] })
  .step('Drain', { minutes: 5, command: 'drain', check: 'Empty' })
  .step('Back up')
  .step('Stop')
  .holdPoint('Go on?', { criteria: ['Agreed'] })
  .build();

describe('lists', () => {
  test('an entry is moved, put in and taken out', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(inserted(['a', 'b'], 'x', 1)).toEqual(['a', 'x', 'b']);
    expect(inserted(['a', 'b'], 'x')).toEqual(['a', 'b', 'x']);
    expect(without(['a', 'b'], 0)).toEqual(['b']);
  });

  test('the names of fields are letters only, each index its own', () => {
    const names = Array.from({ length: 800 }, (_, index) => commandField(index, 'expect'));
    expect(new Set(names).size).toBe(800);
    expect(names.every((name) => /^[a-zA-Z]{1,40}$/.test(name))).toBe(true);
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  test('the focus goes to the entry that takes the place of a removed one', () => {
    expect(neighbour(3, 0)).toBe(0);
    expect(neighbour(3, 2)).toBe(1);
    expect(neighbour(1, 0)).toBeUndefined();
  });
});

describe('a step', () => {
  test('a figure is set and taken away; without any figure there is no estimate', () => {
    const best = figureRule(stepEstimate('step-1'), 'best');
    const set = typed(plan, best, '1:30');
    expect(set.steps['step-1']?.estimate).toEqual({ expected: 300, best: 5400 });
    expect(best.read(set)).toBe('90');
    expect(typed(set, best, '').steps['step-1']?.estimate).toEqual({ expected: 300 });
    expect(withFigure({ best: 60, source: 'guess' }, 'best', undefined)).toBeUndefined();
    expect(problem(plan, best, 'soon')).toContain('invalid: Write minutes');
  });

  test('a worst time below the best one is not refused', () => {
    const worst = typed(
      typed(plan, figureRule(stepEstimate('step-1'), 'worst'), '1'),
      figureRule(stepEstimate('step-1'), 'best'),
      '9',
    );
    expect(worst.steps['step-1']?.estimate).toEqual({ expected: 300, best: 540, worst: 60 });
  });

  test('an estimate may be open and has a source, or not', () => {
    expect(withOpen({ best: 1 }, true)).toEqual({ best: 1, open: true });
    expect(withOpen({ best: 1, open: true }, false)).toEqual({ best: 1 });
    expect(withSource({ best: 1 }, 'staging')).toEqual({ best: 1, source: 'staging' });
    expect(withSource({ best: 1, source: 'guess' }, '')).toEqual({ best: 1 });
  });

  test('a command keeps its text exactly; a blank expectation is none; a removed command is said', () => {
    const text = '  psql <<EOF\n\tSELECT 1;\nEOF\n';
    const set = typed(typed(plan, commandRule('step-1', 0, 'text'), text), commandRule('step-1', 0, 'expect'), '1');
    expect(set.steps['step-1']?.commands).toEqual([{ language: 'sh', text, expect: '1' }]);
    expect(typed(set, commandRule('step-1', 0, 'expect'), ' ').steps['step-1']?.commands[0]).toEqual({
      language: 'sh',
      text,
    });
    expect(problem(plan, commandRule('step-1', 7, 'text'), 'x')).toBe(
      'not-found: This command is no longer in the plan.',
    );
    expect(problem(plan, commandRule('gone', 0, 'text'), 'x')).toBe('not-found: This step is no longer in the plan.');
  });

  test('a condition is counted at first, keeps its box, and is none when blank', () => {
    const set = typed(plan, stepCondition('step-1'), 'the queue is long');
    expect(set.steps['step-1']?.condition).toEqual({ text: 'the queue is long', counted: true });
    const uncounted = edited(set, setCounted(set, 'step-1', false));
    expect(typed(uncounted, stepCondition('step-1'), 'it is').steps['step-1']?.condition).toEqual({
      text: 'it is',
      counted: false,
    });
    expect(typed(uncounted, stepCondition('step-1'), '').steps['step-1']).not.toHaveProperty('condition');
    expect(setCounted(plan, 'step-1', false)).toBeUndefined();
  });

  test('group, owner and backup are set and taken away', () => {
    expect(
      typed(typed(plan, stepGroup('step-1'), 'Traffic'), stepGroup('step-1'), '').steps['step-1'],
    ).not.toHaveProperty('group');
    expect(edited(edited(plan, setBackup('step-1', true)), setBackup('step-1', false))).toEqual(plan);
    expect(edited(plan, setOwner('step-1', '')).steps['step-1']).not.toHaveProperty('role');
  });

  test('it waits for the step before it, for its phase, or for chosen steps in their order', () => {
    expect([undefined, [], ['a']].map(startOf)).toEqual(['before', 'phase', 'chosen']);
    expect(stepsBefore(plan, 'step-3')).toEqual(['step-1', 'step-2']);
    const chosen = edited(plan, setStart(plan, 'step-3', 'chosen'));
    expect(chosen.steps['step-3']?.after).toEqual(['step-2']);
    const both = edited(chosen, waitFor(chosen, 'step-3', 'step-1'));
    expect(both.steps['step-3']?.after).toEqual(['step-1', 'step-2']);
    expect(edited(both, waitNoMoreFor(both, 'step-3', 'step-2')).steps['step-3']?.after).toEqual(['step-1']);
    expect(edited(chosen, waitNoMoreFor(chosen, 'step-3', 'step-2')).steps['step-3']).not.toHaveProperty('after');
    expect(edited(plan, setStart(plan, 'step-3', 'phase')).steps['step-3']?.after).toEqual([]);
    expect(setStart(plan, 'step-1', 'chosen')).toBeUndefined();
  });

  test('the migrations it runs stand in their own order', () => {
    const migrating = aPlan().migration('one').migration('two').step('Migrate').build();
    const second = edited(migrating, setRuns(migrating, 'step-1', 'migration-2', true));
    const both = edited(second, setRuns(second, 'step-1', 'migration-1', true));
    expect(both.steps['step-1']?.migrations).toEqual(['migration-1', 'migration-2']);
    expect(edited(both, setRuns(both, 'step-1', 'migration-1', false)).steps['step-1']?.migrations).toEqual([
      'migration-2',
    ]);
  });
});

test('what a check should show is set and taken away', () => {
  const set = typed(plan, checkPart('check-1', 'expect'), '200');
  expect(set.checks['check-1']?.expect).toBe('200');
  expect(typed(set, checkPart('check-1', 'expect'), '').checks['check-1']).not.toHaveProperty('expect');
});

describe('a phase', () => {
  const words = (minutes: number[], own?: number): string =>
    sumWords(
      minutes
        .reduce(
          (builder, of) => builder.step('Step', { minutes: of }),
          aPlan().phase('P', own === undefined ? {} : { minutes: own }),
        )
        .build(),
      'phase-1',
    );

  test('says what its steps add up to, and how its own figure differs', () => {
    expect(words([])).toBe('It has no steps yet.');
    expect(words([10, 5])).toBe('The steps add up to 15 min.');
    expect(words([10, 5], 15)).toBe('The steps add up to 15 min, as the phase’s own figure says.');
    expect(words([10, 5], 12)).toBe('The steps add up to 15 min: 3 min more than the phase’s own figure.');
    expect(words([10], 90)).toBe('The steps add up to 10 min: 1 h 20 min less than the phase’s own figure.');
  });

  test('says when no step has a time', () => {
    expect(sumWords(aPlan().phase('P', { minutes: 5 }).step('S').build(), 'phase-1')).toBe(
      'None of its steps has a time yet.',
    );
  });
});

describe('a hold point', () => {
  test('stands in the phase of its step, and takes the checks of that phase', () => {
    const [holdPoint] = Object.values(plan.holdPoints.byId);
    if (!holdPoint) throw new Error('There is no hold point.');
    expect(phaseOf(plan, { ...holdPoint, place: { before: 'step-2' } })).toBe('phase-1');
    expect(phaseOf(plan, { ...holdPoint, place: { after: 'gone' } })).toBeUndefined();
    expect(checksToAdd(plan, holdPoint)).toEqual(['check-1', 'check-2']);
    expect(checksToAdd(plan, { ...holdPoint, criteria: [{ check: 'check-1' }] })).toEqual(['check-2']);
  });

  test('hints when its criteria are not 3 to 9', () => {
    expect([0, 1, 3, 9, 10].map((count) => criteriaHint(count) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('a criterion in words is edited; one that is a check is not', () => {
    expect(typed(plan, criterionText('hold-1', 0), 'All agreed').holdPoints.byId['hold-1']?.criteria).toEqual([
      { text: 'All agreed' },
    ]);
    expect(problem(plan, criterionText('hold-1', 1), 'x')).toContain('not-found');
  });

  test('a silence must last some time', () => {
    expect(typed(plan, silenceAfter('hold-1'), '90 s').holdPoints.byId['hold-1']?.silence).toEqual({
      after: 90,
      means: 'hold',
    });
    expect(problem(plan, silenceAfter('hold-1'), '')).toContain('Say after how long');
  });

  test('a no-go is words or a procedure', () => {
    const procedure = edited(plan, setNoGo('hold-1', 'procedure-1'));
    expect(procedure.holdPoints.byId['hold-1']?.ifNoGo).toEqual({ procedure: 'procedure-1' });
    expect(edited(procedure, setNoGo('hold-1', '')).holdPoints.byId['hold-1']?.ifNoGo).toEqual({ text: '' });
  });
});
