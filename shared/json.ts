// Whether a value from outside is plain JSON of a sane size. Every door asks this before a schema sees the value.

export interface JsonLimits {
  /** Levels of objects and lists. */
  depth: number;
  /** Values in all, those inside objects and lists included. */
  parts?: number;
  /** Characters of all texts and keys together. */
  characters?: number;
}

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Says what is wrong with one value, without looking inside it. */
function partProblem(value: unknown): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'It holds a number that is too large.';
  if (typeof value !== 'object') return 'It holds something that is not JSON.';
  if (Object.hasOwn(value, '__proto__')) return 'It holds a field named "__proto__".';
  return Array.isArray(value) || isPlainObject(value) ? undefined : 'It holds something that is not JSON.';
}

const keyCharacters = (value: object): number =>
  Array.isArray(value) ? 0 : Object.keys(value).reduce((sum, key) => sum + key.length, 0);

/**
 * Gives a sentence for what no schema sees, or nothing: keys that would change an object's prototype, values that JSON
 * cannot write back, and sizes that would exhaust the stack or the memory. Walks with a list of its own, because hostile
 * input nests a million levels.
 */
export function jsonProblem(root: unknown, limits: JsonLimits): string | undefined {
  const open: [unknown, number][] = [[root, 1]];
  let parts = 0;
  let characters = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    const problem = partProblem(value);
    if (problem) return problem;
    parts += 1;
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'object' && value !== null) {
      if (depth > limits.depth) return `It is nested more than ${limits.depth} levels deep.`;
      characters += keyCharacters(value);
      for (const part of Object.values(value)) open.push([part, depth + 1]);
    }
    if (parts > (limits.parts ?? Infinity) || characters > (limits.characters ?? Infinity)) return 'It is too large.';
  }
  return undefined;
}
