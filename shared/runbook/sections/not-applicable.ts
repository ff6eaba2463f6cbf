// What a plan has no part of, said openly (S119).
import type { Plan } from '../../plan/plan.ts';
import type { Block } from '../blocks.ts';
import { MARKS } from '../words.ts';

/** Gives the notice that a part does not apply, with the reason; nothing while the plan does not say so. */
export function notApplicable({ answer, reason }: Plan['applies']['flags']): Block[] {
  if (answer !== 'no') return [];
  return [{ kind: 'notice', mark: MARKS.notApplicable, text: reason?.trim() || 'The plan says so.' }];
}
