// How far a section is: nothing yet, begun, or as far as can be seen complete.
import { BEGUN, type SectionName } from '#shared/completeness/begun.ts';
import { keepsOpen } from '#shared/completeness/completeness.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Finding } from '#shared/readiness/check.ts';

export type SectionMark = 'empty' | 'begun' | 'complete';

/** A section is complete when it was begun and nothing worse than a hint is found in it. */
export function sectionMark(section: SectionName, plan: Plan, findings: readonly Finding[]): SectionMark {
  if (!BEGUN[section](plan)) return 'empty';
  return findings.some(keepsOpen) ? 'begun' : 'complete';
}
