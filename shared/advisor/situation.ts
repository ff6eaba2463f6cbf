// What the advisor looks at beyond the answers, for cautions and contradictions: the choice, and what else the release does.
import type { Plan } from '../plan/plan.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import type { Pattern } from '../plan/schema/strategy.ts';
import { inOrder } from '../runbook/reading.ts';
import { assessmentOf } from './assessment.ts';
import type { Assessment } from './rule.ts';

export interface Situation {
  assessment: Assessment;
  pattern?: Pattern;
  carrier?: Pattern;
  rationale: string;
  /** Those of this release. */
  migrations: readonly Pick<Migration, 'kind' | 'change' | 'reversibility'>[];
  /** How many flags have no day of removal, or nobody who removes them. */
  flagsWithoutEnd: number;
}

/** Gives the situation of a plan. */
export function situationOf(plan: Plan): Situation {
  const { pattern, carrier, rationale } = plan.strategy;
  return {
    assessment: assessmentOf(plan.strategy),
    ...(pattern && { pattern }),
    ...(carrier && { carrier }),
    rationale,
    migrations: inOrder(plan.migrations)
      .map(([, migration]) => migration)
      .filter(({ place }) => place !== 'nextRelease'),
    flagsWithoutEnd: inOrder(plan.flags).filter(
      ([, { removal, owner }]) => removal.day === undefined || (removal.owner ?? owner) === undefined,
    ).length,
  };
}
