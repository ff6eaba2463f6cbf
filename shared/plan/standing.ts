// How a plan stands. Ready is said of one content: a plan that has changed since counts as a draft until it is said again.
import type { Plan } from './plan.ts';

export type Standing = 'draft' | 'ready' | 'changed' | 'archived';

/** Gives how a plan stands; `hash` is that of its content. */
export function standingOf({ preparation: { status } }: Plan, hash: string): Standing {
  if (status.kind !== 'ready') return status.kind;
  return status.hash === hash ? 'ready' : 'changed';
}
