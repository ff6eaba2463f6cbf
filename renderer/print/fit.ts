// Fitting a card to its sheet: smaller type first, then more sheets.

/** The type of a card, from 1, the largest, to 0, where the smallest is 9 pt. */
interface Tried {
  scale: number;
  /** The largest type known to fit, and the smallest known not to. */
  fits?: number;
  fails?: number;
}

export interface Fit extends Tried {
  /** How many parts stand on each sheet, when one is not enough. */
  sheets?: number[];
}

export const FIRST_FIT: Fit = { scale: 1 };
/** Sizes that differ by less look the same. */
const STEP = 0.1;
/** Heights on the screen and on paper differ by fractions of a pixel. */
const SLACK_PX = 1;

/**
 * Gives what to try after a type did or did not fit: the largest first, then the smallest, then halves between. Nothing when
 * this type is the one to keep; `split` when not even the smallest fits.
 */
export function nextTry({ scale, ...known }: Tried, doesFit: boolean): Tried | 'split' | undefined {
  const { fits, fails } = { ...known, ...(doesFit ? { fits: scale } : { fails: scale }) };
  if (fails === undefined) return undefined;
  if (fits === undefined) return fails === 0 ? 'split' : { scale: 0, fails };
  if (fails - fits >= STEP) return { scale: (fits + fails) / 2, fits, fails };
  return doesFit ? undefined : { scale: fits, fits, fails };
}

/** Deals the parts to sheets in order, as many on each as it has room for, and at least one. */
export function dealParts(heights: readonly number[], room: number): number[] {
  const sheets: number[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const height of heights) {
    if (used + height > room) {
      sheets.push(0);
      used = 0;
    }
    sheets[sheets.length - 1] = (sheets.at(-1) ?? 0) + 1;
    used += height;
  }
  return sheets;
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** Looks at a card as it is laid out now, and gives how to lay it out next; nothing when that is final. */
export function nextFit({ sheets, ...tried }: Fit, root: HTMLElement): Fit | undefined {
  const frame = root.querySelector('.frame');
  if (sheets || !frame) return undefined;
  // The frame has the height of a page at least; one that is higher does not fit.
  const limit = Number.parseFloat(getComputedStyle(frame).minHeight);
  const next = nextTry(tried, heightOf(frame) <= limit + SLACK_PX);
  if (next !== 'split') return next;
  const parts = [...root.querySelectorAll('.part')].map(heightOf);
  const others = heightOf(frame) - parts.reduce((sum, height) => sum + height, 0);
  return { scale: 0, sheets: dealParts(parts, limit - others) };
}
