// Which pages of the guide were opened beside the part of the plan that is shown, so that Back leads the same way home.
import { create } from 'zustand';
import type { GuidePlace } from '#shared/guide/page.ts';
import { type PlanView, showInspector, useViewStore } from './view-store.ts';

interface GuideState {
  /** The part of the plan beside which they were opened: elsewhere the guide begins anew. */
  view: PlanView;
  trail: readonly GuidePlace[];
  /** Somebody has just gone to another place, and the focus belongs there; who puts it there says `guideReached`. */
  isAwaited: boolean;
}

export const useGuideStore = create<GuideState>(() => ({ view: 'phases', trail: [], isAwaited: false }));

const trailAt = (view: PlanView, state: GuideState): readonly GuidePlace[] => (state.view === view ? state.trail : []);

/** Gives the places that were opened beside the part that is shown, the newest last. */
export function useTrail(): readonly GuidePlace[] {
  const view = useViewStore((state) => state.view);
  const state = useGuideStore();
  return trailAt(view, state);
}

const setTrail = (change: (trail: readonly GuidePlace[]) => readonly GuidePlace[]): void => {
  const { view } = useViewStore.getState();
  useGuideStore.setState((state) => ({ view, trail: change(trailAt(view, state)), isAwaited: true }));
};

/** Shows a place of the guide in the inspector. */
export function openGuide(place: GuidePlace): void {
  setTrail((trail) => [...trail, place]);
  showInspector('guide');
}

/** Goes back to the place before. */
export const backInGuide = (): void => setTrail((trail) => trail.slice(0, -1));

export const guideReached = (): void => useGuideStore.setState({ isAwaited: false });
