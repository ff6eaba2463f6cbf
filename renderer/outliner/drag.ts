// Moving steps with the mouse. The keys for it are Alt+Up and Alt+Down; both end in the same action.
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useOutline } from './outline-store.ts';
import type { Place } from './places.ts';
import type { Row } from './rows.ts';

export interface Drop {
  place: Place;
  /** Where the line is drawn, in px from the top of the list. */
  top: number;
}

/** Where a row lies in the list, in px. */
interface Extent {
  start: number;
  size: number;
}

/** Gives the gap that a point belongs to; nothing above the first phase. `steps` is how many the row's phase has. */
export function dropAt(row: Row, steps: number, { start, size }: Extent, y: number): Drop | undefined {
  if (row.phase === undefined) return undefined;
  const isBelow = y > start + size / 2;
  const place = (at: number, isAtEnd: boolean): Drop => ({
    place: { owner: row.phase ?? '', at },
    top: isAtEnd ? start + size : start,
  });
  if (row.index !== undefined) {
    // What belongs to a step stays with it: hold points and headings above it, its detail below.
    const isAfter = row.kind === 'step' ? isBelow : row.of === 'step';
    return place(row.index + (isAfter ? 1 : 0), isAfter);
  }
  if (row.of === 'phase') return place(0, true);
  if (row.kind === 'phase') return place(row.isOpen ? 0 : steps, true);
  return place(steps, false);
}

const isIds = (ids: unknown): ids is string[] => Array.isArray(ids) && ids.every((id) => typeof id === 'string');

/** One drop target for the whole list, because rows come and go while it scrolls. Gives where a drop would land now. */
export function useDropTarget(
  scroller: RefObject<HTMLElement | null>,
  find: (clientY: number) => Drop | undefined,
  onDrop: (ids: string[], place: Place) => void,
): Drop | undefined {
  const [drop, setDrop] = useState<Drop>();
  const latest = useRef({ find, onDrop });
  useEffect(() => {
    latest.current = { find, onDrop };
  });
  // Registered once: registering anew while something is dragged loses events.
  useEffect(() => {
    if (!scroller.current) return;
    return dropTargetForElements({
      element: scroller.current,
      onDrag({ location }) {
        const now = latest.current.find(location.current.input.clientY);
        setDrop((before) => (before?.top === now?.top ? before : now));
      },
      onDragLeave: () => setDrop(undefined),
      onDrop({ source, location }) {
        setDrop(undefined);
        const found = latest.current.find(location.current.input.clientY);
        if (found && isIds(source.data.ids)) latest.current.onDrop(source.data.ids, found.place);
      },
    });
  }, [scroller]);
  return drop;
}

/** Lets a step be dragged by its grip, with the others that are selected. */
export function useDraggable(grip: RefObject<HTMLElement | null>, id: string): void {
  useEffect(() => {
    const row = grip.current?.closest('[role="row"]');
    if (!grip.current || !(row instanceof HTMLElement)) return;
    return draggable({
      element: row,
      dragHandle: grip.current,
      getInitialData() {
        const { selected } = useOutline.getState();
        return { ids: selected.has(id) ? [...selected] : [id] };
      },
    });
  }, [grip, id]);
}
