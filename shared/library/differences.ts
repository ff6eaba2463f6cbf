// What differs between two states of a plan, as sentences: what came, what went, what changed, what was moved.
import { canonicalJson } from '../plan/canonical.ts';
import { type Change, diff } from '../plan/changes.ts';
import { quoted } from '../plan/edits/define.ts';
import type { Plan } from '../plan/plan.ts';
import { collectionsOf } from '../plan/structure.ts';

type Fields = Record<string, unknown>;
type Table = Record<string, unknown>;

/** What an entry of each collection is called. */
const NOUNS: Record<string, string> = {
  'release.scope': 'Scope item',
  'release.links': 'Link',
  environments: 'Environment',
  variables: 'Variable',
  prerequisites: 'Prerequisite',
  migrations: 'Migration',
  phases: 'Phase',
  steps: 'Step',
  checks: 'Check',
  holdPoints: 'Hold point',
  metrics: 'Metric',
  flags: 'Flag',
  'rollback.triggers': 'Rollback trigger',
  'rollback.procedures': 'Rollback procedure',
  'communications.entries': 'Communication',
  'communications.templates': 'Template',
  people: 'Person',
  roles: 'Role',
  contacts: 'Contact',
  'review.walkThrough': 'Walk-through item',
  waivers: 'Waiver',
  'preparation.remarks': 'Remark',
  'preparation.signOffs': 'Sign-off',
  'preparation.confidence': 'Vote of confidence',
  'preparation.rehearsals': 'Rehearsal',
};

const NAMES = ['title', 'name', 'question', 'text', 'item', 'label', 'event', 'key', 'by', 'rule'];

/** `changeReference` as words. */
const wordsOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function nameOf(noun: string, entity: unknown): string {
  const fields = entity as Fields; // every entity of a plan is an object
  const name = NAMES.map((key) => fields[key]).find((text) => typeof text === 'string');
  return name === undefined ? noun : `${noun} ${quoted(name)}`;
}

type IsKept = (id: unknown) => boolean;

/** A list of ids changed only when what stands in both states was moved: what came or went has its own sentence. */
function isListMoved(before: unknown, after: unknown, isKept: IsKept): boolean {
  const kept = (list: unknown): unknown => (Array.isArray(list) ? list.filter(isKept) : list);
  return canonicalJson(kept(before)) !== canonicalJson(kept(after));
}

const LISTS = new Set(['steps', 'checks', 'verification']);

function changedFields(before: Fields, after: Fields, isKept: IsKept): string[] {
  const names = new Set(diff(before, after).flatMap(({ path: [name] }) => name ?? []));
  return [...names].filter((name) => !LISTS.has(name) || isListMoved(before[name], after[name], isKept)).map(wordsOf);
}

function tableSentences(noun: string, before: Table, after: Table, isKept: IsKept): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((id) => {
    const [old, now] = [before[id], after[id]];
    if (old === now) return [];
    if (old === undefined) return `${nameOf(noun, now)} was added.`;
    if (now === undefined) return `${nameOf(noun, old)} was removed.`;
    const fields = changedFields(old as Fields, now as Fields, isKept); // entities are objects
    return fields.length === 0 ? [] : `${nameOf(noun, now)}: ${fields.join(', ')} changed.`;
  });
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The sentence for a field of the plan that stands in no collection, named by its first two levels. */
function singleSentence({ path, from, to }: Change): string {
  const place = capitalised(path.slice(0, 2).map(wordsOf).join(': '));
  const isShort = path.length <= 2 && typeof from === 'string' && typeof to === 'string';
  return isShort ? `${place}: ${quoted(from)} became ${quoted(to)}.` : `${place} changed.`;
}

const isInside = ({ path }: Change, places: readonly string[]): boolean =>
  places.some((place) => path.join('.').startsWith(`${place}.`));

/** Every id of a plan; none is used twice. */
function idsOf(plan: Plan): Set<unknown> {
  const tables = [...collectionsOf(plan).map(([, { byId }]) => byId), plan.steps, plan.checks];
  return new Set(tables.flatMap(Object.keys));
}

/** Gives a sentence for each change from one state to the other; none when nothing differs. */
export function planDifferences(before: Plan, after: Plan): string[] {
  const now = new Map(collectionsOf(after));
  const [oldIds, ids] = [idsOf(before), idsOf(after)];
  const isKept: IsKept = (id) => oldIds.has(id) && ids.has(id);
  const places = [...now.keys(), 'steps', 'checks'];
  const singles = diff(before, after).filter((change) => !isInside(change, places));
  const collections = collectionsOf(before).flatMap(([name, { order, byId }]) => {
    const noun = NOUNS[name] ?? name;
    const other = now.get(name) ?? { order: [], byId: {} };
    const moved = isListMoved(order, other.order, isKept) ? [`${noun}: the order changed.`] : [];
    return [...tableSentences(noun, byId, other.byId, isKept), ...moved];
  });
  return [
    ...new Set(singles.map(singleSentence)),
    ...collections,
    ...tableSentences('Step', before.steps, after.steps, isKept),
    ...tableSentences('Check', before.checks, after.checks, isKept),
  ];
}
