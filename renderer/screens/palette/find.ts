// From what was typed to the rows of the palette. At most fifty are ever drawn.

import { match, type Span, wordsOf } from '#shared/match.ts';
import type { Entry } from './entries.ts';

export interface Row {
  entry: Entry;
  spans: Span[];
}

export interface Sources {
  commands: readonly Entry[];
  parts: readonly Entry[];
  plans: readonly Entry[];
  guide: readonly Entry[];
}

export interface Found {
  rows: Row[];
  /** How many things fit, more than are drawn perhaps. */
  count: number;
}

const MOST = 50;
/** With text typed, no group crowds out the next one. */
const SHARES = { commands: 15, parts: 25, plans: 10, guide: 8 } as const;

/** The entries that fit, the best first; those that fit equally well stay in their order. */
function fitting(entries: readonly Entry[], words: readonly string[]): Row[] {
  const ranked = entries.flatMap((entry) => {
    const found = match(entry.found, words);
    return found ? [{ entry, ...found }] : [];
  });
  return words.length === 0 ? ranked : ranked.sort((one, other) => one.rank - other.rank);
}

/** "#2.3" finds by number: what begins with it. */
function byNumber(parts: readonly Entry[], number: string): Row[] {
  const wanted = number.toUpperCase();
  const found = parts.filter((entry) => entry.number?.startsWith(wanted));
  return found.map((entry) => ({ entry, spans: wanted === '' ? [] : [[0, wanted.length]] }));
}

const upTo = (rows: Row[], most: number): Found => ({ rows: rows.slice(0, most), count: rows.length });

/** Gives the rows for a text: `>` before it finds commands only, `#` a part of the plan by its number. */
export function find(typed: string, { commands, parts, plans, guide }: Sources): Found {
  const text = typed.trim();
  if (text.startsWith('>')) return upTo(fitting(commands, wordsOf(text.slice(1))), MOST);
  if (text.startsWith('#')) return upTo(byNumber(parts, text.slice(1).trim()), MOST);
  const words = wordsOf(text);
  const groups = [
    [fitting(commands, words), SHARES.commands],
    [fitting(parts, words), SHARES.parts],
    [fitting(plans, words), SHARES.plans],
    [fitting(guide, words), SHARES.guide],
  ] as const;
  const count = groups.reduce((sum, [rows]) => sum + rows.length, 0);
  const rows = groups.flatMap(([found, share]) => (words.length === 0 ? found : found.slice(0, share)));
  return { rows: rows.slice(0, MOST), count };
}
