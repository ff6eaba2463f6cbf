// Which plans of a list are chosen. One of them is the active one, where the keys act. What the list shows may change
// under it: then what is gone is no longer chosen, and the plan in its place is the active one. Pure.

export interface Choice {
  active: string | undefined;
  /** Where the active one stood when it was chosen. */
  index: number;
  /** Where a stretch of chosen plans begins. */
  anchor: string | undefined;
  chosen: ReadonlySet<string>;
}

export const NOTHING_CHOSEN: Choice = { active: undefined, index: 0, anchor: undefined, chosen: new Set() };

/** Chooses one plan alone. */
export const chooseOne = (ids: readonly string[], id: string): Choice => ({
  active: id,
  index: ids.indexOf(id),
  anchor: id,
  chosen: new Set([id]),
});

/** Chooses everything from the anchor to a plan. */
export function chooseTo(ids: readonly string[], { anchor }: Choice, id: string): Choice {
  const to = ids.indexOf(id);
  const from = anchor === undefined || !ids.includes(anchor) ? to : ids.indexOf(anchor);
  const chosen = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
  return { active: id, index: to, anchor: ids[from], chosen };
}

/** Adds a plan to what is chosen, or takes it out. */
export function toggleOne(ids: readonly string[], { chosen }: Choice, id: string): Choice {
  const others = new Set(chosen);
  if (!others.delete(id)) others.add(id);
  return { active: id, index: ids.indexOf(id), anchor: id, chosen: others };
}

/** Makes a plan the active one and leaves alone what is chosen. */
export const activate = (ids: readonly string[], choice: Choice, id: string): Choice => ({
  ...choice,
  active: id,
  index: ids.indexOf(id),
});

export const chooseAll = (ids: readonly string[], choice: Choice): Choice => ({ ...choice, chosen: new Set(ids) });

/** Fits a choice to what the list shows now. Of a list that is not empty one plan is always active. */
export function fitted(ids: readonly string[], choice: Choice): Choice {
  const shown = new Set(ids);
  const chosen = new Set([...choice.chosen].filter((id) => shown.has(id)));
  if (choice.active !== undefined && shown.has(choice.active)) return { ...choice, chosen };
  const next = ids[Math.min(Math.max(choice.index, 0), ids.length - 1)];
  if (next === undefined) return NOTHING_CHOSEN;
  return chosen.size > 0 ? activate(ids, { ...choice, chosen }, next) : chooseOne(ids, next);
}
