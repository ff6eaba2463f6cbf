// Lists whose entries have no id of their own: commands, criteria, a roll call. Pure; the list given stays as it is.

/** The list with the entry at `from` standing at `to` instead. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const others = without(list, from);
  return [...others.slice(0, to), ...list.slice(from, from + 1), ...others.slice(to)];
}

/** The list without the entry at an index. */
export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** The list with a further entry before the one at an index; at the end when no index is given. */
export const inserted = <T>(list: readonly T[], entry: T, index = list.length): T[] => [
  ...list.slice(0, index),
  entry,
  ...list.slice(index),
];

/** The list with another entry at an index. */
export const replaced = <T>(list: readonly T[], index: number, entry: T): T[] =>
  list.map((known, at) => (at === index ? entry : known));

/** 0 is "A", 25 is "Z", 26 is "AA": an index in a field's name, which holds letters only. */
export function letters(index: number): string {
  const head = index < 26 ? '' : letters(Math.floor(index / 26) - 1);
  return head + String.fromCharCode(65 + (index % 26));
}

/** Which entry gets the focus when the one at an index is removed; nothing when none is left. */
export function neighbour(length: number, index: number): number | undefined {
  if (length < 2) return undefined;
  return index < length - 1 ? index : index - 1;
}
