// Which things need a new id when others are duplicated.
import type { Plan } from '../plan.ts';
import { withOwned } from './ownership.ts';

/** Gives the ids that need a new one when these entities are duplicated: their own, and those of what they own. */
export const copiedIds = (plan: Plan, ids: readonly string[]): string[] => [...withOwned(plan, ids)];
