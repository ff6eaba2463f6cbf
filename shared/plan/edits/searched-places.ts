// The texts of a plan in which the outline's search looks, and the way to write each.
import type { Plan } from '../plan.ts';

/** What is looked for. */
export interface Search {
  find: string;
  isCaseSensitive: boolean;
}

/** A text of the plan in which something can be found: whose it is, and the way to write it. */
interface Place {
  /** The phase, step, check or hold point. */
  id: string;
  text: string;
  isTitle: boolean;
  write(draft: Plan, text: string): void;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Gives the expression that finds each occurrence. */
export const searchExpression = ({ find, isCaseSensitive }: Search): RegExp =>
  new RegExp(escaped(find), isCaseSensitive ? 'gu' : 'giu');

function placesOfSteps(plan: Plan): Place[] {
  return Object.entries(plan.steps).flatMap(([id, step]): Place[] => [
    {
      id,
      text: step.title,
      isTitle: true,
      write: ({ steps }, text) => Object.assign(steps[id] ?? {}, { title: text }),
    },
    {
      id,
      text: step.details,
      isTitle: false,
      write: ({ steps }, text) => Object.assign(steps[id] ?? {}, { details: text }),
    },
    ...step.commands.map((command, index) => ({
      id,
      text: command.text,
      isTitle: false,
      write: ({ steps }: Plan, text: string) => Object.assign(steps[id]?.commands[index] ?? {}, { text }),
    })),
  ]);
}

/** The place of every row of the outline in its order; hold points without a home stand at the end. */
function outlineOrder(plan: Plan): Map<string, number> {
  const order = new Map<string, number>();
  const put = (id: string): unknown => order.set(id, order.size);
  const holdPointsAt = new Map<string, string[]>();
  for (const id of plan.holdPoints.order) {
    const place = plan.holdPoints.byId[id]?.place ?? { after: '' };
    const anchor = 'after' in place ? place.after : place.before;
    holdPointsAt.set(anchor, [...(holdPointsAt.get(anchor) ?? []), id]);
  }
  for (const phase of plan.phases.order) {
    put(phase);
    for (const step of plan.phases.byId[phase]?.steps ?? []) {
      holdPointsAt.get(step)?.forEach(put);
      put(step);
      plan.steps[step]?.checks.forEach(put);
    }
    plan.phases.byId[phase]?.verification.forEach(put);
    holdPointsAt.get(phase)?.forEach(put);
  }
  for (const id of plan.holdPoints.order) if (!order.has(id)) put(id);
  return order;
}

function allPlaces(plan: Plan): Place[] {
  const { phases, holdPoints, checks } = plan;
  return [
    ...Object.entries(phases.byId).flatMap(([id, phase]): Place[] => [
      {
        id,
        text: phase.title,
        isTitle: true,
        write: (draft, text) => Object.assign(draft.phases.byId[id] ?? {}, { title: text }),
      },
      {
        id,
        text: phase.purpose,
        isTitle: false,
        write: (draft, text) => Object.assign(draft.phases.byId[id] ?? {}, { purpose: text }),
      },
    ]),
    ...placesOfSteps(plan),
    ...Object.entries(checks).flatMap(([id, check]): Place[] => [
      { id, text: check.text, isTitle: false, write: (draft, text) => Object.assign(draft.checks[id] ?? {}, { text }) },
      ...(check.command === undefined
        ? []
        : [
            {
              id,
              text: check.command,
              isTitle: false,
              write: (draft: Plan, text: string) => Object.assign(draft.checks[id] ?? {}, { command: text }),
            },
          ]),
    ]),
    ...Object.entries(holdPoints.byId).map(
      ([id, { question }]): Place => ({
        id,
        text: question,
        isTitle: true,
        write: (draft, text) => Object.assign(draft.holdPoints.byId[id] ?? {}, { question: text }),
      }),
    ),
  ];
}

/**
 * Every text in which the outline's search looks, top down: titles, purposes, details, commands, checks and questions.
 * Steps of rollback procedures are left out: the outline does not show them.
 */
export function searchedPlaces(plan: Plan): Place[] {
  const order = outlineOrder(plan);
  return allPlaces(plan)
    .filter(({ id }) => order.has(id))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
