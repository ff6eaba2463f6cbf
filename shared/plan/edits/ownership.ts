// Who owns what: steps belong to a phase or procedure, checks to a phase, procedure or step. Removing or copying an owner
// takes what it owns along.
import { failed, ok, type Result } from '../../result.ts';
import { LIMITS } from '../limits.ts';
import type { Plan } from '../plan.ts';
import { APPLICATION } from '../schema/application.ts';
import { collectionsOf } from '../structure.ts';

/** The list in which an owner keeps its steps, of the plan or of a draft of it. */
export const stepsOf = (plan: Plan, owner: string): string[] | undefined =>
  plan.phases.byId[owner]?.steps ?? plan.rollback.procedures.byId[owner]?.steps;

/** The list in which an owner keeps its checks. */
export const checksOf = (plan: Plan, owner: string): string[] | undefined =>
  plan.phases.byId[owner]?.verification ?? (plan.rollback.procedures.byId[owner] ?? plan.steps[owner])?.checks;

/** The phases and procedures in their order. */
const stepOwnerIds = ({ phases, rollback }: Plan): string[] => [...phases.order, ...rollback.procedures.order];

/** The phase or procedure that owns each step, in the order in which the steps stand in the plan. */
export const stepOwners = (plan: Plan): Map<string, string> =>
  new Map(stepOwnerIds(plan).flatMap((owner) => (stepsOf(plan, owner) ?? []).map((step) => [step, owner] as const)));

/** The phase, procedure or step that owns each check, in the order in which the checks stand in the plan. */
export function checkOwners(plan: Plan): Map<string, string> {
  const owners = stepOwnerIds(plan).flatMap((id) => [...(stepsOf(plan, id) ?? []), id]);
  return new Map(owners.flatMap((owner) => (checksOf(plan, owner) ?? []).map((check) => [check, owner] as const)));
}

/** Gives these entities and the steps and checks they own. */
export function withOwned(plan: Plan, ids: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    const steps = stepsOf(plan, id) ?? [];
    for (const owner of [id, ...steps]) {
      all.add(owner);
      for (const check of checksOf(plan, owner) ?? []) all.add(check);
    }
  }
  return all;
}

/** Whether something of the plan has this id already. */
export const isTaken = (plan: Plan, id: string): boolean =>
  id === APPLICATION ||
  [...collectionsOf(plan).map(([, { byId }]) => byId), plan.steps, plan.checks].some((table) =>
    Object.hasOwn(table, id),
  );

/** Refuses, with code `invalid`, more steps than a plan holds. */
export function tooManySteps(plan: Plan, added: number): Result<undefined> {
  const steps = Object.keys(plan.steps).length + added;
  if (steps <= LIMITS.stepsPerPlan) return ok(undefined);
  const message = `The plan would have ${steps} steps; it holds up to ${LIMITS.stepsPerPlan}.`;
  return failed('invalid', message, { kept: 'The plan is as it was.' });
}
