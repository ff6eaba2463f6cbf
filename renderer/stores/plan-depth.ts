// How deep the open plan is planned (N012). That is a choice of who plans, and no fact of the plan: the window itself keeps
// it by plan, as it keeps the theme. Until somebody chooses, the type of the release says it.
import { create } from 'zustand';
import { DEPTH_OF_TYPE, DEPTHS, type Depth } from '#shared/plan/depths.ts';
import { openPlan, usePlanStore } from './plan-store.ts';

const keyOf = (planId: string): string => `depth ${planId}`;

const isDepth = (text: string | null): text is Depth => text !== null && Object.hasOwn(DEPTHS, text);

/** Only counts choices, so that whoever shows one is drawn anew. */
const useChoices = create<{ count: number }>(() => ({ count: 0 }));

/** Gives the depth of the open plan, and whether it was chosen. */
export function useDepth(): { depth: Depth; isChosen: boolean } {
  useChoices();
  const planId = usePlanStore((state) => openPlan(state).planId);
  const type = usePlanStore((state) => openPlan(state).plan.release.type);
  const chosen = localStorage.getItem(keyOf(planId));
  return isDepth(chosen) ? { depth: chosen, isChosen: true } : { depth: DEPTH_OF_TYPE[type], isChosen: false };
}

/** Keeps a depth for the open plan; nothing goes back to what the type of the release says. */
export function chooseDepth(depth: Depth | undefined): void {
  const key = keyOf(openPlan().planId);
  if (depth === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, depth);
  useChoices.setState(({ count }) => ({ count: count + 1 }));
}
