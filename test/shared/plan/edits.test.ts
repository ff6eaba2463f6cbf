import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { diff } from '#shared/plan/changes.ts';
import { applyEdit, Edit } from '#shared/plan/edits/apply-edit.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { anyHistory } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const plan = aPlan('Portal')
  .phase('Prepare', { minutes: 30 })
  .step('Drain', { minutes: 5, role: 'lead' })
  .holdPoint('Go?')
  .build();

const update = (type: string, on: object, fields: object) => ({ type, ...on, fields });

/** Knocks as a window does: what the schema refuses never reaches the plan. */
function edited(input: unknown) {
  const edit = Edit.parse(input);
  const result = applyEdit(plan, edit);
  if (!result.ok) return result.error;
  return { label: result.value.label, changes: diff(plan, result.value.plan) };
}

/** An edit of every type, its label, and the path and value that it sets. */
const EDITS: [object, string, string, unknown][] = [
  [update('plan.update', {}, { title: 'Shop' }), 'Rename the plan', 'title', 'Shop'],
  [update('release.update', {}, { version: 'v2' }), 'Edit the release', 'release.version', 'v2'],
  [update('release.update', {}, { summary: 'New.' }), 'Edit the summary', 'release.summary', 'New.'],
  [update('release.update', {}, { changeReference: 'C-1' }), 'Edit the release', 'release.changeReference', 'C-1'],
  [
    update('phase.update', { phase: 'phase-1' }, { duration: { expected: 60 } }),
    'Edit phase “Prepare”',
    'phases.byId.phase-1.duration.expected',
    60,
  ],
  [
    update('phase.update', { phase: 'phase-1' }, { kind: 'smoke' }),
    'Edit phase “Prepare”',
    'phases.byId.phase-1.kind',
    'smoke',
  ],
  [
    update('step.update', { step: 'step-1' }, { details: '*soon*' }),
    'Edit step “Drain”',
    'steps.step-1.details',
    '*soon*',
  ],
  [
    update('step.update', { step: 'step-1' }, { estimate: { expected: 90 } }),
    'Edit step “Drain”',
    'steps.step-1.estimate.expected',
    90,
  ],
  [update('step.update', { step: 'step-1' }, { role: 'role-2' }), 'Edit step “Drain”', 'steps.step-1.role', 'role-2'],
  [
    update('holdPoint.update', { holdPoint: 'hold-1' }, { question: 'Stay?' }),
    'Edit hold point “Go?”',
    'holdPoints.byId.hold-1.question',
    'Stay?',
  ],
];

describe('each edit', () => {
  test.each(EDITS)('%j is called %s and changes %s only', (input, label, path, to) => {
    const result = edited(input);
    expect(result).toMatchObject({ label, changes: [{ path: path.split('.'), to }] });
    expect(result).toHaveProperty('changes.length', 1);
  });

  test('is in the list above', () => {
    const listed = new Set(EDITS.map(([input]) => (input as { type: string }).type)); // every one is an update
    const known = (Edit as unknown as { options: { shape: { type: { value: string } } }[] }).options; // a zod union
    expect([...listed].sort()).toEqual(known.map(({ shape }) => shape.type.value).sort());
  });

  test('may set several fields at once', () => {
    const result = edited(update('step.update', { step: 'step-1' }, { title: 'Wait', details: 'Long.' }));
    expect(result).toMatchObject({
      changes: [{ path: ['steps', 'step-1', 'title'] }, { path: ['steps', 'step-1', 'details'] }],
    });
  });

  test('that sets what is there already changes nothing', () => {
    expect(edited(update('plan.update', {}, { title: 'Portal' }))).toMatchObject({ changes: [] });
    expect(edited(update('plan.update', {}, {}))).toMatchObject({ changes: [] });
  });

  test('of something untitled or with a long title still has a label', () => {
    const long = aPlan().phase('🚀'.repeat(60)).phase('').build();
    const label = (phase: string) => {
      const result = applyEdit(long, { type: 'phase.update', phase, fields: { kind: 'smoke' } });
      return result.ok && result.value.label;
    };
    expect(label('phase-1')).toBe(`Edit phase “${'🚀'.repeat(40)}…”`);
    expect(label('phase-2')).toBe('Edit phase (untitled)');
  });
});

describe('an edit is refused', () => {
  test.each([
    ['phase', update('phase.update', { phase: 'gone' }, { title: 'x' })],
    ['step', update('step.update', { step: 'gone' }, { title: 'x' })],
    ['hold point', update('holdPoint.update', { holdPoint: 'gone' }, { question: 'x' })],
  ])('when its %s has gone', (what, input) => {
    expect(edited(input)).toEqual({
      code: 'not-found',
      message: `This ${what} is no longer in the plan.`,
      kept: 'What you typed is still in the field.',
    });
  });

  test.each([
    ['an unknown type', { type: 'plan.burn', fields: {} }],
    ['an unknown field', update('plan.update', {}, { title: 'x', format: 2 })],
    ['an unknown field beside the fields', { ...update('plan.update', {}, { title: 'x' }), force: true }],
    ['a field of the wrong type', update('step.update', { step: 'step-1' }, { title: 7 })],
    ['a field without a value', update('step.update', { step: 'step-1' }, { title: undefined })],
    ['a negative time', update('step.update', { step: 'step-1' }, { estimate: { expected: -1 } })],
    ['an id that every object has', update('step.update', { step: 'constructor' }, { title: 'x' })],
    ['no id', update('step.update', {}, { title: 'x' })],
  ])('with %s', (_, input) => {
    expect(Edit.safeParse(input).success).toBe(false);
  });
});

describe('after any history of edits', () => {
  test('every plan on the way is one that a file could hold, and none before it has changed', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let current = history.plan;
        for (const edit of history.edits) {
          const before = canonicalJson(current);
          const result = applyEdit(current, edit);
          expect(canonicalJson(current)).toBe(before);
          if (!result.ok) continue;
          expect(parsePlan(result.value.plan)).toMatchObject({ ok: true });
          expect(result.value.label).not.toBe('');
          current = result.value.plan;
        }
      }),
    );
  });
});
