// Edits of plans from the library's list, without opening them: each is made on the revision that the list shows.
import type { PlanListItem } from '#shared/contract.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { request } from '../client.ts';
import { loadLibrary, titleWords } from './library-store.ts';
import { tell } from './view-store.ts';

/**
 * Makes one edit in each plan, one after the other, and reads the list anew. Gives the plans in which it was made; the
 * first refusal ends it and is told on the screen.
 */
async function editAll(plans: readonly PlanListItem[], makeEdit: (plan: PlanListItem) => Edit): Promise<string[]> {
  const made: string[] = [];
  for (const plan of plans) {
    const { planId, revision } = plan;
    const answer = await request('plan.edit', { planId, baseRevision: revision, edit: makeEdit(plan) });
    if (!answer.ok) {
      tell(`“${titleWords(plan.title)}” was not changed. ${answer.error.message}`);
      break;
    }
    if (answer.value.changes.length > 0) made.push(planId);
  }
  await loadLibrary();
  return made;
}

async function takeBack(planIds: readonly string[]): Promise<void> {
  for (const planId of planIds) {
    const undone = await request('plan.undo', { planId });
    if (!undone.ok) tell(undone.error.message);
  }
  await loadLibrary();
}

/** Tells what was done in how many plans, and offers to take it back in those. */
function tellUndoable(planIds: readonly string[], one: string, many: (count: number) => string): void {
  if (planIds.length === 0) return;
  const text = planIds.length === 1 ? one : many(planIds.length);
  tell(text, { label: 'Undo', run: () => void takeBack(planIds) });
}

/** Gives a plan another title. */
export async function renamePlan(plan: PlanListItem, title: string): Promise<void> {
  if (title === plan.title) return;
  const made = await editAll([plan], () => ({ type: 'plan.update', fields: { title } }));
  tellUndoable(made, `The plan is called “${titleWords(title)}” now.`, String);
}

/** Archives plans, or makes drafts of archived ones. */
export async function setArchived(plans: readonly PlanListItem[], isArchived: boolean): Promise<void> {
  const others = plans.filter(({ status }) => (status === 'archived') !== isArchived);
  const status = isArchived ? 'archived' : 'draft';
  const made = await editAll(others, () => ({ type: 'preparation.setStatus', status }));
  const words = isArchived ? 'archived' : 'in preparation again';
  tellUndoable(made, `The plan is ${words}.`, (count) => `${count} plans are ${words}.`);
}

/** Puts a tag on plans; one that has it stays as it is. */
export async function addTag(plans: readonly PlanListItem[], tag: string): Promise<void> {
  const others = plans.filter(({ tags }) => !tags.includes(tag));
  const made = await editAll(others, ({ tags }) => ({ type: 'plan.update', fields: { tags: [...tags, tag] } }));
  tellUndoable(made, `Tagged “${titleWords(tag)}”.`, (count) => `${count} plans are tagged “${titleWords(tag)}”.`);
}

/** Takes a tag off plans. */
export async function removeTag(plans: readonly PlanListItem[], tag: string): Promise<void> {
  const tagged = plans.filter(({ tags }) => tags.includes(tag));
  const made = await editAll(tagged, ({ tags }) => ({
    type: 'plan.update',
    fields: { tags: tags.filter((one) => one !== tag) },
  }));
  tellUndoable(
    made,
    `The tag “${titleWords(tag)}” is off.`,
    (count) => `The tag “${titleWords(tag)}” is off ${count} plans.`,
  );
}
