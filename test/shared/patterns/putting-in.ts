// Choosing patterns and putting their steps in, as the screen does it, with real edits.
import { type Offer, offerSteps } from '#shared/patterns/offer.ts';
import type { Stack } from '#shared/patterns/stacks.ts';
import { applyEdit, type Edit, Edit as EditSchema } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Pattern, Strategy } from '#shared/plan/schema/strategy.ts';
import { inOrder } from '#shared/runbook/reading.ts';

let count = 0;
export const newId = (): string => `new-${++count}`;

export function edited(plan: Plan, edit: Edit): Plan {
  const applied = applyEdit(plan, EditSchema.parse(edit), { by: 'Marta', at: 0 });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.plan;
}

export const choosing = (plan: Plan, pattern: Pattern, fields: Partial<Strategy> = {}): Plan =>
  edited(plan, { type: 'strategy.update', fields: { pattern, ...fields } });
export const offered = (plan: Plan, stack: Stack = 'none'): Offer => {
  const offer = offerSteps(plan, stack, newId);
  if (!offer) throw new Error('No pattern is chosen.');
  return offer;
};
export function withSteps(plan: Plan, pattern: Pattern, stack: Stack = 'none'): Plan {
  const chosen = choosing(plan, pattern);
  const { edit } = offered(chosen, stack);
  return edit ? edited(chosen, edit) : chosen;
}

export const application = (plan: Plan) => {
  const found = inOrder(plan.phases).find(([, { kind }]) => kind === 'application');
  if (!found) throw new Error('There is no application phase.');
  return { id: found[0], ...found[1] };
};
export const titles = (plan: Plan): string[] => application(plan).steps.map((id) => plan.steps[id]?.title ?? '');
export const stepCalled = (plan: Plan, title: string): string =>
  application(plan).steps.find((id) => plan.steps[id]?.title === title) ?? '';
/** The application phase without its ids. */
export const content = (plan: Plan) =>
  application(plan).steps.map((id) => ({
    ...plan.steps[id],
    checks: plan.steps[id]?.checks.map((check) => plan.checks[check]),
  }));
