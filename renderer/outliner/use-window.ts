// Which rows are drawn, and that the list does not jump: the row with the focus stays drawn, and keeps its place on the
// screen when rows above it come or go.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Row, RowKind } from './rows.ts';

/** The height of the column heads, which stand over the rows. */
export const HEAD = 24;

/** What a row is high until it was measured, in px. */
const HEIGHTS = { phase: 44, step: 32, group: 28, verification: 28, holdPoint: 44, detail: 180 } satisfies Record<
  RowKind,
  number
>;

export function useWindow(scroller: RefObject<HTMLDivElement | null>, rows: readonly Row[], active: number) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'step'],
    // A new function for new rows: without it the places of a moved row of another height stay old.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        const isPinned = active >= 0 && active < range.count && !shown.includes(active);
        return isPinned ? [...shown, active].sort((a, b) => a - b) : shown;
      },
      [active],
    ),
    overscan: 8,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD + 44,
    scrollPaddingEnd: 44,
  });
  useKeptPlace(scroller, rows, active, virtual);
  return virtual;
}

type Window = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

/** Puts the row with the focus, if it can be seen, else the first row seen, back to where it was on the screen. */
function useKeptPlace(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  active: number,
  virtual: Window,
): void {
  const kept = useRef<{ key: string; y: number }>(undefined);
  const startOf = (index: number): number | undefined => virtual.measurementsCache[index]?.start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new rows move others
  useLayoutEffect(() => {
    const element = scroller.current;
    virtual.getVirtualItems(); // makes it measure the new rows
    const before = kept.current;
    const start = before && startOf(rows.findIndex((row) => row.key === before.key));
    if (element && before && start !== undefined && start - element.scrollTop !== before.y)
      element.scrollTop = start - before.y;
  }, [rows]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const remember = (): void => {
      const top = element.scrollTop + HEAD;
      const focused = startOf(active);
      const isSeen = focused !== undefined && focused >= top && focused < element.scrollTop + element.clientHeight;
      const index = isSeen ? active : (virtual.getVirtualItemForOffset(top)?.index ?? 0);
      const [row, start] = [rows[index], startOf(index)];
      kept.current = row && start !== undefined ? { key: row.key, y: start - element.scrollTop } : undefined;
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  });
}
