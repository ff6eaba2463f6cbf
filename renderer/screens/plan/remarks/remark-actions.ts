// What can be done with remarks from anywhere on the screen.
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan } from '../../../stores/plan-store.ts';
import { goTo, type PlanView, showInspector, tell } from '../../../stores/view-store.ts';

/** Adds an empty remark on an entity, or on the plan, and shows it; its text is then written in place. */
export async function addRemark(on: string | undefined): Promise<string> {
  const id = crypto.randomUUID();
  showInspector('remarks');
  await sendEdit(() => ({ type: 'remark.add', id, text: '', ...(on !== undefined && { on }) }));
  return id;
}

/** The part of the screen that shows an entity; nothing for one that is no longer in the plan. */
function viewOf(id: string): PlanView | undefined {
  const { plan } = openPlan();
  const procedures = Object.values(plan.rollback.procedures.byId);
  const isOfProcedure = procedures.some((procedure) => procedure.steps.includes(id));
  if (isOfProcedure || plan.rollback.procedures.byId[id]) return 'rollback';
  if (plan.steps[id] || plan.phases.byId[id] || plan.holdPoints.byId[id]) return 'phases';
  if (plan.review.walkThrough.byId[id]) return 'review';
  return plan.migrations.byId[id] ? 'migrations' : undefined;
}

/** Goes to the entity that a remark is about. */
export function showRemarked(id: string): void {
  const view = viewOf(id);
  if (view) goTo(view, id);
  else tell('What this remark was about is no longer in the plan.');
}
