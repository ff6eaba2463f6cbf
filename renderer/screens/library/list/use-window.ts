// Which rows of the library's list are drawn: those that can be seen, and the active one wherever it is.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';
import type { ListRow } from '../arrange.ts';

/** Heights in px: of the column heads, of the head of a group, of a plan. */
export const HEADS = 28;
const GROUP = 30;
const PLAN = 48;

export function useWindow(scroller: RefObject<HTMLDivElement | null>, rows: readonly ListRow[], active: number) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'plan' ? PLAN : GROUP),
    // A new function for new rows: without it the places of rows of another height stay old.
    getItemKey: useCallback(
      (index: number) => {
        const row = rows[index];
        return row?.kind === 'plan' ? row.plan.planId : (row?.label ?? index);
      },
      [rows],
    ),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        const isPinned = active >= 0 && active < range.count && !shown.includes(active);
        return isPinned ? [...shown, active].sort((a, b) => a - b) : shown;
      },
      [active],
    ),
    overscan: 8,
    paddingStart: HEADS,
    scrollPaddingStart: HEADS + GROUP,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active row is brought into sight
  useEffect(() => {
    // The first plan comes into sight with the head of its group.
    if (active >= 0) virtual.scrollToIndex(active === 1 ? 0 : active, { align: 'auto' });
  }, [active]);
  return virtual;
}

export type Window = ReturnType<typeof useWindow>;
