// Whether paper can show what the plan says.
import { unprintableIn } from '../../paper/printable.ts';
import { ownerOf, placeWords } from '../../secrets/places.ts';
import { isIdPlace, mapTexts, type TextPath } from '../../secrets/texts.ts';
import type { Case, Rule, Subject } from '../rule.ts';
import { textPlaces } from '../text-places.ts';

/** So many signs are named; the others are counted. */
const MOST_SIGNS = 5;

/** "“→” (U+2192)"; what is invisible has only its number. */
function signWords(sign: string): string {
  const numbers = Array.from(
    sign,
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const isVisible = !/^[\p{C}\p{Z}]+$/u.test(sign);
  return isVisible ? `“${sign}” (${numbers.join(' ')})` : numbers.join(' ');
}

function listed(signs: readonly string[]): string {
  const more = signs.length - MOST_SIGNS;
  const named = signs.slice(0, MOST_SIGNS).map(signWords).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

/** A message with a plain text beside it is printed by that one. Ticks and remarks are not printed. */
function isPrinted({ plan }: Subject, path: TextPath): boolean {
  const [part, collection, , id = '', field] = path;
  if (part === 'preparation' || isIdPlace(plan, path)) return false;
  const isBody = part === 'communications' && collection === 'templates' && field === 'body';
  return !isBody || plan.communications.templates.byId[id]?.plainBody === undefined;
}

function unprintable(subject: Subject): Case[] {
  const { plan } = subject;
  const found: Case[] = [];
  let shownAt: ReturnType<typeof textPlaces> | undefined;
  mapTexts(plan, (text, path) => {
    const signs = unprintableIn(text);
    if (signs.length === 0 || !isPrinted(subject, path)) return text;
    shownAt ??= textPlaces(plan);
    const where = placeWords(plan, path, () => true);
    const are = signs.length === 1 ? 'is' : 'are';
    const message = `${where}: ${listed(signs)} ${are} in no font that comes with the app. Where the system has none either, paper shows the number.`;
    found.push({ ...shownAt(path[0] ?? '', ownerOf(path).on ?? ''), message });
    return text;
  });
  return found;
}

export const PAPER_RULES: readonly Rule[] = [
  {
    id: 'paper/unprintable',
    severity: 'warning',
    view: 'overview',
    why: 'The bundled fonts print Latin, Cyrillic and Greek. Another sign may be missing on the machine that prints, and somebody then types a number instead of it.',
    source: ['S175', 'S178'],
    find: unprintable,
  },
];
