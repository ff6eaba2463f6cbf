// Prose is Markdown source, kept byte for byte. It is written as it stands when it provably stays in its place, and
// otherwise, still byte for byte, in a fence. It is never rewritten.
import { fence } from './fence.ts';

const FENCE = /^( {0,3})(`{3,}|~{3,})(.*)$/;
/** Any mixture of quote signs and list markers; each character fits in one way only, so that it stays linear. */
const MARKERS = String.raw`^(?:[\s>]|(?:[-*+]|\d{1,9}[.)])(?=\s))*`;
const HEADING = new RegExp(`${MARKERS}#{1,6}(\\s|$)`);
/** A fence that this check does not follow: in a list item's first line, in a quote, or far to the right. */
const HIDDEN_FENCE = new RegExp(`${MARKERS}(\`{3,}[^\`]*$|~{3,})`);
const UNDERLINE = /^[\s>]*(=+|-+)\s*$/;
const TAG = /<[A-Za-z/!?]/;
/** What is no markup inside a line: an escaped character, an address in angle brackets, a code span that ends in its line. */
const INERT = /\\.|<https?:[^\s<>`\\]*>|(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/g;

/** Gives the index behind a fence that begins at `start`, or nothing when it is not surely closed in its own place. */
function behindFence(lines: readonly string[], start: number): number | undefined {
  const [, indent = '', marks = '', info = ''] = FENCE.exec(lines[start] ?? '') ?? [];
  if (marks.startsWith('`') && info.includes('`')) return undefined;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    // A line further to the left could end the list item that the fence stands in, and the fence with it.
    if (line.trim() !== '' && !line.startsWith(indent)) return undefined;
    const rest = line.trim();
    const closes = rest.length >= marks.length && rest === marks.charAt(0).repeat(rest.length);
    if (closes) return line.startsWith(`${indent}${marks}`) ? index + 1 : undefined;
  }
  return undefined;
}

/**
 * Whether prose leaves the document around it as it is: no heading, no raw HTML, no fence that stays open. When in doubt
 * it does not.
 */
function staysInPlace(lines: readonly string[]): boolean {
  let hasOpenSpan = false;
  let hasTag = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (FENCE.test(line)) {
      const behind = behindFence(lines, index);
      if (behind === undefined) return false;
      index = behind - 1;
      continue;
    }
    if (HEADING.test(line) || HIDDEN_FENCE.test(line)) return false;
    if (UNDERLINE.test(line) && lines[index - 1]?.trim()) return false;
    const markup = line.replace(INERT, '');
    if (TAG.test(markup)) return false;
    hasOpenSpan ||= markup.includes('`');
    hasTag ||= TAG.test(line);
  }
  // A span that is open at the end of a line may pair up with the start of a later one, and so free what is inside that.
  return !(hasOpenSpan && hasTag);
}

const isText = (line: string): boolean => line.trim() !== '';

/** Gives the lines of prose, without blank ones around it: as it stands, or in a fence. */
export function prose(source: string): string[] {
  const lines = source.split(/\r\n|\r|\n/);
  const start = lines.findIndex(isText);
  if (start === -1) return [];
  let end = lines.length;
  while (!isText(lines[end - 1] ?? '')) end -= 1;
  const text = lines.slice(start, end);
  return staysInPlace(text) ? text : fence('markdown', text.join('\n'));
}
