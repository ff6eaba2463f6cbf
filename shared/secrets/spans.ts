// The secrets in one text.
import { MASK } from './mask.ts';
import type { SecretRule } from './rule.ts';
import { KEY, PASSWORD, SHARED_SECRET, SHORT_PASSWORD } from './rules/names.ts';
import { RULE_GROUPS } from './table.ts';
import { isSecretValue } from './values.ts';

/** Characters of a text, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** How far in front of a value its program may stand. */
const COMMAND_REACH = 2000;

/** The command that is being written at a place: from the line's beginning, a pipe or a semicolon up to there. */
function commandBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - COMMAND_REACH), end).replace(/\\\r?\n/g, ' ');
  return before.slice(before.search(/[^\n|;&]*$/));
}

/** Adds what a rule finds in a text. (`matchAll` would copy the pattern for every text.) */
function addSpans(spans: Span[], { pattern, look, program }: SecretRule, text: string): void {
  if (program && !program.test(text)) return;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = match.indices?.groups?.secret ?? [0, 0];
    // A call gives a secret and is none.
    if (text[end] === '(' && look !== undefined) continue;
    if (!isSecretValue(text.slice(start, end), look)) continue;
    if (program && !program.test(commandBefore(text, match.index))) continue;
    spans.push({ start, end });
  }
}

/** Puts spans in order and joins those that overlap. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

/** Gives where the secrets in a text are, in their order. Linear in the length of the text. */
export function secretSpans(text: string): Span[] {
  // Ids and single words are most of a plan's texts. A token is longer, and anything else has a sign in front of it.
  if (text.length < 20 && !/[^\w-]/.test(text)) return [];
  const spans: Span[] = [];
  for (const { hint, rules } of RULE_GROUPS) if (hint.test(text)) for (const rule of rules) addSpans(spans, rule, text);
  return joined(spans);
}

const PASSWORD_NAME = new RegExp(`(?:${PASSWORD}|${SHARED_SECRET})\\d{0,3}$`, 'i');
const SHORT_PASSWORD_NAME = new RegExp(`${SHORT_PASSWORD}\\d{0,3}$`);
const KEY_NAME = new RegExp(`(?:${KEY})\\d{0,3}$`, 'i');

/** Cheaper than the others, which hardly any field's name needs. */
const ANY_NAME = /pass|pw|wort|key|token|secret|credential|auth|sig|otp|salt|pepper/i;

/** Gives whether a text is a secret as a whole, by the name of the variable or field that it is the value of. */
export function isSecretUnder(name: string, text: string): boolean {
  if (!ANY_NAME.test(name)) return false;
  if (PASSWORD_NAME.test(name) || SHORT_PASSWORD_NAME.test(name)) return isSecretValue(text, 'password');
  return KEY_NAME.test(name) && isSecretValue(text, 'random');
}

/** One round: what remains of it may be the beginning of something else. */
function maskedOnce(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of secretSpans(text)) {
    masked += text.slice(from, start) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}

/** Gives a text with a mask in place of each secret. Masking it again changes nothing. */
export function maskedText(text: string): string {
  let masked = maskedOnce(text);
  for (let before = text; masked !== before; ) {
    before = masked;
    masked = maskedOnce(before);
  }
  return masked;
}

/** Gives whether a text holds a secret that is not masked. */
export const holdsSecret = (text: string): boolean => secretSpans(text).length > 0;
