// Moments of this machine in words.

/** "28 Nov, 21:00" on this machine's clock. */
export const momentWords = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
