// Which box a key leads to. Pure.
import type { ChecklistRow } from '#shared/checklist/checklist.ts';

const PAGE = 20;

/** The boxes that a key passes, and in which direction. */
const MOVES: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Gives the index of the row to go to, or nothing when the key leads nowhere. Groups and barriers are passed over. */
export function nextItem(rows: readonly ChecklistRow[], active: number, key: string): number | undefined {
  const by = MOVES[key];
  if (by === undefined) return undefined;
  const boxes = rows.flatMap((row, index) => (row.kind === 'item' ? [index] : []));
  const place = boxes.indexOf(active);
  return boxes[Math.max(0, Math.min(boxes.length - 1, place + by))];
}
