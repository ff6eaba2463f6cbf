// Small words that several screens say the same way.

/** "28 Nov, 21:00" on this machine's clock. */
export const momentWords = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** "1 step", "3 steps", "2 criteria". */
export const countWords = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
