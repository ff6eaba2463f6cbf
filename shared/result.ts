// What every fallible operation answers. Expected failures are values with a code from one closed list;
// anything else is a bug and throws.

/**
 * Why something was refused.
 * - `invalid`: the input breaks a rule; `field` names where.
 * - `not-found`: the thing is not (or no longer) there.
 * - `conflict`: the plan has moved on since the caller read it.
 * - `not-allowed`: this window or this state may not do that.
 * - `storage`: the archive could not be read or written (disk full, read-only, damaged).
 * - `file`: a file outside the archive could not be read or written.
 */
export type ErrorCode = 'invalid' | 'not-found' | 'conflict' | 'not-allowed' | 'storage' | 'file';

/** An expected failure: a sentence that a person can act on, and what was kept. */
export interface AppError {
  code: ErrorCode;
  message: string;
  /** What survived, for example "Your text is still in the field." */
  kept?: string;
  /** The input field that was refused, as a dotted path. */
  field?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (
  code: ErrorCode,
  message: string,
  more: Omit<AppError, 'code' | 'message'> = {},
): Result<never> => ({
  ok: false,
  error: { code, message, ...more },
});

/** Ends a switch over a union: a missed case does not compile, and one that slips through at run time throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
