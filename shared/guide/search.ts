// Finding in the guide: every typed word must stand in the title, the heading or the text of one section. Titles come
// before headings, headings before keywords, keywords before texts.
import { type Haystack, haystack, match, type Span, wordsOf } from '../match.ts';
import type { Guide, GuideBlock, GuidePage, GuidePlace, GuideSection } from './page.ts';
import { inlineText } from './read-inline.ts';

export interface Hit {
  to: GuidePlace;
  /** "Canary", or "Canary: Way back". */
  title: string;
  /** The line that fits best, cut to what is around the words, and which parts of it fit. */
  line: string;
  spans: Span[];
}

interface Entry {
  to: GuidePlace;
  title: string;
  /** Of the page, asked only for its first section. */
  page: { title: Haystack; keywords: Haystack } | undefined;
  heading: Haystack;
  lines: Haystack[];
  all: Haystack;
}

export type GuideIndex = readonly Entry[];

/** A block as lines, each of which makes sense alone. */
function linesOf(block: GuideBlock): string[] {
  if (block.kind === 'paragraph') return [inlineText(block.text)];
  if (block.kind === 'list') return block.items.map(inlineText);
  if (block.kind === 'table') return block.rows.map((cells) => cells.map(inlineText).join(', '));
  return block.text.split('\n');
}

function entryOf({ name, title, keywords }: GuidePage, { slug, heading, blocks }: GuideSection): Entry {
  const known = slug === '' ? [keywords.join(', ')] : [];
  const lines = [...blocks.flatMap(linesOf), ...known].filter(Boolean);
  return {
    to: { page: name, ...(slug !== '' && { heading: slug }) },
    title: heading === '' ? title : `${title}: ${heading}`,
    page: slug === '' ? { title: haystack(title), keywords: haystack(keywords.join(' ')) } : undefined,
    heading: haystack(heading),
    lines: lines.map(haystack),
    all: haystack([title, heading, ...lines].join('\n')),
  };
}

/** Gives what is searched. Made once. */
export const indexOf = (guide: Guide): GuideIndex =>
  guide.flatMap((page) => page.sections.map((section) => entryOf(page, section)));

/** What a hit is worth by where it was found; the rank of a match is far smaller. */
const HEADING = 100;
const KEYWORDS = 200;
const TEXT = 300;
/** Each word that the shown line lacks. */
const LACKING = 10;

/** The line with most of the words. */
function bestLine(lines: readonly Haystack[], words: readonly string[]): { line: Haystack; count: number } {
  const counted = lines.map((line) => ({ line, count: words.filter((word) => line.lower.includes(word)).length }));
  return counted.reduce(
    (best, one) => (one.count > best.count ? one : best),
    counted[0] ?? { line: haystack(''), count: 0 },
  );
}

function rankOf({ page, heading, all }: Entry, words: readonly string[], count: number): number | undefined {
  const places = [
    [page?.title, 0],
    [heading, HEADING],
    [page?.keywords, KEYWORDS],
  ] as const;
  for (const [place, worth] of places) {
    const found = place && match(place, words);
    if (found) return worth + found.rank;
  }
  return match(all, words) && TEXT + LACKING * (words.length - count);
}

const LENGTH = 130;
const BEFORE = 40;

/** The part of a line around its first word that fits, beginning and ending with whole words. */
function cut(line: Haystack, words: readonly string[]): Pick<Hit, 'line' | 'spans'> {
  const own = words.filter((word) => line.lower.includes(word));
  const first = match(line, own)?.spans[0]?.[0] ?? 0;
  const { text } = line;
  const from = first > BEFORE && text.length > LENGTH ? text.lastIndexOf(' ', first - BEFORE / 2) + 1 : 0;
  const end = from + LENGTH;
  const to = end < text.length ? Math.max(text.lastIndexOf(' ', end), first + 1) : text.length;
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  const within = haystack(shown);
  const spans =
    match(
      within,
      own.filter((word) => within.lower.includes(word)),
    )?.spans ?? [];
  return { line: shown, spans };
}

/** Gives the places that fit what was typed, the best first, at most `most`. Nothing typed finds nothing. */
export function searchGuide(index: GuideIndex, typed: string, most = 30): Hit[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const found = index.flatMap((entry) => {
    const { line, count } = bestLine(entry.lines, words);
    const rank = rankOf(entry, words, count);
    return rank === undefined ? [] : [{ entry, line, rank }];
  });
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ entry: { to, title }, line }) => ({ to, title, ...cut(line, words) }));
}
