// Whether some font of this machine has a sign: it is drawn, and compared with one that no font has.
import type { CanDraw } from '#shared/paper/printable.ts';

const SIZE = 24;
/** Unassigned for good: what is drawn for it is what a font draws when it has nothing. */
const NOBODY_HAS = '\u{10FFFF}';
const FONT = `16px "Inter Variable", sans-serif`;

/** Gives a function that says so. Asking for the same sign again costs nothing. */
export function createCanDraw(): CanDraw {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * 2;
  canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, boolean>();
  if (!context) return () => false;
  context.font = FONT;
  context.textBaseline = 'middle';
  const drawn = (sign: string): string => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(sign, 4, SIZE / 2);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  const nothing = new Set([drawn(''), drawn(NOBODY_HAS), drawn('\u0378')]);
  return (sign) => {
    const found = known.get(sign) ?? !nothing.has(drawn(sign));
    known.set(sign, found);
    return found;
  };
}
