// Whether anything was written or decided in a section. The marks of the navigation and the ten outputs both ask here, so
// that they agree on what is empty.
import type { Plan } from '../plan/plan.ts';
import type { FindingView } from '../readiness/rule.ts';

/** The eight planning sections. */
export type SectionName = Exclude<FindingView, 'overview'>;

export const BEGUN: Readonly<Record<SectionName, (plan: Plan) => boolean>> = {
  strategy: ({ strategy }) => strategy.pattern !== undefined,
  migrations: ({ migrations, applies }) => migrations.order.length > 1 || applies.migrations.answer !== 'unknown',
  phases: ({ phases }) => phases.order.length > 0,
  flags: ({ flags, applies }) => flags.order.length > 0 || applies.flags.answer !== 'unknown',
  rollback: ({ rollback }) => rollback.triggers.order.length + rollback.procedures.order.length > 0,
  communications: ({ communications: { entries, templates } }) => entries.order.length + templates.order.length > 0,
  team: ({ people, roles }) => people.order.length > 0 || Object.values(roles.byId).some(({ holder }) => holder),
  review: ({ review, preparation: { signOffs, confidence, rehearsals, ticks } }) =>
    signOffs.order.length + confidence.order.length + rehearsals.order.length > 0 ||
    review.walkThrough.order.some((id) => ticks[id] !== undefined),
};
