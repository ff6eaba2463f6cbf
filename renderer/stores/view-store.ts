// Which screen is shown, and the one message that tells what was just done. Nothing of a plan is kept here.
import { create } from 'zustand';

export type Screen =
  | { kind: 'starting' }
  | { kind: 'plan'; notices: string[] }
  | { kind: 'recovery'; message: string; whole: string[]; lost: string[] }
  | { kind: 'refused'; heading: string; message: string };

interface ViewState {
  screen: Screen;
  message: string | undefined;
}

export const useViewStore = create<ViewState>(() => ({ screen: { kind: 'starting' }, message: undefined }));

export const showScreen = (screen: Screen): void => useViewStore.setState({ screen, message: undefined });

/** Tells what was done, in one sentence; the newest message takes the place of the one before. */
export const tell = (message: string | undefined): void => useViewStore.setState({ message });

/** Adds sentences to the bars above the open plan. */
export function addNotices(notices: readonly string[]): void {
  const { screen } = useViewStore.getState();
  if (screen.kind !== 'plan' || notices.length === 0) return;
  useViewStore.setState({ screen: { ...screen, notices: [...screen.notices, ...notices] } });
}
