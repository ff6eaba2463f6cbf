// A message for channels without emoji and without formatting: a pager, an SMS, a status page.
import { plainText } from '../markdown/plain-text.ts';

/** Signs that mean something, in words; the others only decorate. */
const SIGNS: readonly [RegExp, string][] = [
  [/✅|✔️?|☑️?|✓/gu, 'OK:'],
  [/❌|✖️?|✗|⛔|🛑/gu, 'STOP:'],
  [/⚠️?|🚨/gu, 'WARNING:'],
  [/⏱️?|⏰|⏳|⌛/gu, ''],
  [/→|➜|➡️?|⇒/gu, '->'],
  [/←|⬅️?/gu, '<-'],
  [/[“”„]/g, '"'],
  [/[’‘]/g, "'"],
  [/…/g, '...'],
  [/[–—]/g, '-'],
];

/** What else is drawn and not written: emoji with their joints, colours of skin, flags and keycaps. */
const DRAWN = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu;

/**
 * Gives a message as plain text: known signs as words, other emoji left out, Markdown's marks taken away, a word said twice
 * ("WARNING: Warning:") once. Line breaks stay.
 */
export function plainForm(message: string): string {
  const words = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), message).replace(DRAWN, '');
  return words
    .split('\n')
    .map((line) =>
      plainText(line)
        .replace(/[ \t]+/g, ' ')
        .replace(/^((?:OK|STOP|WARNING)): *\1:? */i, '$1: ')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
