// The mirror of the library's list, and what can be done with plans without opening them. Main owns the list; after
// each change it is read anew.
import { create } from 'zustand';
import type { PlanListItem, PlanOrigin } from '#shared/contract.ts';
import type { AppError, Result } from '#shared/result.ts';
import { request } from '../client.ts';
import { finishTyping, visitPlan } from '../plan-visit.ts';
import { tell, useViewStore } from './view-store.ts';

interface LibraryState {
  /** Every plan, those in the bin included, the one opened last first; nothing until main has answered. */
  plans: readonly PlanListItem[] | undefined;
  /** Why the list could not be read. */
  problem: string | undefined;
}

export const useLibrary = create<LibraryState>(() => ({ plans: undefined, problem: undefined }));

const sentence = ({ message, kept }: AppError): string => [message, kept].filter(Boolean).join(' ');

let asked = 0;

/** Reads the list anew. An answer to an older question than the newest is left aside. */
export async function loadLibrary(): Promise<void> {
  const question = ++asked;
  const list = await request('library.list', {});
  if (question !== asked) return;
  if (list.ok) useLibrary.setState({ plans: list.value, problem: undefined });
  else useLibrary.setState({ problem: sentence(list.error) });
}

const TITLE_LENGTH = 60;

/** A title as sentences name it: cut when long, with a stand-in when empty. */
export function titleWords(title: string): string {
  const characters = [...title.trim()];
  if (characters.length === 0) return 'Untitled plan';
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : title.trim();
}

/** "“Release” is", "3 plans are". */
const are = (plans: readonly PlanListItem[]): string =>
  plans.length === 1 ? `“${titleWords(plans[0]?.title ?? '')}” is` : `${plans.length} plans are`;

const idsOf = (plans: readonly PlanListItem[]): string[] => plans.map(({ planId }) => planId);

/** More than a request takes go in several; the first refusal ends it. */
const MOST_PER_REQUEST = 1000;

async function forAll(
  name: 'library.remove' | 'library.restore' | 'library.purge',
  planIds: string[],
): Promise<boolean> {
  let answer: Result<null> | undefined;
  for (let from = 0; from < planIds.length && answer?.ok !== false; from += MOST_PER_REQUEST)
    answer = await request(name, { planIds: planIds.slice(from, from + MOST_PER_REQUEST) });
  if (answer?.ok === false) tell(sentence(answer.error));
  await loadLibrary();
  return answer?.ok === true;
}

/** Adds a new plan and opens it. A refusal is told on the screen. */
export async function newPlan(from: PlanOrigin): Promise<void> {
  if (!(await finishTyping())) return;
  const made = await request('library.create', { from });
  if (made.ok) await visitPlan(made.value.planId);
  else tell(sentence(made.error));
}

/** Brings a plan into sight and chooses it, if the library is shown. */
export async function showInLibrary(planId: string): Promise<void> {
  await loadLibrary();
  if (useViewStore.getState().screen.kind === 'library') useViewStore.setState({ target: planId });
}

/** Adds a copy of a plan and chooses it. A refusal is told on the screen. */
export async function duplicatePlan(planId: string): Promise<void> {
  const made = await request('library.duplicate', { planId });
  if (!made.ok) return tell(sentence(made.error));
  const copy = made.value.planId;
  await showInLibrary(copy);
  tell('This is the copy. The plan it was made from stays as it was.', {
    label: 'Open',
    run: () => void visitPlan(copy),
  });
}

/** Puts plans into the bin, and offers to take them out again. */
export async function removePlans(plans: readonly PlanListItem[]): Promise<void> {
  if (plans.length === 0 || !(await forAll('library.remove', idsOf(plans)))) return;
  tell(`${are(plans)} in the bin.`, { label: 'Undo', run: () => void restorePlans(plans) });
}

/** Takes plans out of the bin. */
export async function restorePlans(plans: readonly PlanListItem[]): Promise<void> {
  if (await forAll('library.restore', idsOf(plans))) tell(`${are(plans)} back in the library.`);
}

/** Deletes plans of the bin for good: nothing brings them back. */
export async function purgePlans(plans: readonly PlanListItem[]): Promise<void> {
  if (await forAll('library.purge', idsOf(plans))) tell(`${are(plans)} deleted for good.`);
}
