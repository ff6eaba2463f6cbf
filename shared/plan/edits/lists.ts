// What moving and inserting do to a list of ids. Places are counted in the list as it is before.

/** Puts ids into a list before the one at `at`; at its end when that is not given or past it. Changes the list. */
export function insertAt(list: string[], ids: readonly string[], at = list.length): void {
  list.splice(at, 0, ...ids);
}

/** Gives the list with `ids` taken out, in their order there, and put before the one that stood at `to`. */
export function movedTo(list: readonly string[], ids: ReadonlySet<string>, to: number): string[] {
  const stays = (id: string): boolean => !ids.has(id);
  return [...list.slice(0, to).filter(stays), ...list.filter((id) => ids.has(id)), ...list.slice(to).filter(stays)];
}
