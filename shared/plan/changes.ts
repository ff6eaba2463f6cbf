// What an edit changed, as a list of path, from and to: the unit of saving, undo, history and screen updates.
// Changes are only ever made by `diff`, so that document and log cannot disagree.
import { canonicalJson } from './canonical.ts';

/** One value that became another. `from` absent: it was not there; `to` absent: it is gone. */
export interface Change {
  path: string[];
  from?: unknown;
  to?: unknown;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** An unknown field may be named `constructor`; what every object inherits is not a field. */
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/**
 * Gives the changes that lead from one document to another. Objects are compared field by field; a list is one value
 * and replaced whole, which keeps moving an entity as small as its list of ids.
 */
export function diff(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (before === after) return [];
  if (!isFields(before) || !isFields(after)) {
    if (isSame(before, after)) return [];
    return [{ path, ...(before !== undefined && { from: before }), ...(after !== undefined && { to: after }) }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => diff(own(before, key), own(after, key), [...path, key]));
}

/** The changes that lead back. */
export function invert(changes: readonly Change[]): Change[] {
  return changes
    .map(({ path, ...sides }) => ({
      path,
      ...('to' in sides && { from: sides.to }),
      ...('from' in sides && { to: sides.from }),
    }))
    .reverse();
}

function applyOne(value: unknown, change: Change, depth: number): unknown {
  if (depth === change.path.length) {
    // A mismatch means that document and log have parted: a bug, never to be papered over.
    if (!isSame(value, change.from)) throw new Error(`Change does not fit at ${change.path.join('.')}`);
    return change.to;
  }
  const key = change.path[depth];
  if (!isFields(value) || key === undefined) throw new Error(`No such place: ${change.path.join('.')}`);
  const next = applyOne(own(value, key), change, depth + 1);
  if (next !== undefined) return { ...value, [key]: next };
  const { [key]: _, ...rest } = value;
  return rest;
}

/** Gives the document after the changes. What they do not name stays the same object. Throws where they do not fit. */
export function apply<T>(document: T, changes: readonly Change[]): T {
  // Changes come from `diff` of two documents of type T, so the result is one too.
  return changes.reduce<unknown>((value, change) => applyOne(value, change, 0), document) as T;
}
