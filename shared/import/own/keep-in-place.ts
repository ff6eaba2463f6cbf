// Which things of a list stay where they are when its order has changed, so that as few as possible are moved.

/**
 * Gives the largest set of things that stand in the same order before and after. Those that are not there before are left
 * out. n log n.
 */
export function keptInPlace<T>(before: readonly T[], after: readonly T[]): Set<T> {
  const places = new Map(before.map((thing, index) => [thing, index]));
  const known = after.filter((thing) => places.has(thing));
  // Patience sorting: `ends[n]` is the thing that ends the longest run of n + 1 things at the lowest place.
  const ends: T[] = [];
  const previous = new Map<T, T | undefined>();
  const placeOf = (thing: T): number => places.get(thing) ?? 0;
  for (const thing of known) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(ends[middle] as T) < placeOf(thing)) low = middle + 1;
      else high = middle;
    }
    previous.set(thing, ends[low - 1]);
    ends[low] = thing;
  }
  const kept = new Set<T>();
  for (let thing = ends.at(-1); thing !== undefined; thing = previous.get(thing)) kept.add(thing);
  return kept;
}
