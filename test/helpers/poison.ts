// A plan with a hostile text in every field that takes free text.
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';

type Fields = Record<string, unknown>;

function* textPlaces(value: unknown): Generator<[Fields, string, string]> {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Fields; // an object or a list: both are read by key
  for (const [key, part] of Object.entries(fields)) {
    if (typeof part === 'string') yield [fields, key, part];
    else yield* textPlaces(part);
  }
}

/** Gives a copy of a plan in which every free text ends in the payload; ids, dates and enumerations stay as they are. */
export function poison(plan: Plan, payload: string): { plan: Plan; fields: number } {
  const copy = structuredClone(plan);
  let fields = 0;
  for (const [place, key, text] of [...textPlaces(copy)]) {
    place[key] = `${text} ${payload}`;
    if (parsePlan(copy).ok) fields += 1;
    else place[key] = text;
  }
  return { plan: copy, fields };
}
