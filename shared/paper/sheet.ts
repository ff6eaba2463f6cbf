// The sheet and what fits on it, in millimetres: the printer, the style sheet and the wrapping of commands agree by this.
import type { Paper } from './choice.ts';

const SHEETS: Record<Paper, { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** The footer has two lines in the margin at the bottom. */
export const MARGINS = { top: 11.4, bottom: 17.8, side: 11.4 } as const;

const MM_PER_POINT = 25.4 / 72;
/** The size of commands in points, the smallest that is printed. */
const CODE_POINTS = 9;
/** A character of the monospaced face is this part of its size wide. */
const CODE_ADVANCE = 0.6;

/** Gives how wide and how high a page is inside its margins. */
export function contentOf(paper: Paper): { width: number; height: number } {
  const { width, height } = SHEETS[paper];
  return { width: width - 2 * MARGINS.side, height: height - MARGINS.top - MARGINS.bottom };
}

/** Gives how many characters of a command fit into a width; some always do. */
export const codeColumns = (width: number, points = CODE_POINTS): number =>
  Math.max(12, Math.floor(width / (points * CODE_ADVANCE * MM_PER_POINT)));
