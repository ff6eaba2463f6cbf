// Finding a text in the plan, in the order of the outline.
import type { Plan } from '../plan.ts';
import { type Search, searchExpression, searchedPlaces } from './searched-places.ts';

/** Something found: the phase, step, check or hold point, and whether it stands in its title. */
export interface Found {
  id: string;
  isTitle: boolean;
}

/** Gives one entry for each occurrence, top down; nothing for an empty text. */
export function foundIn(plan: Plan, search: Search): Found[] {
  if (search.find === '') return [];
  const expression = searchExpression(search);
  return searchedPlaces(plan).flatMap(({ id, text, isTitle }) =>
    [...text.matchAll(expression)].map((): Found => ({ id, isTitle })),
  );
}
