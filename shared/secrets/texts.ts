// Every text of a plan, fields that this version does not know included. Ids are none: they name things.
import type { Plan } from '../plan/plan.ts';
import { collectionsOf } from '../plan/structure.ts';

/** The way through the document to a text. */
export type TextPath = readonly string[];

/** Where ids stand; `*` is any id or index. What else is a string is a text, a word from a list, a date or a zone. */
const ID_PLACES = new Set([
  'target',
  'clock/t0/phase',
  'migrations/byId/*/restore/approval',
  'migrations/byId/*/dependsOn/*',
  'phases/byId/*/steps/*',
  'phases/byId/*/verification/*',
  'steps/*/role',
  'steps/*/after/*',
  'steps/*/checks/*',
  'steps/*/migrations/*',
  'checks/*/role',
  'holdPoints/byId/*/place/after',
  'holdPoints/byId/*/place/before',
  'holdPoints/byId/*/criteria/*/check',
  'holdPoints/byId/*/decider',
  'holdPoints/byId/*/rollCall/*',
  'holdPoints/byId/*/ifNoGo/procedure',
  'flags/byId/*/owner',
  'flags/byId/*/removal/owner',
  'rollback/triggers/byId/*/rule/metric',
  'rollback/procedures/byId/*/target/flag',
  'rollback/procedures/byId/*/steps/*',
  'rollback/procedures/byId/*/checks/*',
  'rollback/procedures/byId/*/approval',
  'rollback/decision/primary',
  'rollback/decision/backup',
  'rollback/decision/escalation',
  'communications/entries/byId/*/on/phase',
  'communications/entries/byId/*/sender',
  'communications/entries/byId/*/message/template',
  'roles/byId/*/holder',
  'roles/byId/*/backup',
  'roles/byId/*/shifts/*/person',
  'waivers/byId/*/on',
  'preparation/remarks/byId/*/on',
  'preparation/rehearsals/byId/*/environment',
]);

const TABLES = new Set(['steps', 'checks']);

/** Whether the key at an index is an id or a place in a list, which another plan would have another of. */
const isFree = (path: TextPath, index: number): boolean =>
  path[index - 1] === 'byId' || (index === 1 && TABLES.has(path[0] ?? '')) || /^\d+$/.test(path[index] ?? '');

/** Gives whether a place of a plan holds an id. */
export function isIdPlace(plan: Plan, path: TextPath): boolean {
  const place = path.map((key, index) => (isFree(path, index) ? '*' : key)).join('/');
  if (!place.endsWith('/order/*')) return ID_PLACES.has(place);
  return collectionsOf(plan).some(([name]) => place === `${name.replace('.', '/')}/order/*`);
}

type ChangeText = (text: string, path: TextPath) => string;

/** Whether a path leads to an entity, so that no text in it is judged by anything outside it. */
const isEntity = (path: TextPath): boolean =>
  path.at(-2) === 'byId' || (path.length === 2 && TABLES.has(path[0] ?? ''));

/** Gives a value with each text in it changed; what no text changed in stays the same object. */
function mapped(value: unknown, path: string[], change: ChangeText, settled?: WeakSet<object>): unknown {
  if (typeof value === 'string') return change(value, path);
  if (typeof value !== 'object' || value === null || settled?.has(value)) return value;
  const parts = value as Record<string, unknown>; // a list is read by its indices as well
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    if (typeof part !== 'string' && typeof part !== 'object') continue;
    path.push(key);
    const next = mapped(part, path, change, settled);
    path.pop();
    if (next === part) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>; // as above
    copy[key] = next;
  }
  if (!copy && isEntity(path)) settled?.add(value);
  return copy ?? value;
}

/**
 * Gives the plan with each text changed by `change`, which also gets ids and words from lists: `isIdPlace` tells. The path
 * is only good during the call. Keys and their order stay. Entities in `settled` are passed over; those in which nothing
 * changed are added to it.
 */
export const mapTexts = (plan: Plan, change: ChangeText, settled?: WeakSet<object>): Plan =>
  mapped(plan, [], change, settled) as Plan; // same shape, other texts
