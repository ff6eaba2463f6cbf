// The end that is kept in 90 of 100 draws. Drawing takes a while, so the row is filled in after the rest was drawn.
import { useDeferredValue, useMemo } from 'react';
import { type LikelyEnd, likelyEnd, seedOf } from '#shared/schedule/simulate.ts';
import { usePlan } from '../stores/plan-store.ts';

export function useLikelyEnd(): LikelyEnd | undefined {
  const plan = useDeferredValue(usePlan((open) => open));
  return useMemo(() => likelyEnd(plan, seedOf(plan)), [plan]);
}
