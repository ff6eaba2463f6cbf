// A plan on its way out of the app, in whatever form: its secrets are masked, and what is left readable is noted.
import type { SecretPlace } from '#shared/leaving.ts';
import { ok, type Result } from '#shared/result.ts';
import { findSecrets, maskSecrets } from '#shared/secrets/secrets.ts';
import { type Desk, loadPlan, type ReadPlan } from './plans.ts';

/** Which plan leaves, and which places of its secrets stay readable. */
export interface Leaving {
  planId: string;
  shown: readonly string[];
}

export interface Notes {
  /** Writes a line into the app's own log; never a text of a plan. */
  note(event: string, detail: string): void;
}

export interface LeavingPlan extends ReadPlan {
  /** How many texts hold a secret that was masked. */
  masked: number;
}

/** Gives the texts of a plan that hold a secret, in the order of the document. Refused as `loadPlan` is. */
export function secretsOf(desk: Desk, planId: string): Result<SecretPlace[]> {
  const read = loadPlan(desk, planId);
  return read.ok ? ok(findSecrets(read.value.plan)) : read;
}

/**
 * Gives a plan as it may leave: every secret masked but for those in `shown`. Which are left readable is noted by place,
 * never by text. The revision and its hash are those of the plan in the archive. Refused as `loadPlan` is.
 */
export function planToLeave(desk: Desk, notes: Notes, { planId, shown }: Leaving): Result<LeavingPlan> {
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  const wanted = new Set(shown);
  // Only places that were found are noted: what a page asks for could be any text.
  const open = wanted.size === 0 ? [] : findSecrets(read.value.plan).filter(({ place }) => wanted.has(place));
  if (open.length > 0) notes.note('unmasked', `plan ${planId}: ${open.map(({ place }) => place).join(', ')}`);
  return ok({ ...read.value, ...maskSecrets(read.value.plan, wanted) });
}
