// Which labels of a row are shown: those for which there is room. A label that would run into another is left out; what it
// says is spoken and stands elsewhere too.

/** A label at a place in per cent of the axis. */
export interface Label {
  at: number;
  text: string;
  /** Room to its left and right in characters; a label in the middle of its place needs half on each side. */
  side: 'middle' | 'right';
}

/** The narrowest axis is about 840 px wide, so that a character of the small type takes 0.75 per cent at most. */
const CHARACTER = 0.75;

/** The width of a diamond with the gaps around it, in per cent. */
export const DIAMOND = 2.8;

/** The width of a text in per cent. */
export const textWidth = (text: string): number => text.length * CHARACTER;

/** Gives the labels that fit, earlier ones in the list first. `taken` are spans that are not free, in per cent. */
export function fitting<T extends Label>(
  labels: readonly T[],
  taken: readonly (readonly [number, number])[] = [],
): T[] {
  const used = [...taken];
  return labels.filter(({ at, text, side }) => {
    const width = textWidth(text) + 2 * CHARACTER;
    const from = side === 'middle' ? at - width / 2 : at;
    const to = from + width;
    if (used.some(([start, end]) => from < end && start < to)) return false;
    used.push([from, to]);
    return true;
  });
}
