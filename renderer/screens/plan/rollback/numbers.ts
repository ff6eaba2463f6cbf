// Figures as people write them: "0.5" or "0,5". Pure.
import { failed, ok, type Result } from '#shared/result.ts';

/** Reads a figure; an empty text gives `undefined`. Refused with `invalid`: anything that is no number. */
export function parseFigure(text: string): Result<number | undefined> {
  const trimmed = text.trim().replace(',', '.').replace('−', '-');
  if (trimmed === '') return ok(undefined);
  if (!/^-?\d{1,12}(\.\d{1,9})?$/.test(trimmed)) return failed('invalid', 'Write a number, such as 5 or 0.5.');
  return ok(Number(trimmed));
}

export const figureText = (value: number | undefined): string => (value === undefined ? '' : String(value));
