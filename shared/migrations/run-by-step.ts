// Puts a migration into a step that runs it, for one that stands in none.
import type { Edit } from '../plan/edits/apply-edit.ts';
import type { Plan } from '../plan/plan.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import type { Phase } from '../plan/schema/phases.ts';
import { inOrder } from '../runbook/reading.ts';

/** The kinds of phases in which a migration runs, the best first. */
const PHASES: Readonly<Record<Exclude<Migration['place'], 'nextRelease'>, readonly Phase['kind'][]>> = {
  beforeApp: ['database'],
  withApp: ['application', 'database'],
  afterApp: ['monitor', 'smoke', 'application'],
  background: ['monitor', 'smoke', 'application'],
};

/** Gives the phase in which a migration would run; nothing where the plan has none like it. */
function phaseFor({ phases }: Plan, place: Migration['place']): [id: string, phase: Phase] | undefined {
  if (place === 'nextRelease') return undefined;
  const all = inOrder(phases);
  return PHASES[place].map((kind) => all.find(([, phase]) => phase.kind === kind)).find((found) => found !== undefined);
}

/** An id that nothing in the plan has: of the migration, so that asking twice gives the same. */
function freeId({ steps }: Plan, migration: string): string {
  const id = `run-${migration}`.slice(0, 60);
  let count = 1;
  while (steps[count === 1 ? id : `${id}-${count}`]) count += 1;
  return count === 1 ? id : `${id}-${count}`;
}

/**
 * Gives an edit that adds a step for a migration at the end of the phase where it belongs, with its time; before the
 * application it stands behind the last step that runs one. Nothing where the plan has no such phase.
 */
export function addRunningStep(plan: Plan, id: string): { phase: string; edit: Edit } | undefined {
  const migration = plan.migrations.byId[id];
  const found = migration && phaseFor(plan, migration.place);
  if (!migration || !found) return undefined;
  const [owner, phase] = found;
  const last = phase.steps.map((step) => (plan.steps[step]?.migrations.length ?? 0) > 0).lastIndexOf(true);
  const step = {
    title: `Run ${migration.name || 'a migration'}`,
    depth: 0,
    kind: 'do' as const,
    details: '',
    commands: [],
    effect: migration.reversibility === 'irreversible' ? ('pointOfNoReturn' as const) : ('reversible' as const),
    migrations: [id],
    ...(migration.estimate.expected !== undefined && { estimate: migration.estimate }),
  };
  const at = last < 0 ? phase.steps.length : last + 1;
  const edit: Edit = { type: 'step.add', owner, at, steps: [{ id: freeId(plan, id), step, checks: [] }] };
  return { phase: phase.title, edit };
}
