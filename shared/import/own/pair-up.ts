// Finds out which of the things in an edited document are which of those that were written.

/** One way to tell that two things are the same: both give the same text. Nothing means that this way says nothing. */
export interface Likeness<A, B> {
  before(thing: A): string | undefined;
  after(thing: B): string | undefined;
}

/**
 * Pairs what was written with what was found, by the surest likeness first. Of several that look the same the first is
 * paired with the first. Gives the written thing for each found one; what is new has none. Linear for each likeness.
 */
export function pairUp<A, B>(
  written: readonly A[],
  found: readonly B[],
  likenesses: readonly Likeness<A, B>[],
): Map<B, A> {
  const pairs = new Map<B, A>();
  const taken = new Set<A>();
  for (const { before, after } of likenesses) {
    const waiting = new Map<string, A[]>();
    for (const thing of written) {
      const key = taken.has(thing) ? undefined : before(thing);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same) same.push(thing);
      else waiting.set(key, [thing]);
    }
    for (const same of waiting.values()) same.reverse();
    for (const thing of found) {
      const key = pairs.has(thing) ? undefined : after(thing);
      const match = key === undefined ? undefined : waiting.get(key)?.pop();
      if (match === undefined) continue;
      pairs.set(thing, match);
      taken.add(match);
    }
  }
  return pairs;
}

/**
 * Pairs what is left between the same neighbours: when as many things are new between two paired ones as are missing there,
 * they were reworded. `pairs` is added to.
 */
export function pairBetween<A, B>(written: readonly A[], found: readonly B[], pairs: Map<B, A>): void {
  const places = new Map(written.map((thing, index) => [thing, index]));
  const taken = new Set(pairs.values());
  let from = 0;
  while (from < found.length) {
    const isNew = (index: number): boolean => index < found.length && !pairs.has(found[index] as B);
    if (!isNew(from)) {
      from += 1;
      continue;
    }
    let to = from;
    while (isNew(to)) to += 1;
    const placeOf = (index: number): number | undefined => places.get(pairs.get(found[index] as B) as A);
    const before = from === 0 ? -1 : placeOf(from - 1);
    const behind = to === found.length ? written.length : placeOf(to);
    if (before !== undefined && behind !== undefined && behind - before - 1 === to - from) {
      const gap = written.slice(before + 1, behind);
      if (gap.every((thing) => !taken.has(thing)))
        for (const [index, thing] of gap.entries()) pairs.set(found[from + index] as B, thing);
    }
    from = to;
  }
}
