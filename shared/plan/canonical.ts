// One spelling for one document: canonical JSON (keys sorted as RFC 8785 does) and the hashes made from it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from './plan.ts';

/** The fields of an object as JSON texts, sorted by name, with their names in front. */
function fieldTexts(fields: object): [name: string, text: string][] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, `${JSON.stringify(name)}:${canonicalJson(value)}`]);
}

const objectText = (fields: [string, string][]): string => `{${fields.map(([, text]) => text).join(',')}}`;

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
  const content = objectText(fields.filter(([name]) => name !== 'preparation'));
  return { document: objectText(fields), contentHash: bytesToHex(sha256(utf8ToBytes(content))) };
}

export const contentHash = (plan: Plan): string => canonicalPlan(plan).contentHash;
