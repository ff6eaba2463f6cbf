// What the library shows and what is chosen in it. Nothing of this outlives the screen.
import { useEffect, useMemo, useState } from 'react';
import type { PlanListItem } from '#shared/contract.ts';
import { useLibrary } from '../../stores/library-store.ts';
import { targetReached, useViewStore } from '../../stores/view-store.ts';
import { type ListRow, matching, type Place, plansIn, rowsOf } from './arrange.ts';
import { type Choice, chooseOne, fitted, NOTHING_CHOSEN } from './choice.ts';
import { todayHere } from './words.ts';

export interface LibraryView {
  /** Every plan, those in the bin included. */
  plans: readonly PlanListItem[];
  place: Place;
  goToPlace(place: Place): void;
  filter: string;
  setFilter(filter: string): void;
  rows: readonly ListRow[];
  /** The ids of the plans that are listed, in their order. */
  ids: readonly string[];
  choice: Choice;
  choose(choice: Choice): void;
  active: PlanListItem | undefined;
  /** What is chosen, in the order of the list. */
  chosen: readonly PlanListItem[];
  /** The plan whose title is being changed in its row. */
  renaming: string | undefined;
  setRenaming(planId: string | undefined): void;
  /** The plans that would be deleted for good, while the question stands open. */
  purging: readonly PlanListItem[];
  setPurging(plans: readonly PlanListItem[]): void;
  /** Why nothing can be changed; nothing when it can. */
  readOnlyBecause: string | undefined;
}

const NO_PLANS: readonly PlanListItem[] = [];
const ALL: Place = { kind: 'all' };

/** The plans of the rows, in their order. */
const plansOf = (rows: readonly ListRow[]): PlanListItem[] =>
  rows.flatMap((row) => (row.kind === 'plan' ? row.plan : []));

/** Chooses the plan that was asked for from elsewhere, wherever in the library it stands. */
function useTarget(plans: readonly PlanListItem[], show: (plan: PlanListItem) => void): void {
  const target = useViewStore((state) => state.target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another target or another list is a reason
  useEffect(() => {
    const plan = plans.find(({ planId }) => planId === target);
    if (!plan) return;
    show(plan);
    targetReached();
  }, [target, plans]);
}

/** What is listed: the rows, the plans among them, and their ids. */
function useListed(plans: readonly PlanListItem[], place: Place, filter: string) {
  const rows = useMemo(
    () => rowsOf(matching(plansIn(plans, place), filter), place, todayHere()),
    [plans, place, filter],
  );
  const listed = useMemo(() => plansOf(rows), [rows]);
  const ids = useMemo(() => listed.map(({ planId }) => planId), [listed]);
  return { rows, listed, ids };
}

export function useLibraryView(): LibraryView {
  const plans = useLibrary((state) => state.plans) ?? NO_PLANS;
  const [place, setPlace] = useState<Place>(ALL);
  const [filter, setText] = useState('');
  const [wanted, choose] = useState<Choice>(NOTHING_CHOSEN);
  const [renaming, setRenaming] = useState<string>();
  const [purging, setPurging] = useState(NO_PLANS);
  const readOnlyBecause = useViewStore((state) => state.archiveReadOnlyBecause);
  const { rows, listed, ids } = useListed(plans, place, filter);
  const choice = useMemo(() => fitted(ids, wanted), [ids, wanted]);
  useTarget(plans, (plan) => {
    setPlace(plan.deletedAt === undefined ? ALL : { kind: 'bin' });
    setText('');
    choose(chooseOne([], plan.planId));
  });
  return {
    plans,
    place,
    goToPlace(next) {
      setPlace(next);
      choose(NOTHING_CHOSEN);
    },
    filter,
    setFilter(text) {
      setText(text);
      // When it hides the active plan the first one that is left is active; without it, the former again.
      choose((before) => ({ ...before, index: 0 }));
    },
    rows,
    ids,
    choice,
    choose,
    active: listed.find(({ planId }) => planId === choice.active),
    chosen: listed.filter(({ planId }) => choice.chosen.has(planId)),
    renaming,
    setRenaming,
    purging,
    setPurging,
    readOnlyBecause,
  };
}
