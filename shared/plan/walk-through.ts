// What a team goes through together before a plan counts, as it is proposed (S210-S213).
import type { Edit } from './edits/apply-edit.ts';
import type { Plan } from './plan.ts';

/** With the ids that the sample uses too. */
const PROPOSED = [
  ['review-phases', 'Walk through every phase'],
  ['review-unclear', 'Clear up unclear steps'],
  ['review-rollback', 'Rehearse the rollback in the mind'],
  ['review-buy-in', 'Obtain the agreement of the team'],
] as const;

/** Gives the edit that adds what is proposed and not there yet; nothing when all of it is. */
export function proposeWalkThrough({ review: { walkThrough } }: Plan): Edit | undefined {
  const missing = PROPOSED.filter(([id]) => !Object.hasOwn(walkThrough.byId, id));
  if (missing.length === 0) return undefined;
  return {
    type: 'several',
    label: 'Propose the walk-through',
    edits: missing.map(([id, text]) => ({ type: 'walkThroughItem.add' as const, id, entity: { text } })),
  };
}
