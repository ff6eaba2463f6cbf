// How typed words find a text (palette, guide): every word of it must stand somewhere in the text, best at the
// beginning of a word. "exp mark" finds "Export Markdown".

/** From, up to. */
export type Span = readonly [from: number, to: number];

export interface Match {
  /** The lower, the better. */
  rank: number;
  /** What to underline, in the order of the text. */
  spans: Span[];
}

/** Where a text can be searched. Made once, read with every key. */
export interface Haystack {
  text: string;
  lower: string;
}

/** A text whose lower case has another length ("İ") is searched as it stands, so that the spans fit. */
export function haystack(text: string): Haystack {
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : text };
}

export const wordsOf = (typed: string): string[] => typed.toLowerCase().split(/\s+/).filter(Boolean);

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** The first place of a word at which a word begins, else its first place at all. */
function placeOf(lower: string, word: string): number {
  const first = lower.indexOf(word);
  for (let at = first; at >= 0; at = lower.indexOf(word, at + 1)) if (isWordStart(lower, at)) return at;
  return first;
}

/** Gives how well the words fit a text, nothing when one of them is not in it. No words fit everything. */
export function match({ lower }: Haystack, words: readonly string[]): Match | undefined {
  const spans: Span[] = [];
  let rank = 0;
  for (const word of words) {
    const at = placeOf(lower, word);
    if (at < 0) return undefined;
    if (at > 0) rank += isWordStart(lower, at) ? 1 : 3;
    spans.push([at, at + word.length]);
  }
  return { rank, spans: joined(spans) };
}

/** Spans that overlap become one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}
