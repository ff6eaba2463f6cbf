// The order in which migrations should run, with the application in it (S070-S075, C17), and why each stands where it does.
import type { Plan } from '../plan/plan.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import { circlesOf } from './circles.ts';

type Migrations = Plan['migrations'];

/** The places of the document's order, from first to last. */
const CLASSES = [
  'Compatible changes come first: the running application does not notice them.',
  'Data follows the columns and tables that it needs.',
  'An index follows the data that it serves.',
  'What breaks the old application comes as late before the new one as can be.',
  'It runs together with the application.',
  '',
  'It waits until the application is there.',
  'It runs in the background when the application is there.',
  'What only goes forward comes last: it belongs to the next release.',
] as const;

const PLACES: Readonly<Record<Exclude<Migration['place'], 'beforeApp'>, number>> = {
  withApp: 4,
  afterApp: 6,
  background: 7,
  nextRelease: 8,
};

function classOf(migration: Migration | undefined): number {
  if (!migration) return 5;
  const { place, kind, change } = migration;
  if (place !== 'beforeApp') return PLACES[place];
  if (kind === 'data') return 1;
  if (kind === 'index') return 2;
  return change === 'breaking' ? 3 : 0;
}

export interface OrderEntry {
  id: string;
  why: string;
}

export interface ProposedOrder {
  entries: readonly OrderEntry[];
  /** How many entries stand elsewhere than now; 0 is the same order. */
  moves: number;
  /** Migrations that need each other in a circle: none of these needs could be kept. */
  circles: readonly (readonly string[])[];
}

interface Ahead {
  id: string;
  rank: number;
  needs: readonly string[];
}

/** What each entry needs first, without what has gone and what would go round in a circle. */
function aheadOf({ order, byId }: Migrations, circles: readonly (readonly string[])[]): Ahead[] {
  const circleOf = new Map(circles.flatMap((circle, index) => circle.map((id) => [id, index] as const)));
  return order.map((id) => {
    const needs = (byId[id]?.dependsOn ?? []).filter(
      (other) => byId[other] && other !== id && !(circleOf.has(id) && circleOf.get(other) === circleOf.get(id)),
    );
    return { id, rank: classOf(byId[id]), needs };
  });
}

/** Takes the lowest class that may come, time and again; within a class the order that is there. */
function sorted(ahead: readonly Ahead[]): Ahead[] {
  const waiting = [...ahead].sort((a, b) => a.rank - b.rank); // stable
  const [done, placed] = [new Set<string>(), [] as Ahead[]];
  const known = new Set(ahead.map(({ id }) => id));
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every((id) => done.has(id) || !known.has(id)));
    for (const next of waiting.splice(Math.max(0, at), 1)) {
      done.add(next.id);
      placed.push(next);
    }
  }
  return placed;
}

/** The length of the longest part of a list that is in order: what need not move. */
function longestRising(places: readonly number[]): number {
  const ends: number[] = []; // the lowest end of a rising part of each length
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    ends[at < 0 ? ends.length : at] = place;
  }
  return ends.length;
}

/**
 * Gives the proposed order of a plan's migrations: a permutation of the order that is there. Classes first (S070-S074), by
 * the place that the author chose (C17); a migration never before one that it needs; otherwise the author's order. Proposed
 * again, it is the same.
 */
export function proposeOrder(migrations: Migrations): ProposedOrder {
  const { order, byId } = migrations;
  const circles = circlesOf(Object.fromEntries(order.map((id) => [id, byId[id]?.dependsOn ?? []])));
  const placed = sorted(aheadOf(migrations, circles));
  const places = new Map(order.map((id, index) => [id, index]));
  const entries = placed.map(({ id, rank, needs }, index): OrderEntry => {
    const waitedFor = needs.filter((other) => classOf(byId[other]) > rank);
    const names = waitedFor.map((other) => byId[other]?.name || 'an unnamed migration').join(', ');
    const isLate = waitedFor.length > 0 && index > 0;
    return {
      id,
      why: isLate ? `It needs ${names}, which comes first.` : (CLASSES[rank] ?? ''),
    };
  });
  const moves = order.length - longestRising(placed.map(({ id }) => places.get(id) ?? 0));
  return { entries, moves, circles };
}
