// Which screen is shown, which part of the open plan, and the one message that tells what was just done. Nothing of a
// plan is kept here.
import { create } from 'zustand';
import type { AppStatus } from '#shared/contract.ts';

export type Screen =
  | { kind: 'starting' }
  | { kind: 'library' }
  | { kind: 'plan' }
  | { kind: 'recovery'; message: string; whole: string[]; lost: string[] }
  | { kind: 'refused'; heading: string; message: string };

/** The parts of a plan: the overview, the eight planning sections, and the ways to look at the whole. */
export type PlanView =
  | 'overview'
  | 'strategy'
  | 'migrations'
  | 'phases'
  | 'flags'
  | 'rollback'
  | 'communications'
  | 'team'
  | 'review'
  | 'checklist'
  | 'runbook';

export type InspectorTab = 'readiness' | 'guide' | 'history' | 'remarks';

/** Something that was just done, and the way to take it back where there is one. */
export interface Message {
  text: string;
  action?: { label: string; run(): void };
}

interface ViewState {
  screen: Screen;
  /** Why nothing of the archive can be changed; nothing when it can. */
  archiveReadOnlyBecause: string | undefined;
  /** Who is at this machine, once main has said so. */
  person: { name: string; isConfirmed: boolean } | undefined;
  /** The question who is at this machine stands open. */
  isPersonAsked: boolean;
  /** The two letters of the system's region; empty until main has said so. */
  region: string;
  /** Sentences about the archive, shown as bars above every screen until they are dismissed. */
  notices: readonly string[];
  message: Message | undefined;
  view: PlanView;
  inspector: InspectorTab;
  isInspectorOpen: boolean;
  isStripOpen: boolean;
  isPaletteOpen: boolean;
  /** The search within the plan is open; the outline shows it. */
  isFindOpen: boolean;
  /** The entity to bring into sight and focus; whoever shows it takes it away again with `targetReached`. */
  target: string | undefined;
  /** The entity that has the focus in the document: what remarks, the palette and the strip speak about. */
  current: string | undefined;
}

export const useViewStore = create<ViewState>(() => ({
  screen: { kind: 'starting' },
  archiveReadOnlyBecause: undefined,
  person: undefined,
  isPersonAsked: false,
  region: '',
  notices: [],
  message: undefined,
  view: 'phases',
  inspector: 'readiness',
  isInspectorOpen: true,
  isStripOpen: true,
  isPaletteOpen: false,
  isFindOpen: false,
  target: undefined,
  current: undefined,
}));

export const showScreen = (screen: Screen): void =>
  useViewStore.setState({ screen, message: undefined, target: undefined, current: undefined });

/** Tells what was done, in one sentence; the newest message takes the place of the one before. */
export const tell = (text: string | undefined, action?: Message['action']): void =>
  useViewStore.setState({ message: text === undefined ? undefined : { text, ...(action && { action }) } });

/** Adds sentences to the bars. */
export function addNotices(added: readonly string[]): void {
  if (added.length > 0) useViewStore.setState(({ notices }) => ({ notices: [...new Set([...notices, ...added])] }));
}

export const dismissNotice = (dismissed: string): void =>
  useViewStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice !== dismissed) }));

export const showView = (view: PlanView): void => useViewStore.setState({ view });

/** Shows a part of the plan and brings an entity of it into sight, with the focus on it. */
export const goTo = (view: PlanView, target?: string): void => useViewStore.setState({ view, target });

export const targetReached = (): void => useViewStore.setState({ target: undefined });

export const setCurrent = (current: string | undefined): void => useViewStore.setState({ current });

export const showInspector = (inspector: InspectorTab): void =>
  useViewStore.setState({ inspector, isInspectorOpen: true });

/** Forgets what was shown, for a start from the beginning. */
export const resetView = (): void => useViewStore.setState(useViewStore.getInitialState(), true);

export const setPaletteOpen = (isPaletteOpen: boolean): void => useViewStore.setState({ isPaletteOpen });

export const setFindOpen = (isFindOpen: boolean): void => useViewStore.setState({ isFindOpen });

export const askPerson = (isPersonAsked: boolean): void => useViewStore.setState({ isPersonAsked });

/** Takes what main says of the archive and of who is at this machine. */
export const takeStatus = ({ archive, person, region }: AppStatus): void =>
  useViewStore.setState({
    person,
    region,
    isPersonAsked: archive.kind === 'ready' && !person.isConfirmed,
    archiveReadOnlyBecause: archive.kind === 'readOnly' ? archive.reason : undefined,
    notices: 'notices' in archive ? archive.notices : [],
  });
