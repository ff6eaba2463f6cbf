// Opening a plan and leaving it. Whoever goes from one to the other comes through here, so that nothing that was typed
// is left behind.
import { ok, type Result } from '#shared/result.ts';
import { finishCurrentField } from './hooks/edit-session.ts';
import { settled } from './stores/plan-requests.ts';
import { closePlan, openPlan, showPlan, usePlanStore } from './stores/plan-store.ts';
import { showScreen, tell, useViewStore } from './stores/view-store.ts';

/** Saves what is being typed. Resolves to whether the plan may be left; if not, the field says why. */
export async function finishTyping(): Promise<boolean> {
  if (usePlanStore.getState().open === undefined) return true;
  const isSaved = await finishCurrentField();
  await settled();
  if (!isSaved) tell('The field you are in holds a text that could not be saved. Correct it, or press Escape in it.');
  return isSaved;
}

/**
 * Shows a plan, after saving what is being typed in the one that is open. Refused as `plan.open` is; then the screen
 * stays as it is and says why.
 */
export async function visitPlan(planId: string): Promise<Result<unknown>> {
  if (!(await finishTyping())) return ok(undefined);
  const shown = await showPlan(planId, useViewStore.getState().archiveReadOnlyBecause);
  if (!shown.ok) {
    tell(shown.error.message);
    return shown;
  }
  // Whoever begins a plan sees first what belongs into it.
  const isEmpty = openPlan().plan.phases.order.length === 0;
  useViewStore.setState({ view: 'phases', ...(isEmpty && { inspector: 'guide' }) });
  showScreen({ kind: 'plan' });
  return shown;
}

/** Leaves the open plan for the library, after saving what is being typed. */
export async function goToLibrary(): Promise<void> {
  if (!(await finishTyping())) return;
  showScreen({ kind: 'library' });
  closePlan();
}
