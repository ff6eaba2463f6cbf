// What the outline shows beyond the plan: what is folded, opened, selected, and where the focus is. It starts anew with
// every plan.
import { create } from 'zustand';
import { usePlanStore } from '../stores/plan-store.ts';
import { setCurrent } from '../stores/view-store.ts';
import { foldedAtFirst } from './rows.ts';

export type CellName = 'title' | 'owner' | 'minutes';

/** A row, or one of its cells. */
export interface Focus {
  key: string;
  cell: CellName | undefined;
}

export interface OutlineState {
  planId: string | undefined;
  folded: ReadonlySet<string>;
  /** Rows whose detail is open. */
  open: ReadonlySet<string>;
  focus: Focus | undefined;
  /** The focus is to be put there once the row is on the screen. */
  isWanted: boolean;
  /** A row to bring into sight without the focus. */
  inSight: string | undefined;
  /** Selected steps, phases and hold points. */
  selected: ReadonlySet<string>;
  /** Where a selection with Shift began. */
  anchor: string | undefined;
  /** The last move or selection, for those who do not see it. */
  said: string;
}

const NOTHING: ReadonlySet<string> = new Set();

export const useOutline = create<OutlineState>(() => ({
  planId: undefined,
  folded: NOTHING,
  open: NOTHING,
  focus: undefined,
  isWanted: false,
  inSight: undefined,
  selected: NOTHING,
  anchor: undefined,
  said: '',
}));

const { getState, setState } = useOutline;

/** Begins anew with every plan that is opened. */
usePlanStore.subscribe(({ open }) => {
  if (open?.planId === getState().planId) return;
  const folded = open ? foldedAtFirst(open.plan) : NOTHING;
  setState({ ...useOutline.getInitialState(), planId: open?.planId, folded }, true);
});

export const say = (said: string): void => setState({ said });

const toggled = (set: ReadonlySet<string>, key: string, isIn = !set.has(key)): ReadonlySet<string> => {
  const others = [...set].filter((one) => one !== key);
  return new Set(isIn ? [...others, key] : others);
};

export const fold = (phase: string, isFolded?: boolean): void =>
  setState(({ folded }) => ({ folded: toggled(folded, phase, isFolded) }));

export const toggleDetail = (key: string, isOpen?: boolean): void =>
  setState(({ open }) => ({ open: toggled(open, key, isOpen) }));

/** Puts the focus on a row or one of its cells, now or as soon as it is there. */
export const focusOn = (key: string, cell?: CellName): void => setState({ focus: { key, cell }, isWanted: true });

/** Brings a row into sight; the focus stays where it is. */
export const scrollTo = (key: string): void => setState({ inSight: key, selected: new Set([key]) });

/** The focus has come to a row or cell by itself: by the mouse or by Tab. */
export function focusCame(focus: Focus, id: string): void {
  const { focus: before } = getState();
  if (before?.key !== focus.key || before.cell !== focus.cell) setState({ focus });
  setCurrent(id);
}

export const focusDone = (): void => setState({ isWanted: false });

export const select = (ids: Iterable<string>, anchor?: string): void => setState({ selected: new Set(ids), anchor });

export const clearSelection = (): void => {
  if (getState().selected.size > 0 || getState().anchor !== undefined)
    setState({ selected: NOTHING, anchor: undefined });
};

export const toggleSelected = (id: string): void =>
  setState(({ selected }) => ({ selected: toggled(selected, id), anchor: id }));
