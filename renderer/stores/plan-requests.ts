// Requests that write to the open plan. They go out one after the other, so that each is made on the revision that the
// one before it left, and a draft never overtakes the edit that clears it.
import type { Committed } from '#shared/contract.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok, type Result } from '#shared/result.ts';
import { request } from '../client.ts';
import { forgetDraft, keyOf, openPlan, type Place, reloadPlan, take } from './plan-store.ts';
import { tell } from './view-store.ts';

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const answer = last.then(task);
  // Whoever asked hears of a failure; the next one has its turn all the same.
  last = answer.catch(() => undefined);
  return answer;
}

/** Resolves when everything asked so far is answered. */
export const settled = (): Promise<unknown> => last;

interface WaitingDraft {
  text: string;
  answer: Promise<Result<null>>;
}

/** Drafts that have not left yet; a newer text takes the place of one that still waits. */
const waiting = new Map<string, WaitingDraft>();

/** Keeps what is being typed: at once when nothing is on its way, else as soon as that is answered. */
export function saveDraft(place: Place, text: string): Promise<Result<null>> {
  const key = keyOf(place);
  const earlier = waiting.get(key);
  if (earlier) {
    earlier.text = text;
    return earlier.answer;
  }
  const send = (): Promise<Result<null>> => {
    if (waiting.get(key) === draft) waiting.delete(key);
    const { planId, revision } = openPlan();
    return request('draft.save', { planId, ...place, text: draft.text, baseRevision: revision });
  };
  const draft: WaitingDraft = { text, answer: inTurn(send) };
  waiting.set(key, draft);
  return draft.answer;
}

/** Throws away the draft of a field. */
export function discardDraft(place: Place): Promise<Result<null>> {
  waiting.delete(keyOf(place));
  return inTurn(async () => {
    const discarded = await request('draft.discard', { planId: openPlan().planId, ...place });
    if (discarded.ok) forgetDraft(place);
    return discarded;
  });
}

/** Takes what was committed. When the plan turns out to have moved on, reads it anew; the refusal stays a refusal. */
async function follow(committed: Result<Committed>): Promise<Result<Committed>> {
  if (committed.ok) {
    const taken = await take(committed.value);
    return taken.ok ? committed : taken;
  }
  if (committed.error.code === 'conflict' || committed.error.code === 'not-found') await reloadPlan();
  return committed;
}

/**
 * Commits an edit that clears the draft of its field. `group` joins the edits of one stay in the field. The edit is made
 * when its turn comes, from the plan as it is then. Refused as `makeEdit` or `plan.edit` refuses; then the draft stays.
 */
export function commitEdit(
  place: Place,
  group: string,
  makeEdit: (plan: Plan) => Result<Edit>,
): Promise<Result<unknown>> {
  // What is typed from here on is a draft of its own, behind this edit.
  waiting.delete(keyOf(place));
  return inTurn(async () => {
    const { planId, plan, revision } = openPlan();
    const edit = makeEdit(plan);
    if (!edit.ok) return edit;
    const committed = await follow(
      await request('plan.edit', { planId, baseRevision: revision, edit: edit.value, group, draft: { ...place } }),
    );
    if (committed.ok) forgetDraft(place);
    return committed;
  });
}

/** Takes back the newest edit, or brings back what was taken back last. */
export const travel = (direction: 'undo' | 'redo'): Promise<Result<Committed>> =>
  inTurn(async () => follow(await request(`plan.${direction}`, { planId: openPlan().planId })));

/**
 * Makes one edit that needs no typing: a move, a removal, a tick. It is made when its turn comes, from the plan as it is
 * then; nothing is sent when `makeEdit` gives nothing. A refusal is told on the screen and given back.
 */
export const sendEdit = (makeEdit: (plan: Plan) => Edit | undefined): Promise<Result<unknown>> =>
  inTurn(async () => {
    const { planId, plan, revision } = openPlan();
    const edit = makeEdit(plan);
    if (!edit) return ok(undefined);
    const committed = await follow(await request('plan.edit', { planId, baseRevision: revision, edit }));
    if (!committed.ok) tell([committed.error.message, committed.error.kept].filter(Boolean).join(' '));
    return committed;
  });
