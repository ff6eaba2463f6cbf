// The plan as a network of activities, ready to be reckoned with: one node per step and hold point, and one for each edge
// of a phase. Nodes stand in an order in which each follows what it waits for.
import type { Plan } from '../plan/plan.ts';
import type { Phase, Step } from '../plan/schema/phases.ts';
import { inOrder } from '../runbook/reading.ts';
import { canaryExtension } from './canary.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';
import { orderSteps } from './order.ts';
import { contradicts, exactly, NO_TIME, type Spread, spreadOf } from './spread.ts';

export interface Network {
  /** The nodes that each node waits for. */
  before: number[][];
  spreads: Spread[];
  steps: Map<string, number>;
  holdPoints: Map<string, number>;
  /** A phase lasts from the start of its first node to the end of its last. */
  phases: Map<string, { first: number; last: number }>;
  findings: ScheduleFinding[];
}

/** A step with a condition takes time only when the plan says so. */
export const isCounted = (step: Step): boolean => step.condition?.counted !== false;

/** Adds a node and gives its number. */
function add({ before, spreads }: Network, spread: Spread, waitsFor: number[]): number {
  before.push(waitsFor);
  return spreads.push(spread) - 1;
}

/** Hold points by the step or phase they stand at. One whose place is gone takes no time and is a finding. */
function holdPointsByPlace(plan: Plan, network: Network): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [id, { place, question }] of inOrder(plan.holdPoints)) {
    const [anchor, isThere] =
      'after' in place ? [place.after, plan.phases.byId[place.after]] : [place.before, plan.steps[place.before]];
    if (isThere) places.set(anchor, [...(places.get(anchor) ?? []), id]);
    else
      network.findings.push(
        finding(
          'hold-point-homeless',
          'warning',
          `The place of ${named(question, 'hold point')} was removed from the plan.`,
          id,
        ),
      );
  }
  return places;
}

/** Adds hold points one after the other and gives the last node. */
function addHoldPoints(plan: Plan, network: Network, ids: readonly string[] = [], waitsFor: number[]): number[] {
  return ids.reduce((before, id) => {
    const node = add(network, exactly(plan.holdPoints.byId[id]?.allowance ?? 0), before);
    network.holdPoints.set(id, node);
    return [node];
  }, waitsFor);
}

/** The time of a step within a phase; `isNeeded` when its absence is worth a finding. */
function stepSpread(plan: Plan, id: string, isNeeded: boolean, findings: ScheduleFinding[]): Spread {
  const step = plan.steps[id];
  if (!step || !isCounted(step)) return NO_TIME;
  const spread = spreadOf(step.estimate, plan.clock.bufferPercent);
  if (!spread && isNeeded) findings.push(finding('no-time', 'warning', `${named(step.title)} has no time.`, id));
  if (step.estimate && contradicts(step.estimate))
    findings.push(
      finding(
        'time-range',
        'warning',
        `The best, expected and worst times of ${named(step.title)} are out of order.`,
        id,
      ),
    );
  return spread ?? NO_TIME;
}

/** The phase's own duration counts where no step has a time (S091). */
function ownSpread(plan: Plan, phase: Phase): Spread | undefined {
  const hasTime = phase.steps.some((id) => {
    const step = plan.steps[id];
    return step && isCounted(step) && (spreadOf(step.estimate, 0)?.worst ?? 0) > 0;
  });
  return hasTime ? undefined : spreadOf(phase.duration, plan.clock.bufferPercent);
}

function addPhase(plan: Plan, network: Network, id: string, phase: Phase, at: number[], places: Map<string, string[]>) {
  const first = add(network, NO_TIME, at);
  const own = ownSpread(plan, phase);
  const { order, before } = orderSteps(plan, phase.steps, (step) => network.steps.has(step), network.findings);
  const ends = [first];
  for (const step of order) {
    const waits = (before.get(step) ?? []).flatMap((other) => network.steps.get(other) ?? []);
    const ready = addHoldPoints(plan, network, places.get(step), waits.length > 0 ? waits : [first]);
    const node = add(network, stepSpread(plan, step, !own, network.findings), ready);
    network.steps.set(step, node);
    ends.push(node);
  }
  if (own) ends.push(add(network, own, [first]));
  const last = add(network, exactly(canaryExtension(plan, id)), ends);
  network.phases.set(id, { first, last });
  return addHoldPoints(plan, network, places.get(id), [last]);
}

/** Gives the network of a plan's phases; rollback procedures are no part of it. Linear in steps and waits. */
export function networkOf(plan: Plan): Network {
  const network: Network = {
    before: [],
    spreads: [],
    steps: new Map(),
    holdPoints: new Map(),
    phases: new Map(),
    findings: [],
  };
  const places = holdPointsByPlace(plan, network);
  let at: number[] = [];
  for (const [id, phase] of inOrder(plan.phases)) at = addPhase(plan, network, id, phase, at, places);
  return network;
}
