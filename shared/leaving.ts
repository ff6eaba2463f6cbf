// What main answers when a plan leaves the app, or a printed page comes back to it.

/** What came of saving a file. `masked` counts the secrets that were masked in it. */
export type SaveAnswer = { kind: 'saved'; path: string; masked: number } | { kind: 'cancelled' };

/**
 * Pages that were made. Main keeps the bytes until the next ones are asked for, so that what is saved is what was shown.
 * `cancelled`: somebody stopped it, or asked for others meanwhile.
 */
export type MadePaper = { kind: 'made'; jobId: string; pdf: Uint8Array; masked: number } | { kind: 'cancelled' };

export type PrintAnswer = { kind: 'printed' } | { kind: 'cancelled' };

/**
 * What a code from a printed page says. `stale`: the page shows an earlier revision, and a sentence for each change
 * since. `unknown`: no state that this plan has been in has that code.
 */
export type CurrencyAnswer =
  | { kind: 'current' }
  /** `until`: when that revision became another one, in milliseconds since 1970. */
  | { kind: 'stale'; revision: number; until: number; changes: string[] }
  | { kind: 'unknown' };

/** A text that holds a secret: a key that stays the same while the plan does, and where it is in words. */
export interface SecretPlace {
  place: string;
  where: string;
}
