// Puts a migration into a step that runs it, for one that stands in none.
import type { Edit } from '../plan/edits/apply-edit.ts';
import type { Plan } from '../plan/plan.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import type { Phase, Step } from '../plan/schema/phases.ts';
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

/** An id that nothing in the plan has: made of a name, because nothing here is random. */
function freeId({ steps }: Plan, name: string): string {
  const id = name.slice(0, 60);
  let count = 1;
  while (steps[count === 1 ? id : `${id}-${count}`]) count += 1;
  return count === 1 ? id : `${id}-${count}`;
}

/** Where a step is added, and the edit that adds it. */
export interface AddedStep {
  /** The title of the phase. */
  phase: string;
  edit: Edit;
}

type NewStep = Pick<Step, 'title' | 'commands' | 'effect' | 'migrations'> & Partial<Pick<Step, 'estimate'>>;

/** Adds a step at the end of the phase, or behind the last one there that runs a migration. */
function addedTo(plan: Plan, [owner, phase]: [string, Phase], id: string, more: NewStep): AddedStep {
  const last = phase.steps.map((step) => (plan.steps[step]?.migrations.length ?? 0) > 0).lastIndexOf(true);
  const step = { depth: 0, kind: 'do' as const, details: '', ...more };
  const at = last < 0 ? phase.steps.length : last + 1;
  const steps = [{ id: freeId(plan, id), step, checks: [] }];
  return { phase: phase.title, edit: { type: 'step.add', owner, at, steps } };
}

/** Gives an edit that adds a step for a migration to the phase where it belongs. Nothing where there is none like it. */
export function addRunningStep(plan: Plan, id: string): AddedStep | undefined {
  const migration = plan.migrations.byId[id];
  const found = migration && phaseFor(plan, migration.place);
  if (!migration || !found) return undefined;
  const { name, reversibility, estimate } = migration;
  return addedTo(plan, found, `run-${id}`, {
    title: `Run ${name || 'a migration'}`,
    commands: [],
    effect: reversibility === 'irreversible' ? 'pointOfNoReturn' : 'reversible',
    migrations: [id],
    ...(estimate.expected !== undefined && { estimate }),
  });
}

/** Gives the step whose command is a text: that of a catch-up, for instance. */
export const stepWithCommand = ({ steps }: Plan, text: string): string | undefined =>
  Object.keys(steps).find((id) => steps[id]?.commands.some((command) => command.text.trim() === text.trim()));

/** Gives an edit that adds a step after the application which fills what was written in between (C18). */
export function addCatchUpStep(plan: Plan, id: string): AddedStep | undefined {
  const migration = plan.migrations.byId[id];
  const sql = migration?.stages?.find(({ stage }) => stage === 'expand')?.catchUp;
  const found = phaseFor(plan, 'afterApp');
  if (!migration || !sql || !found) return undefined;
  return addedTo(plan, found, `catch-up-${id}`, {
    title: `Catch up on ${migration.name || 'a migration'}`,
    commands: [{ language: 'sql', text: sql }],
    effect: 'reversible',
    migrations: [],
  });
}
