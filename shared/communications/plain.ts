// A message for channels without emoji and without formatting: a pager, an SMS, a status page.
import { plainText } from '../markdown/plain-text.ts';

/** Signs that mean something, in words; the others only decorate. A word made of a sign stands between two marks at first. */
const SIGNS: readonly [RegExp, string][] = [
  [/✅|✔️?|☑️?|✓/gu, '\uE000OK\uE000'],
  [/❌|✖️?|✗|⛔|🛑/gu, '\uE000STOP\uE000'],
  [/⚠️?|🚨/gu, '\uE000WARNING\uE000'],
  [/→|➜|➡️?|⇒/gu, '->'],
  [/←|⬅️?/gu, '<-'],
  [/[“”„]/g, '"'],
  [/[’‘]/g, "'"],
  [/…/g, '...'],
  [/[–—]/g, '-'],
];

/** What else is drawn and not written: emoji with their joints, colours of skin, flags and keycaps. */
const DRAWN = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0E|\uFE0F|\u20E3/gu;

/** "⚠ Warning: x" is "WARNING: x": at the beginning of a line the word is a head, elsewhere it is a word. */
const settled = (line: string): string =>
  line.replace(/^\s*\uE000(\w+)\uE000\s*(?:\1\b:?\s*)?/i, '$1: ').replaceAll('\uE000', '');

/** Gives a message as plain text: known signs as words, other emoji left out, Markdown's marks taken away. Line breaks stay. */
export function plainForm(message: string): string {
  const words = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), message.replaceAll('\uE000', ''));
  return words
    .replace(DRAWN, '')
    .split('\n')
    .map((line) =>
      settled(plainText(line))
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
