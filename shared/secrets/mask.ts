// What stands in place of a secret in whatever leaves the app.

/** The mark; it is no secret itself, so that a masked text stays as it is when it is masked again. */
export const MASK = '«masked»';
