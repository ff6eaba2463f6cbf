// How far a section is: nothing yet, begun, or as far as can be seen complete.

import type { Plan } from '#shared/plan/plan.ts';
import type { Finding } from '#shared/readiness/check.ts';
import type { SECTIONS } from '../../../commands/go.ts';

type SectionName = (typeof SECTIONS)[number];
export type SectionMark = 'empty' | 'begun' | 'complete';

/** Whether anything was written or decided in a section. */
const BEGUN: Readonly<Record<SectionName, (plan: Plan) => boolean>> = {
  strategy: ({ strategy }) => strategy.pattern !== undefined,
  migrations: ({ migrations, applies }) => migrations.order.length > 1 || applies.migrations.answer !== 'unknown',
  phases: ({ phases }) => phases.order.length > 0,
  flags: ({ flags, applies }) => flags.order.length > 0 || applies.flags.answer !== 'unknown',
  rollback: ({ rollback }) => rollback.triggers.order.length + rollback.procedures.order.length > 0,
  communications: ({ communications: { entries, templates } }) => entries.order.length + templates.order.length > 0,
  team: ({ people, roles }) => people.order.length > 0 || Object.values(roles.byId).some(({ holder }) => holder),
  review: ({ preparation }) => preparation.signOffs.order.length + preparation.confidence.order.length > 0,
};

/** A section is complete when it was begun and nothing worse than a hint is found in it. */
export function sectionMark(section: SectionName, plan: Plan, findings: readonly Finding[]): SectionMark {
  if (!BEGUN[section](plan)) return 'empty';
  return findings.some(({ severity }) => severity !== 'hint') ? 'begun' : 'complete';
}
