// One spelling for one document: canonical JSON (keys sorted as RFC 8785 does) and the hashes made from it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from './plan.ts';

/** The fields of an object as JSON texts, each with its name in front, sorted by name. */
function fieldTexts(object: object): string[] {
  const fields = object as Record<string, unknown>; // any object is read by name
  const texts: string[] = [];
  for (const name of Object.keys(fields).sort())
    if (fields[name] !== undefined) texts.push(`${JSON.stringify(name)}:${canonicalJson(fields[name])}`);
  return texts;
}

const objectText = (fields: readonly string[]): string => `{${fields.join(',')}}`;

/**
 * JSON without spaces and with sorted keys, so that equal documents are equal texts. Fields that are `undefined` are
 * left out. A value JSON cannot say (a function, NaN) is a bug and throws.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return objectText(fieldTexts(value));
  if (!Number.isFinite(value)) throw new Error(`JSON cannot say ${String(value)}`);
  return JSON.stringify(value);
}

/** A plan as it is kept. */
export interface CanonicalPlan {
  /** The whole document as canonical JSON. */
  document: string;
  /**
   * The hash of the revision's content: SHA-256 of the canonical JSON without `preparation`, in hex. Ticks, remarks and
   * sign-offs therefore neither make a print stale nor a sign-off void.
   */
  contentHash: string;
}

/** Gives both in one walk over the plan. */
export function canonicalPlan(plan: Plan): CanonicalPlan {
  const fields = fieldTexts(plan);
  const content = objectText(fields.filter((text) => !text.startsWith('"preparation":')));
  return { document: objectText(fields), contentHash: bytesToHex(sha256(utf8ToBytes(content))) };
}

export const contentHash = (plan: Plan): string => canonicalPlan(plan).contentHash;
