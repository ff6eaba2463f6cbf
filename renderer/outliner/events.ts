// What the outline does with keys, focus and the clipboard: finds the row that is meant, and hands over.
import { type FocusEvent, type KeyboardEvent, useEffect } from 'react';
import { copyRows, pasteInto } from './clipboard.ts';
import { keptForLater } from './key-queue.ts';
import { actionOf, nameOf } from './keys.ts';
import { type Focus, focusCame, focusOn } from './outline-store.ts';
import type { Row } from './rows.ts';

/** The row and cell that an event comes from. What lies in a detail is the detail's own. */
function placeOf(target: EventTarget): Focus | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const row = target.closest<HTMLElement>('[role="row"][data-key]');
  if (!row || (target !== row && row.classList.contains('detail-shell'))) return undefined;
  return { key: row.dataset.key ?? '', cell: target.dataset.cell as Focus['cell'] }; // what the rows wrote
}

/** Escape inside a detail leads back to the row that it belongs to. */
function leaveDetail(event: KeyboardEvent): void {
  const shell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.detail-shell') : null;
  if (event.key === 'Escape' && shell?.dataset.key) focusOn(shell.dataset.key.replace(/^detail:/, ''));
}

const rowAt = (rows: readonly Row[], target: EventTarget | null): Row | undefined => {
  const place = target ? placeOf(target) : undefined;
  return place && rows.find(({ key }) => key === place.key);
};

/**
 * Copies, cuts and pastes the row with the focus. The browser sends these events to what is marked, which is no row, so
 * they are heard by the document; and it cuts from what is no text only when asked to before.
 */
export function useClipboard(rows: readonly Row[]): void {
  useEffect(() => {
    const row = (): Row | undefined => rowAt(rows, document.activeElement);
    const onCopy = (event: ClipboardEvent): void => copyRows(event, row());
    const onPaste = (event: ClipboardEvent): void => pasteInto(event, row());
    const onBefore = (event: Event): void => {
      if (row() && !(document.activeElement instanceof HTMLInputElement)) event.preventDefault();
    };
    const listeners = { copy: onCopy, cut: onCopy, paste: onPaste, beforecopy: onBefore, beforecut: onBefore };
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener);
    };
  }, [rows]);
}

/** Gives the handlers of the grid for the rows as they are now. */
export function eventsOf(rows: readonly Row[]) {
  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.nativeEvent.isComposing) return;
      const isEarly = keptForLater(event.nativeEvent);
      const place = isEarly ? undefined : placeOf(event.target);
      const at = place ? rows.findIndex(({ key }) => key === place.key) : -1;
      const row = rows[at];
      const action = place && row && actionOf(nameOf(event), place.cell);
      if (isEarly || action) event.preventDefault();
      if (action) void action({ rows, row, at, cell: place.cell });
      else leaveDetail(event);
    },
    onFocus(event: FocusEvent): void {
      const place = placeOf(event.target);
      const row = rowAt(rows, event.target);
      if (place && row) focusCame(place, row.id);
    },
  };
}
