// Where a finding about a text of the plan is shown: the entity that a person sees it at, and the part that it is mended in.
import type { Plan } from '../plan/plan.ts';
import type { FindingView } from './rule.ts';

/** The part of a plan where a text is mended, by the first word on the way to it; what is not named is in the overview. */
const VIEWS: Readonly<Record<string, FindingView>> = {
  strategy: 'strategy',
  migrations: 'migrations',
  phases: 'phases',
  steps: 'phases',
  checks: 'phases',
  holdPoints: 'phases',
  flags: 'flags',
  metrics: 'rollback',
  rollback: 'rollback',
  communications: 'communications',
  people: 'team',
  roles: 'team',
  contacts: 'team',
  review: 'review',
  waivers: 'review',
  preparation: 'review',
};

/** The steps and checks of rollback procedures, and for each check the step, phase or procedure that shows it. */
function ownersOf({ phases, steps, rollback }: Plan): { ofProcedures: Set<string>; ofChecks: Map<string, string> } {
  const ofProcedures = new Set(
    Object.values(rollback.procedures.byId).flatMap((one) => [
      ...one.checks,
      ...one.steps.flatMap((id) => [id, ...(steps[id]?.checks ?? [])]),
    ]),
  );
  const lists = [
    ...Object.entries(phases.byId).map(([id, { verification }]) => [id, verification] as const),
    ...[...Object.entries(rollback.procedures.byId), ...Object.entries(steps)].map(
      ([id, { checks }]) => [id, checks] as const,
    ),
  ];
  const ofChecks = new Map(lists.flatMap(([owner, checks]) => checks.map((check) => [check, owner])));
  return { ofProcedures, ofChecks };
}

/** Where a finding is shown. Without `on` it is about the plan itself. */
export interface TextPlace {
  on?: string;
  view: FindingView;
}

/**
 * Gives a function that says where a text is shown, by the first word on the way to it and the entity that it belongs to
 * (none: ''). A check is shown at what has it.
 */
export function textPlaces(plan: Plan): (part: string, entity: string) => TextPlace {
  const { ofProcedures, ofChecks } = ownersOf(plan);
  return (part, entity) => {
    const view = ofProcedures.has(entity) ? 'rollback' : (VIEWS[part] ?? 'overview');
    const on = ofChecks.get(entity) ?? entity;
    return { ...(on !== '' && { on }), view };
  };
}
