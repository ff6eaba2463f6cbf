// Goes to the row that another part of the screen asked for: a finding, the palette, a bar of the timeline.
import { useEffect } from 'react';
import { openPlan } from '../stores/plan-store.ts';
import { targetReached, useViewStore } from '../stores/view-store.ts';
import { focusOn, fold, scrollTo, toggleDetail } from './outline-store.ts';
import { type Row, verificationKey } from './rows.ts';

/** Where something is shown: the row, the phase that must be unfolded for it, and whether a detail must be open. */
interface Shown {
  key: string;
  phase: string | undefined;
  isInDetail: boolean;
}

/** Gives where the outline shows an entity: a check stands in the detail of its step or of its phase's verification. */
function shownAt(id: string): Shown | undefined {
  const { phases, steps, holdPoints } = openPlan().plan;
  if (phases.byId[id]) return { key: id, phase: undefined, isInDetail: false };
  if (holdPoints.byId[id]) {
    const { place } = holdPoints.byId[id];
    const phase =
      'before' in place ? phases.order.find((one) => phases.byId[one]?.steps.includes(place.before)) : undefined;
    return { key: id, phase, isInDetail: false };
  }
  for (const phase of phases.order) {
    const found = phases.byId[phase];
    if (found?.verification.includes(id)) return { key: verificationKey(phase), phase, isInDetail: true };
    const step = found?.steps.find((one) => one === id || steps[one]?.checks.includes(id));
    if (step !== undefined) return { key: step, phase, isInDetail: step !== id };
  }
  return undefined;
}

/** Brings an entity into sight, with the focus on its row unless that is to stay where it is. */
export function reveal(id: string, isInDetail = false, takesFocus = true): void {
  const shown = shownAt(id);
  if (!shown) return;
  if (shown.phase !== undefined) fold(shown.phase, false);
  if (isInDetail || shown.isInDetail) toggleDetail(shown.key, true);
  if (takesFocus) focusOn(shown.key);
  else scrollTo(shown.key);
}

export function useTarget(rows: readonly Row[]): void {
  const target = useViewStore((state) => state.target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a target that is not there yet is tried again with new rows
  useEffect(() => {
    if (target === undefined || !shownAt(target)) return;
    targetReached();
    reveal(target);
  }, [target, rows]);
}
