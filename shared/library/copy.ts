// A copy of a plan, to begin the next release from.
import { beginning } from '../beginning.ts';
import { blankPlan } from '../plan/blank.ts';
import { LIMITS } from '../plan/limits.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';

const SUFFIX = ' (copy)';

/** The title with the suffix; one that has no room for it is cut, never through the middle of a character. */
function copiedTitle(title: string): string {
  const room = LIMITS.fieldCharacters - SUFFIX.length;
  if (title.length <= room) return `${title}${SUFFIX}`;
  return `${beginning(title, room)}${SUFFIX}`;
}

/**
 * Gives a copy with " (copy)" after its title, in preparation from the beginning: a draft without ticks, confirmations,
 * sign-offs, votes of confidence and rehearsals. Open remarks come along, because they speak of what was copied; settled
 * ones are the story of the other plan.
 */
export function planCopy(plan: Plan): Plan {
  const open = inOrder(plan.preparation.remarks).filter(([, { settled }]) => settled === undefined);
  const remarks = { order: open.map(([id]) => id), byId: Object.fromEntries(open) };
  return {
    ...plan,
    title: copiedTitle(plan.title),
    preparation: { ...blankPlan('').preparation, remarks },
  };
}
