// Whether a page on paper is still current: its code names a state of the plan, which the log leads back to.
import { setImmediate } from 'node:timers/promises';
import { currencyCode, readCurrencyCode } from '#shared/codes/currency.ts';
import type { CurrencyAnswer } from '#shared/leaving.ts';
import { planDifferences } from '#shared/library/differences.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok, type Result } from '#shared/result.ts';
import { type EarlierState, earlierStates } from './history.ts';
import { type Desk, loadPlan } from './plans.ts';

/** A long history is read in slices, so that other requests are answered in between. */
const SLICE_MS = 8;

function stale({ plan, revision, until }: EarlierState, now: Plan): CurrencyAnswer {
  // Ticks and remarks are no change of what was printed.
  const changes = planDifferences({ ...plan, preparation: now.preparation }, now);
  return { kind: 'stale', revision, until, changes };
}

/**
 * Says what a code from a printed page means for a plan: the newest state with that code counts. Refused: `invalid` when
 * it is no code or a character of it is wrong, `not-found`, and `storage` when the log is damaged before such a state.
 */
export async function checkCurrency(
  desk: Desk,
  { planId, code }: { planId: string; code: string },
): Promise<Result<CurrencyAnswer>> {
  const typed = readCurrencyCode(code);
  if (!typed.ok) return typed;
  const now = loadPlan(desk, planId);
  if (!now.ok) return now;
  const isIt = (hash: string): boolean => currencyCode(hash).startsWith(typed.value);
  if (isIt(now.value.contentHash)) return ok({ kind: 'current' });
  let slice = performance.now();
  for (const state of earlierStates(desk, planId, now.value)) {
    if (!state.ok) return state;
    if (isIt(contentHash(state.value.plan))) return ok(stale(state.value, now.value.plan));
    if (performance.now() - slice < SLICE_MS) continue;
    await setImmediate();
    slice = performance.now();
  }
  return ok({ kind: 'unknown' });
}
