// What the keys do in the list of the library.
import type { KeyboardEvent } from 'react';
import { visitPlan } from '../../../plan-visit.ts';
import { duplicatePlan, removePlans } from '../../../stores/library-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { activate, chooseAll, chooseOne, chooseTo, toggleOne } from '../choice.ts';
import type { LibraryView } from '../use-library-view.ts';

const PAGE = 10;

/** How far a key moves in the list; to its ends with a number that no list is as long as. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Moves the active plan: alone it is the chosen one, with Shift the stretch up to it, with Control nothing changes. */
function move({ ids, choice, choose }: LibraryView, by: number, { shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const here = ids.indexOf(choice.active ?? '');
  const id = ids[Math.min(Math.max(here + by, 0), ids.length - 1)];
  if (id === undefined) return;
  if (shiftKey) choose(chooseTo(ids, choice, id));
  else choose(ctrlKey || metaKey ? activate(ids, choice, id) : chooseOne(ids, id));
}

/** Runs what changes something, or says why it cannot. */
function write({ readOnlyBecause }: LibraryView, run: () => void): void {
  if (readOnlyBecause) tell(readOnlyBecause);
  else run();
}

function remove(view: LibraryView): void {
  write(view, () => {
    if (view.place.kind === 'bin') view.setPurging(view.chosen);
    else void removePlans(view.chosen);
  });
}

/** Chooses the active plan alone; when it is alone, takes the filter away. */
function giveUp({ ids, choice, choose, filter, setFilter }: LibraryView, active: string): void {
  if (choice.chosen.size > 1 || filter === '') choose(chooseOne(ids, active));
  else setFilter('');
}

/** Keys that act on the active plan, or on all that are chosen. Gives whether the key was one of them. */
function act(view: LibraryView, key: string, isControl: boolean): boolean {
  const { active, place, ids, choice } = view;
  const isBin = place.kind === 'bin';
  if (key === 'Delete' || key === 'Backspace') remove(view);
  else if (key === 'a' && isControl) view.choose(chooseAll(ids, choice));
  else if (key === 'Escape' && active) giveUp(view, active.planId);
  else if (!active) return false;
  else if (key === ' ') view.choose(toggleOne(ids, choice, active.planId));
  else if (key === 'Enter' && isBin) tell('A plan in the bin is opened after it was restored.');
  else if (key === 'Enter') void visitPlan(active.planId);
  else if (key === 'F2' && !isBin) write(view, () => view.setRenaming(active.planId));
  else if (key === 'd' && isControl && !isBin) write(view, () => void duplicatePlan(active.planId));
  else return false;
  return true;
}

/** Answers a key that was pressed in the list itself. */
export function onListKey(view: LibraryView, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.altKey || event.target !== event.currentTarget) return;
  const by = STEPS[event.key];
  if (by !== undefined) move(view, by, event);
  else if (!act(view, event.key.length === 1 ? event.key.toLowerCase() : event.key, event.ctrlKey || event.metaKey))
    return;
  event.preventDefault();
}
