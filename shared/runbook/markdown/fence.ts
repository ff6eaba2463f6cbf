// Code in a fence that nothing in it can close.

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/** Gives the lines of a fence around a text, which is kept but for the form of its line ends. */
export function fence(language: string, text: string): string[] {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const label = language.replace(/[^\w.+#-]/g, '');
  return [`${marks}${label}`, ...text.split(/\r\n|\r|\n/), marks];
}
