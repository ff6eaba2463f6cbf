// A row may go while it has the focus: it was cut, deleted, or an undo took it back. The focus then goes to the row that
// stands in its place, so that the keyboard goes on.
import { useLayoutEffect, useRef } from 'react';
import { isUnderWay } from './key-queue.ts';
import { focusOn, useOutline } from './outline-store.ts';
import { isEntity, type Row } from './rows.ts';

export function useKeptFocus(rows: readonly Row[]): void {
  const key = useOutline((state) => state.focus?.key);
  const last = useRef(0);
  useLayoutEffect(() => {
    const index = rows.findIndex((row) => row.key === key);
    if (index >= 0) last.current = index;
    // The browser gives the focus of an element that is removed to the page; elsewhere it is somebody else's.
    const hasFallen = document.activeElement === document.body;
    if (index >= 0 || key === undefined || !hasFallen || isUnderWay()) return;
    const beside = rows.slice(last.current).find(isEntity) ?? rows.slice(0, last.current).reverse().find(isEntity);
    if (beside) focusOn(beside.key);
  }, [rows, key]);
}
