// Fitting a card to its sheet: smaller and smaller type first, then more sheets.

export interface Fit {
  /** From 1, the largest type, to 0, where the smallest is 9 pt. */
  scale: number;
  /** The largest type known to fit, and the smallest known not to. */
  fits?: number;
  fails?: number;
  /** How many parts stand on each sheet, when one is not enough. */
  sheets?: number[];
}

export const FIRST_FIT: Fit = { scale: 1 };
/** Sizes that differ by less look the same. */
const STEP = 0.1;
/** Heights on the screen and on paper differ by fractions of a pixel. */
const SLACK_PX = 1;

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** Deals the parts to sheets in order, as many on each as it has room for, and at least one. */
function dealParts(heights: readonly number[], room: number): number[] {
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

/** The type to try next: the largest first, then the smallest, then halves between; nothing when the best is laid out. */
function nextScale({ fits, fails }: Omit<Fit, 'scale'>): number | undefined {
  if (fails === undefined) return undefined;
  if (fits === undefined) return fails === 0 ? undefined : 0;
  return fails - fits < STEP ? undefined : (fits + fails) / 2;
}

/** Looks at a card as it is laid out now, and gives how to lay it out next; nothing when it fits or nothing more can be done. */
export function nextFit({ scale, sheets, ...known }: Fit, root: HTMLElement): Fit | undefined {
  const frame = root.querySelector('.frame');
  if (sheets || !frame) return undefined;
  // The frame has the height of a page at least; one that is higher does not fit.
  const limit = Number.parseFloat(getComputedStyle(frame).minHeight);
  const tried = heightOf(frame) <= limit + SLACK_PX ? { fits: scale } : { fails: scale };
  const next = nextScale({ ...known, ...tried });
  if (next !== undefined) return { ...known, ...tried, scale: next };
  if ('fits' in tried) return undefined;
  const parts = [...root.querySelectorAll('.part')].map(heightOf);
  const others = heightOf(frame) - parts.reduce((sum, height) => sum + height, 0);
  return { scale, sheets: dealParts(parts, limit - others) };
}
