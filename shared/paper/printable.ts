// What paper can show. A sign that no font has would be printed as an empty box, and control characters as nothing at all,
// so both are printed by their number: "[U+1F680]".
import type { Plan } from '../plan/plan.ts';
import { mapTexts } from '../secrets/texts.ts';
import { BUNDLED } from './coverage.ts';

/** Says whether some font at hand has a sign. Asked only about what the bundled fonts lack. */
export type CanDraw = (sign: string) => boolean;

/** Gives whether both bundled fonts have a sign for a code point. */
export function isBundled(code: number): boolean {
  let [low, high] = [0, BUNDLED.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = BUNDLED[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Line breaks and tabs are laid out, not drawn. */
const LAYOUT = /^(?:\r\n|\n|\t)$/;
/** They join signs or choose between their forms, and are nothing by themselves. */
const SHAPERS = /\u200C|\u200D|\p{Variation_Selector}|[\u{E0020}-\u{E007F}]/gu;
/** Invisible: control characters, direction marks, spaces without width. Whoever types a command must see them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const isPlain = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== 10 && unit !== 9 && (unit < 32 || unit > 126)) return false;
  }
  return true;
};

function isPrintable(sign: string, canDraw: CanDraw): boolean {
  if (LAYOUT.test(sign)) return true;
  const drawn = sign.replace(SHAPERS, '');
  if (drawn === '' || HIDDEN.test(drawn)) return false;
  return [...drawn].every((character) => isBundled(character.codePointAt(0) ?? 0)) || canDraw(sign);
}

const byNumber = (sign: string): string =>
  `[${Array.from(sign, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;

/** Signs of a text that cannot be printed, each once. */
export function unprintableIn(text: string, canDraw: CanDraw = () => false): string[] {
  if (isPlain(text)) return [];
  const signs = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return [...new Set(signs)].filter((sign) => !isPrintable(sign, canDraw));
}

/** Gives a text as paper shows it: `\r\n` is a line break, and what cannot be printed is there by its number. */
export function printableText(text: string, canDraw: CanDraw = () => false): string {
  if (isPlain(text)) return text;
  const unprintable = new Set(unprintableIn(text, canDraw));
  const unified = text.replaceAll('\r\n', '\n');
  if (unprintable.size === 0) return unified;
  return Array.from(segmenter.segment(unified), ({ segment }) =>
    unprintable.has(segment) ? byNumber(segment) : segment,
  ).join('');
}

/** A message with pictures in it has a plain text beside it, for wherever pictures cannot go: paper is such a place, on every machine. */
function withPlainBodies({ communications, ...plan }: Plan): Plan {
  const templates = Object.entries(communications.templates.byId).map(([id, template]) => {
    const { plainBody, ...own } = template;
    const isNeeded = plainBody !== undefined && unprintableIn(own.body).length > 0;
    return [id, isNeeded ? { ...own, body: plainBody } : template] as const;
  });
  const { order } = communications.templates;
  const printed = { ...communications, templates: { order, byId: Object.fromEntries(templates) } };
  return { ...plan, communications: printed };
}

/** Gives the plan with each of its texts as paper shows it. Ids are plain and stay. */
export const printablePlan = (plan: Plan, canDraw: CanDraw): Plan =>
  mapTexts(withPlainBodies(plan), (text) => printableText(text, canDraw));
