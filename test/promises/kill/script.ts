// What the killed process does, as a pure function of a seed: so that the parent knows what must be on the disk after any
// number of acknowledged acts, without being told.

export const PLAN = 'killed';
export const FIELD = { entity: 'plan', field: 'title' };

export type Act = { kind: 'draft'; text: string } | { kind: 'commit'; document: string };

/** Everything that is saved of the plan at one moment. */
export interface State {
  revision: number;
  document: string;
  draft: string | undefined;
}

/** A number from 0 to 999 that seed and place repeat. */
export function draw(seed: number, place: number): number {
  const mixed = Math.imul(seed ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % 1000;
}

/** A document whose every page tells which revision it is of: a torn one cannot pass. */
export function documentOf(revision: number, size: number): string {
  const facts = {
    title: `Revision ${revision}`,
    release: { version: '1' },
    preparation: { status: { kind: 'draft' } },
  };
  return JSON.stringify({ ...facts, text: `revision ${revision} `.repeat(size) });
}

/** The act at a place of the script. Three of five save a draft, the others commit and clear it. */
export function actAt(seed: number, place: number, revision: number): Act {
  const chance = draw(seed, place + 1);
  if (chance < 600) return { kind: 'draft', text: `typed ${place} `.repeat(1 + (chance % 50)) };
  return { kind: 'commit', document: documentOf(revision + 1, chance * 3) };
}

/** What must be saved after an act. */
export const after = (state: State, act: Act): State =>
  act.kind === 'draft'
    ? { ...state, draft: act.text }
    : { revision: state.revision + 1, document: act.document, draft: undefined };
