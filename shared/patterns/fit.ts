// How the steps of a pattern meet those that stand in the plan: which are there, which stay, which go.
import { REFERENCES } from '../plan/edits/references.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import type { TemplateStep } from './application-steps.ts';
import { isEdited, type Mark, markOf } from './marks.ts';

/** A place of the application phase as it will be: a step that is there, or one that is put in. */
export type Placed = { id: string } | { template: TemplateStep };

export interface Fit {
  /** Untouched steps of the template by their id: they take what the template now says. */
  renewed: ReadonlyMap<string, TemplateStep>;
  removed: readonly string[];
  /** The whole phase in its order. */
  order: readonly Placed[];
}

interface Marked extends Mark {
  id: string;
  phase: string;
  isTouched: boolean;
}

/** Every step of the phases that a template put in, the first of each part: a copy of it is somebody's own. */
function markedSteps(plan: Plan): Marked[] {
  const seen = new Set<string>();
  return inOrder(plan.phases).flatMap(([phase, { steps }]) =>
    steps.flatMap((id): Marked[] => {
      const mark = markOf(plan, id);
      if (!mark || seen.has(mark.part)) return [];
      seen.add(mark.part);
      return [{ ...mark, id, phase, isTouched: isEdited(plan, id, mark) }];
    }),
  );
}

/** Everything that something in the plan speaks of: taking it out would lose that. */
function spokenOf(plan: Plan): Set<string> {
  const ids = REFERENCES.flatMap((reference) => Object.values(reference.holders(plan)).flatMap(reference.ids));
  return new Set(ids.filter((id) => id !== undefined));
}

/** The phase with the missing steps put in: each behind the part before it, the first where its like stood. */
function inPlace(steps: readonly string[], gone: ReadonlySet<string>, wanted: readonly (TemplateStep | string)[]) {
  const order: Placed[] = steps.filter((id) => !gone.has(id)).map((id) => ({ id }));
  const placeOf = (id: string): number => order.findIndex((one) => 'id' in one && one.id === id);
  const first = wanted.find((one) => typeof one === 'string' && placeOf(one) >= 0);
  const firstGone = steps.findIndex((id) => gone.has(id));
  const before = firstGone === -1 ? order.length : firstGone; // none of those before it is gone
  let at = typeof first === 'string' ? placeOf(first) : before;
  for (const one of wanted) {
    if (typeof one !== 'string') order.splice(at++, 0, { template: one });
    else if (placeOf(one) >= 0) at = placeOf(one) + 1;
  }
  return order;
}

/**
 * Fits the steps of a template into a phase (none: one that is still to be added). A step that a template put in and
 * nobody has edited takes what the template says now, or goes when it has no place there; one that was edited stays and
 * stands for its part. A step that something else in the plan speaks of never goes, nor one that was moved to another phase.
 */
export function fitInto(plan: Plan, phase: string | undefined, template: readonly TemplateStep[]): Fit {
  const marked = markedSteps(plan);
  const byPart = new Map(marked.map((one) => [one.part, one]));
  const parts = new Set(template.map(({ part }) => part));
  const spoken = spokenOf(plan);
  const canGo = ({ id, part, phase: own, isTouched }: Marked): boolean =>
    !parts.has(part) &&
    own === phase &&
    !isTouched &&
    ![id, ...(plan.steps[id]?.checks ?? [])].some((one) => spoken.has(one));
  const removed = marked.filter(canGo).map(({ id }) => id);
  const renewed = template.flatMap((step): [string, TemplateStep][] => {
    const known = byPart.get(step.part);
    return known && !known.isTouched ? [[known.id, step]] : [];
  });
  const steps = phase === undefined ? [] : (plan.phases.byId[phase]?.steps ?? []);
  const wanted = template.map((step) => byPart.get(step.part)?.id ?? step);
  return { renewed: new Map(renewed), removed, order: inPlace(steps, new Set(removed), wanted) };
}
