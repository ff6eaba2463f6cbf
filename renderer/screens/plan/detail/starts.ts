// When a step starts: after the one before it, with its phase, or after steps of its own choosing. Pure.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { updateStep } from './step-fields.ts';

export type Start = 'before' | 'phase' | 'chosen';

export const startOf = (after: readonly string[] | undefined): Start => {
  if (!after) return 'before';
  return after.length === 0 ? 'phase' : 'chosen';
};

/** The steps that stand before a step in its phase or procedure. */
export function stepsBefore(plan: Plan, id: string): readonly string[] {
  const owners = [...Object.values(plan.phases.byId), ...Object.values(plan.rollback.procedures.byId)];
  const steps = owners.find((owner) => owner.steps.includes(id))?.steps ?? [];
  return steps.slice(0, steps.indexOf(id));
}

const setAfter = (id: string, after: string[]): Edit => updateStep(id, { fields: { after } });
const startAfterTheOneBefore = (id: string): Edit => updateStep(id, { fields: {}, clear: ['after'] });

/** Sets when a step starts. "Chosen" begins with the step right before it; nothing when there is none. */
export function setStart(plan: Plan, id: string, start: Start): Edit | undefined {
  if (start === 'before') return startAfterTheOneBefore(id);
  if (start === 'phase') return setAfter(id, []);
  const previous = stepsBefore(plan, id).at(-1);
  return previous === undefined ? undefined : setAfter(id, [previous]);
}

/** Adds a step to those that must be done first; they stand in the order of the phase. */
export function waitFor(plan: Plan, id: string, step: string): Edit | undefined {
  const after = plan.steps[id]?.after ?? [];
  const order = stepsBefore(plan, id);
  const place = (known: string): number => order.indexOf(known);
  return setAfter(
    id,
    [...after.filter((known) => known !== step), step].sort((a, b) => place(a) - place(b)),
  );
}

/** Takes a step from those. When none is left the step starts after the one before it. */
export function waitNoMoreFor(plan: Plan, id: string, step: string): Edit | undefined {
  const after = (plan.steps[id]?.after ?? []).filter((known) => known !== step);
  return after.length > 0 ? setAfter(id, after) : startAfterTheOneBefore(id);
}
