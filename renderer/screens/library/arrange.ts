// Which plans of the library a list shows, in which groups and in which order. Pure.
import type { PlanListItem } from '#shared/contract.ts';

type Status = PlanListItem['status'];

/** What the navigation can show. */
export type Place =
  | { kind: 'all' }
  | { kind: 'status'; status: Status }
  | { kind: 'tag'; tag: string }
  | { kind: 'bin' };

export type ListRow = { kind: 'head'; label: string; count: number } | { kind: 'plan'; plan: PlanListItem };

/** The groups in their order, as a list names them. */
const GROUPS: readonly [Status, string][] = [
  ['ready', 'Ready'],
  ['draft', 'Draft'],
  ['archived', 'Archived'],
];

export const keyOfPlace = (place: Place): string =>
  place.kind === 'status' ? place.status : place.kind === 'tag' ? `tag ${place.tag}` : place.kind;

/** The plans that stand in a place of the library. */
export function plansIn(plans: readonly PlanListItem[], place: Place): PlanListItem[] {
  if (place.kind === 'bin') return plans.filter(({ deletedAt }) => deletedAt !== undefined);
  const kept = plans.filter(({ deletedAt }) => deletedAt === undefined);
  if (place.kind === 'status') return kept.filter(({ status }) => status === place.status);
  return place.kind === 'tag' ? kept.filter(({ tags }) => tags.includes(place.tag)) : kept;
}

/** The plans whose title, version or tags hold every word of a text, in any order and any case. */
export function matching(plans: readonly PlanListItem[], text: string): readonly PlanListItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter(({ title, version, tags }) => {
    const haystack = [title, version, ...tags].join('\n').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** Coming windows first, the next one on top; then plans without one; then past windows, the latest on top. */
function byWindow(today: string): (a: PlanListItem, b: PlanListItem) => number {
  const rank = ({ windowStart }: PlanListItem): number =>
    windowStart === undefined ? 1 : windowStart.at >= today ? 0 : 2;
  return (a, b) => {
    const [own, other] = [a.windowStart?.at ?? '', b.windowStart?.at ?? ''];
    const later = own < other ? -1 : own > other ? 1 : 0;
    return rank(a) - rank(b) || (rank(a) === 2 ? -later : later);
  };
}

/** Gives the rows of a list: plans by window under the head of their group. `today` is a day, "2026-11-28". */
export function rowsOf(plans: readonly PlanListItem[], place: Place, today: string): ListRow[] {
  const group = (label: string, own: readonly PlanListItem[]): ListRow[] =>
    own.length === 0
      ? []
      : [{ kind: 'head', label, count: own.length }, ...own.map((plan): ListRow => ({ kind: 'plan', plan }))];
  if (place.kind === 'bin') {
    const newestFirst = [...plans].sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
    return group('Deleted', newestFirst);
  }
  const sorted = [...plans].sort(byWindow(today));
  return GROUPS.flatMap(([status, label]) =>
    group(
      label,
      sorted.filter((plan) => plan.status === status),
    ),
  );
}

/** Every tag with how many plans carry it, in the order of the alphabet. */
export function tagsOf(plans: readonly PlanListItem[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { tags } of plansIn(plans, { kind: 'all' }))
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en'));
}
