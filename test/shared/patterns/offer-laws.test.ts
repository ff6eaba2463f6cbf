// Choosing patterns in whatever order loses nothing that somebody wrote.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stack } from '#shared/patterns/stacks.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newPlan } from '#shared/plan/presets.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { application, content, edited, newId, withSteps } from './putting-in.ts';

const PATTERNS: readonly Pattern[] = ['blueGreen', 'canary', 'rolling', 'flags', 'recreate'];

/** What a person may do to a step between two choices. */
const CHANGES = ['title', 'details', 'commands', 'check', 'time', 'role', 'group'] as const;
type Change = { at: number; what: (typeof CHANGES)[number] };

function changeStep(plan: Plan, { at, what }: Change, text: string): Plan {
  const { steps } = application(plan);
  const id = steps[at % steps.length] ?? '';
  const [check] = plan.steps[id]?.checks ?? [];
  const update = (fields: object): Edit => ({ type: 'step.update', ids: [id], fields }) as Edit;
  const edits: Record<Change['what'], Edit> = {
    title: update({ title: text }),
    details: update({ details: text }),
    commands: update({ commands: [{ language: 'sh', text }] }),
    check: check
      ? { type: 'check.update', ids: [check], fields: { text } }
      : { type: 'check.add', owner: id, id: newId(), check: { text, kind: 'other' } },
    time: { type: 'step.setExpected', ids: [id], expected: 7 * text.length },
    role: update({ role: 'role-backupEngineer' }),
    group: update({ group: text }),
  };
  return edited(plan, edits[what]);
}

const change = fc.record({ at: fc.nat({ max: 40 }), what: fc.constantFrom(...CHANGES) });
const pattern = fc.constantFrom(...PATTERNS);
const stack = fc.constantFrom<Stack>('kubernetes', 'servers', 'none');

test('A, then B, then A gives the steps of A again', () => {
  fc.assert(
    fc.property(pattern, pattern, stack, (a, b, on) => {
      const first = withSteps(newPlan('standard', 'Portal'), a, on);
      const again = withSteps(withSteps(first, b, on), a, on);
      expect(content(again)).toEqual(content(first));
      expect(application(again).duration).toEqual(application(first).duration);
    }),
    { numRuns: 40 },
  );
});

test('no edited step, check or command is ever lost, in whatever order patterns are chosen', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pattern, stack, fc.array(change, { maxLength: 3 })), { maxLength: 5 }), (rounds) => {
      let plan = newPlan('standard', 'Portal');
      const written = new Map<string, unknown>();
      for (const [round, [next, on, changes]] of rounds.entries()) {
        plan = withSteps(plan, next, on);
        for (const [index, one] of changes.entries()) {
          plan = changeStep(plan, one, `Ours ${'x'.repeat(round * 3 + index)}`);
          const { steps } = application(plan);
          written.set(steps[one.at % steps.length] ?? '', undefined);
        }
        for (const id of written.keys())
          written.set(id, [plan.steps[id], plan.steps[id]?.checks.map((check) => plan.checks[check])]);
      }
      const last = withSteps(withSteps(plan, 'flags', 'none'), 'canary', 'kubernetes');
      expect(parsePlan(last).ok).toBe(true);
      for (const [id, was] of written)
        expect([last.steps[id], last.steps[id]?.checks.map((check) => last.checks[check])]).toEqual(was);
    }),
    { numRuns: 60 },
  );
});
