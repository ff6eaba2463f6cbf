// The secrets in a plan: where they are, the plan without them, and how masked texts come back.

import type { SecretPlace } from '../leaving.ts';
import { contentHash } from '../plan/canonical.ts';
import { LIMITS } from '../plan/limits.ts';
import type { Plan } from '../plan/plan.ts';
import { MASK } from './mask.ts';
import { ownerOf, placeWords } from './places.ts';
import { holdsSecret, isSecretUnder, maskedText } from './spans.ts';
import { isIdPlace, mapTexts, type TextPath } from './texts.ts';

/** A text that looks as if it holds a secret. */
export interface FoundSecret extends SecretPlace {
  /** The entity that it belongs to; none: the plan itself. */
  on?: string;
}

/** A key that stays the same while the plan does: "steps/<id>/commands/0/text". */
const placeOf = (path: TextPath): string =>
  path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

/** The name that says what a text is the value of: that of its variable, or of its field. */
function nameOver(plan: Plan, path: TextPath): string {
  const [part, , id = '', field] = path;
  if (part === 'variables' && field === 'values') return plan.variables.byId[id]?.name ?? '';
  return path.at(-1) ?? '';
}

/** A text as it may leave. One that would no longer fit a field is masked as a whole. */
function masked(plan: Plan, text: string, path: TextPath): string {
  if (isSecretUnder(nameOver(plan, path), text)) return isIdPlace(plan, path) ? text : MASK;
  const without = maskedText(text);
  if (without === text || isIdPlace(plan, path)) return text;
  return without.length > LIMITS.fieldCharacters ? MASK : without;
}

/** Entities that hold no secret. They never change: after an edit only what it touched is looked at again. */
const clean = new WeakSet<object>();

/** Gives every text of a plan that looks as if it holds a secret, in the order of the document. Linear in its size. */
export function findSecrets(plan: Plan): FoundSecret[] {
  const found: FoundSecret[] = [];
  const look = (text: string, path: TextPath): string => {
    const without = masked(plan, text, path);
    if (without === text) return text;
    const { on } = ownerOf(path);
    const where = placeWords(plan, path, (name) => !holdsSecret(name));
    found.push({ place: placeOf(path), where, ...(on !== undefined && { on }) });
    return without;
  };
  mapTexts(plan, look, clean);
  return found;
}

/** A plan that is ready is so for the content that it leaves with. */
function stillReady(without: Plan, plan: Plan): Plan {
  const { status } = plan.preparation;
  if (status.kind !== 'ready' || status.hash !== contentHash(plan)) return without;
  return { ...without, preparation: { ...without.preparation, status: { ...status, hash: contentHash(without) } } };
}

/**
 * Gives the plan with `MASK` in place of the characters of each secret, but for the texts at the places in `shown`, and
 * in how many texts something was masked. Ids, keys and their order stay; the result parses; masking it again changes
 * nothing. Quality P20.
 */
export function maskSecrets(plan: Plan, shown: ReadonlySet<string> = new Set()): { plan: Plan; masked: number } {
  let count = 0;
  const without = mapTexts(plan, (text, path) => {
    const next = masked(plan, text, path);
    if (next === text || shown.has(placeOf(path))) return text;
    count += 1;
    return next;
  });
  return { plan: count === 0 ? plan : stillReady(without, plan), masked: count };
}

/** Puts the secrets of a text into the masks of another one, in their order; nothing where they do not fit. */
function filled(came: string, own: string, without: string): string | undefined {
  const [first = '', ...rest] = without.split(MASK);
  let at = first.length;
  const secrets = rest.map((after, index) => {
    const end = index === rest.length - 1 ? own.length - after.length : own.indexOf(after, at + 1);
    const secret = own.slice(at, end);
    at = end + after.length;
    return secret;
  });
  const pieces = came.split(MASK);
  if (pieces.length !== secrets.length + 1) return undefined;
  return pieces.map((piece, index) => piece + (secrets[index] ?? '')).join('');
}

/**
 * Brings masked texts back: a text with `MASK` in it becomes the one that `here` has at the same place, when masking that
 * one gives exactly the masked text. Where words around a mask were changed, the secret goes back between them, if masking
 * the result gives what came. Any other text stays masked, for a person to fill in.
 */
export function unmask(came: Plan, here: Plan): Plan {
  const texts = new Map<string, { own: string; without: string }>();
  mapTexts(here, (own, path) => {
    const without = masked(here, own, path);
    if (without !== own) texts.set(placeOf(path), { own, without });
    return own;
  });
  return mapTexts(came, (text, path) => {
    const kept = text.includes(MASK) ? texts.get(placeOf(path)) : undefined;
    if (!kept) return text;
    if (kept.without === text) return kept.own;
    const whole = filled(text, kept.own, kept.without);
    return whole !== undefined && masked(here, whole, path) === text ? whole : text;
  });
}
