// Which marks of emphasis and which brackets belong together.

/** Remembers marks that may open something until one that closes it comes. Linear, however they are mixed. */
export class OpenMarks {
  readonly #places = new Map<string, number[]>();

  open(mark: string, place: number): void {
    const places = this.#places.get(mark);
    if (places) places.push(place);
    else this.#places.set(mark, [place]);
  }

  /** Gives the place of the nearest open mark of this kind and forgets it, with whatever was opened behind it. */
  close(mark: string): number | undefined {
    const place = this.#places.get(mark)?.at(-1);
    if (place === undefined) return undefined;
    for (const places of this.#places.values()) while ((places.at(-1) ?? -1) >= place) places.pop();
    return place;
  }
}

/** Finds the ends of code spans, asked from left to right. */
export class CodeMarks {
  readonly #places = new Map<number, number[]>();
  readonly #asked = new Map<number, number>();

  constructor(text: string) {
    for (const { 0: marks, index } of text.matchAll(/`+/g)) {
      const places = this.#places.get(marks.length);
      if (places) places.push(index);
      else this.#places.set(marks.length, [index]);
    }
  }

  /** Gives where the next run of exactly so many marks begins, at `from` or behind it. */
  next(length: number, from: number): number | undefined {
    const places = this.#places.get(length) ?? [];
    let at = this.#asked.get(length) ?? 0;
    while (at < places.length && (places[at] ?? 0) < from) at += 1;
    this.#asked.set(length, at);
    return places[at];
  }
}
