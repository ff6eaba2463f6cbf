// Which parts of a plan are for later at the depth that was chosen. They are marked, never hidden.
import { DEPTHS, type Depth, SECTION_MINUTES } from '#shared/plan/depths.ts';
import type { PlanView } from '../../../stores/view-store.ts';

/** Whether a part can wait; the overview and the ways to look at the whole never do. */
export function isLater(view: PlanView, depth: Depth): boolean {
  return Object.hasOwn(SECTION_MINUTES, view) && !DEPTHS[depth].sections.some((name) => name === view);
}
