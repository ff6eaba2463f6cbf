// One spelling for one document: canonical JSON (keys sorted as RFC 8785 does) and the hashes made from it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from './plan.ts';

/**
 * JSON without spaces and with sorted keys, so that equal documents are equal texts. Fields that are `undefined` are
 * left out. A value JSON cannot say (a function, NaN) is a bug and throws.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  const isSayable = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isSayable) throw new Error(`JSON cannot say ${String(value)}`);
  return JSON.stringify(value);
}

/**
 * The hash of a revision's content: SHA-256 of the canonical JSON without `preparation`, in hex. Ticks, remarks and
 * sign-offs therefore neither make a print stale nor a sign-off void.
 */
export function contentHash(plan: Plan): string {
  const { preparation: _, ...content } = plan;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}
