// Puts the focus where an action wants it, as soon as the row is there, and hands over the keys that came too early.
import { useLayoutEffect } from 'react';
import { giveKeptKeys, rowId } from './key-queue.ts';
import { focusDone, useOutline } from './outline-store.ts';
import type { Row } from './rows.ts';

function put(target: HTMLElement): void {
  if (document.activeElement === target) return;
  target.focus({ preventScroll: true });
  if (target instanceof HTMLInputElement) target.setSelectionRange(target.value.length, target.value.length);
}

/** Scrolls to a row that is to be seen, as the search asks for. */
function useRowInSight(rows: readonly Row[], scrollTo: (index: number) => void): void {
  const inSight = useOutline((state) => state.inSight);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row that is asked for
  useLayoutEffect(() => {
    const index = rows.findIndex(({ key }) => key === inSight);
    if (index >= 0) scrollTo(index);
  }, [inSight]);
}

export function useWantedFocus(rows: readonly Row[], scrollTo: (index: number) => void): void {
  useRowInSight(rows, scrollTo);
  const focus = useOutline((state) => state.focus);
  const isWanted = useOutline((state) => state.isWanted);
  useLayoutEffect(() => {
    if (!focus || !isWanted) return;
    const index = rows.findIndex(({ key }) => key === focus.key);
    const element = index < 0 ? null : document.getElementById(rowId(focus.key));
    if (!element) return;
    focusDone();
    scrollTo(index);
    put((focus.cell && element.querySelector<HTMLElement>(`[data-cell="${focus.cell}"]`)) || element);
    // Not before React is done: while it draws, a text that is typed into a field would be taken back.
    queueMicrotask(giveKeptKeys);
  });
}
