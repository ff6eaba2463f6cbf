// Where rows move and where new ones land. Pure: from the plan and a row to the place that an edit names.
import type { Plan } from '#shared/plan/plan.ts';
import type { HoldPoint } from '#shared/plan/schema/phases.ts';
import type { Row } from './rows.ts';

/** Before the step that stands at `at` of a phase's steps; at its end when there is none. */
export interface Place {
  owner: string;
  at: number;
}

const countOf = (plan: Plan, phase: string | undefined): number =>
  (phase === undefined ? undefined : plan.phases.byId[phase])?.steps.length ?? 0;

/** How many steps of its phase stand above the end of a row among steps. */
const stepsAbove = ({ index = 0, kind, of }: Row): number => index + (kind === 'step' || of === 'step' ? 1 : 0);

/** Where a new step lands that is added from a row; nothing where there is no phase yet. */
export function placeForNew(plan: Plan, row: Row | undefined, isAbove: boolean): Place | undefined {
  const { order } = plan.phases;
  const phase = row?.phase ?? order.at(-1);
  if (phase === undefined) return undefined;
  if (row?.index !== undefined)
    return { owner: phase, at: isAbove && row.kind === 'step' ? row.index : stepsAbove(row) };
  if (row?.kind === 'phase' || row?.of === 'phase') return { owner: phase, at: 0 };
  if (row?.kind === 'holdPoint') {
    const next = order[order.indexOf(phase) + 1];
    if (next !== undefined && !isAbove) return { owner: next, at: 0 };
  }
  return { owner: phase, at: countOf(plan, phase) };
}

/** One place up or down for a block of steps; over the edge of a phase into the next one. Nothing at the end of the plan. */
export function nudged(plan: Plan, ids: ReadonlySet<string>, by: 1 | -1): Place | undefined {
  const { order, byId } = plan.phases;
  const places = order.flatMap((owner, phase) =>
    (byId[owner]?.steps ?? []).flatMap((id, at) => (ids.has(id) ? [{ phase, owner, at }] : [])),
  );
  const edge = by < 0 ? places[0] : places.at(-1);
  if (!edge) return undefined;
  const next = edge.at + by;
  if (by < 0 && next >= 0) return { owner: edge.owner, at: next };
  if (by > 0 && next < countOf(plan, edge.owner)) return { owner: edge.owner, at: next + 1 };
  const other = order[edge.phase + by];
  return other === undefined ? undefined : { owner: other, at: by < 0 ? countOf(plan, other) : 0 };
}

/** Every place that a hold point can have, in the order of work. */
const holdPlaces = ({ phases }: Plan): HoldPoint['place'][] =>
  phases.order.flatMap((phase) => [
    ...(phases.byId[phase]?.steps ?? []).map((before) => ({ before })),
    { after: phase },
  ]);

const anchorOf = (place: HoldPoint['place']): string => ('after' in place ? place.after : place.before);

/** The next place of a hold point up or down; nothing at the end of the plan. */
export function nudgedHold(plan: Plan, id: string, by: 1 | -1): HoldPoint['place'] | undefined {
  const place = plan.holdPoints.byId[id]?.place;
  const places = holdPlaces(plan);
  if (!place) return undefined;
  const at = places.findIndex((other) => anchorOf(other) === anchorOf(place));
  return at < 0 ? places.at(-1) : places[at + by];
}

/** The place of a hold point that stands after a row. */
export function holdPlaceAfter(plan: Plan, row: Row | undefined): HoldPoint['place'] | undefined {
  const phase = row?.phase ?? plan.phases.order.at(-1);
  if (phase === undefined) return undefined;
  const next = row?.index === undefined ? undefined : plan.phases.byId[phase]?.steps[stepsAbove(row)];
  return next === undefined ? { after: phase } : { before: next };
}
