// The steps of a phase in an order in which each follows what it waits for. Steps that wait for each other are a finding;
// the wait that closes the circle is left out, so that every step still gets a time.
import type { Plan } from '../plan/plan.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';

export interface StepOrder {
  /** Every step of the phase, each after those it waits for. */
  order: string[];
  /** The steps of the same phase that a step waits for; none: it starts with the phase. */
  before: ReadonlyMap<string, readonly string[]>;
}

/** What a step waits for within its phase, as the plan says; what leads elsewhere is a finding or has passed already. */
function waitsOf(
  plan: Plan,
  id: string,
  previous: string | undefined,
  here: Set<string>,
  isPast: (id: string) => boolean,
) {
  const before = previous === undefined ? [] : [previous];
  const step = plan.steps[id];
  if (!step?.after) return { before, findings: [] };
  const findings = step.after.flatMap((other) => {
    if (here.has(other) || isPast(other)) return [];
    const title = named(step.title);
    return plan.steps[other]
      ? finding(
          'after-elsewhere',
          'warning',
          `${title} waits for ${named(plan.steps[other].title)}, which comes in a later phase or in a rollback.`,
          id,
        )
      : finding('after-removed', 'warning', `${title} waits for a step that was removed.`, id);
  });
  // With nothing left to wait for it keeps its place in the list: starting it with the phase could be far too early.
  const isLost = step.after.length > 0 && findings.length === step.after.length;
  return { before: isLost ? before : step.after.filter((other) => here.has(other)), findings };
}

/** Puts steps behind those they wait for: depth first, without recursion, because a chain may be 10,000 steps long. */
function sorted(ids: readonly string[], before: Map<string, string[]>, onCircle: (id: string, other: string) => void) {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const first of ids) {
    const stack = state.has(first) ? [] : [{ id: first, next: 0 }];
    state.set(first, state.get(first) ?? 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const waits = before.get(top.id) ?? [];
      const other = waits[top.next];
      if (other === undefined) {
        state.set(top.id, 'done');
        order.push(top.id);
        stack.pop();
      } else if (state.get(other) === 'open') {
        onCircle(top.id, other);
        waits.splice(top.next, 1);
      } else {
        top.next += 1;
        if (!state.has(other)) {
          state.set(other, 'open');
          stack.push({ id: other, next: 0 });
        }
      }
    }
  }
  return order;
}

/** Gives the order of a phase's steps. `isPast` says which steps belong to an earlier phase. Linear in steps and waits. */
export function orderSteps(
  plan: Plan,
  ids: readonly string[],
  isPast: (id: string) => boolean,
  findings: ScheduleFinding[],
): StepOrder {
  // The plain sequence, which most phases are, is in order already.
  if (ids.every((id) => !plan.steps[id]?.after))
    return { order: [...ids], before: new Map(ids.map((id, index) => [id, ids.slice(Math.max(0, index - 1), index)])) };
  const here = new Set(ids);
  const before = new Map<string, string[]>();
  for (const [index, id] of ids.entries()) {
    const waits = waitsOf(plan, id, ids[index - 1], here, isPast);
    before.set(id, [...new Set(waits.before)]);
    findings.push(...waits.findings);
  }
  const order = sorted(ids, before, (id, other) => {
    const [title, otherTitle] = [named(plan.steps[id]?.title), named(plan.steps[other]?.title)];
    const message =
      id === other
        ? `${title} waits for itself.`
        : `${title} waits for ${otherTitle}, which in the end waits for ${title}.`;
    findings.push(finding('cycle', 'blocker', message, id));
  });
  return { order, before };
}
