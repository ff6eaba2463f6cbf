// A small language for plans in tests: aPlan().phase('Prepare').step('Drain', { minutes: 5 }).build().
// It only builds plans that a file could hold: build() throws where parsePlan refuses.
import { blankPlan } from '#shared/plan/blank.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION, type Migration } from '#shared/plan/schema/migrations.ts';
import type { Procedure } from '#shared/plan/schema/operations.ts';
import type { Role } from '#shared/plan/schema/people.ts';
import type { HoldPoint, Phase, Step } from '#shared/plan/schema/phases.ts';
import type { Collection } from '#shared/plan/schema/values.ts';

type RoleKind = Role['kind'];
/** Short forms beside the fields of the schema; a field given as the schema names it wins. */
type Short<Entity, Shorthand> = Shorthand & Partial<Omit<Entity, keyof Shorthand>>;

export type PhaseOptions = Short<Phase, { minutes?: number; verify?: string[] }>;
export type StepOptions = Short<
  Step,
  { minutes?: number; best?: number; worst?: number; role?: RoleKind; check?: string; command?: string }
>;
export type HoldPointOptions = Short<HoldPoint, { criteria?: string[] }>;
export type ProcedureOptions = Short<Procedure, { minutes?: number; verify?: string[] }>;

export interface PlanBuilder {
  /** Begins a phase; the steps that follow are its own. */
  phase(title: string, options?: PhaseOptions): PlanBuilder;
  /** Adds a step to the phase or procedure begun last. A role is named by its kind and added on first use. */
  step(title: string, options?: StepOptions): PlanBuilder;
  /** Adds a hold point after the phase begun last, unless `place` says otherwise. */
  holdPoint(question: string, options?: HoldPointOptions): PlanBuilder;
  /** Adds a migration: one that runs before the application, in order, in a minute, with a DOWN script. */
  migration(name: string, fields?: Partial<Migration>): PlanBuilder;
  /** Begins a rollback procedure (Blue-Green's unless `target` says otherwise); the steps that follow are its own. */
  procedure(title: string, options?: ProcedureOptions): PlanBuilder;
  /** Changes anything else in place. */
  and(change: (plan: Plan) => void): PlanBuilder;
  build(): Plan;
}

const seconds = (minutes: number): number => Math.round(minutes * 60);

/** Minutes as an estimate; nothing when there are none. */
const estimateOf = (expected?: number, best?: number, worst?: number) => ({
  ...(expected !== undefined && { expected: seconds(expected) }),
  ...(best !== undefined && { best: seconds(best) }),
  ...(worst !== undefined && { worst: seconds(worst) }),
});

/** Gives a builder with a blank plan. Ids are counted in the order of the calls: phase-1, step-1, step-2, check-1, ... */
export function aPlan(title = 'Test plan'): PlanBuilder {
  const plan = blankPlan(title);
  const counts: Record<string, number> = {};
  let owner: { steps: string[] } | undefined;

  const newId = (kind: string): string => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    return `${kind}-${counts[kind]}`;
  };
  const add = <T>(collection: Collection<T>, kind: string, entity: T): T => {
    const id = newId(kind);
    collection.order.push(id);
    collection.byId[id] = entity;
    return entity;
  };
  const addCheck = (text: string): string => {
    const id = newId('check');
    plan.checks[id] = { text, kind: 'other' };
    return id;
  };
  const roleOf = (kind: RoleKind): string => {
    const known = plan.roles.order.find((id) => plan.roles.byId[id]?.kind === kind);
    if (known) return known;
    add(plan.roles, 'role', { name: kind, kind, duties: [] });
    return `role-${counts.role}`;
  };

  const builder: PlanBuilder = {
    phase(phaseTitle, { minutes, verify = [], ...fields } = {}) {
      owner = add(plan.phases, 'phase', {
        title: phaseTitle,
        kind: 'other',
        purpose: '',
        steps: [],
        verification: verify.map(addCheck),
        ...(minutes !== undefined && { duration: estimateOf(minutes) }),
        ...fields,
      });
      return builder;
    },
    step(stepTitle, { minutes, best, worst, role, check, command, ...fields } = {}) {
      if (!owner) builder.phase('Phase');
      const id = newId('step');
      plan.steps[id] = {
        title: stepTitle,
        depth: 0,
        kind: 'do',
        details: '',
        commands: command === undefined ? [] : [{ language: 'sh', text: command }],
        checks: check === undefined ? [] : [addCheck(check)],
        effect: 'reversible',
        migrations: [],
        ...(minutes !== undefined && { estimate: estimateOf(minutes, best, worst) }),
        ...(role && { role: roleOf(role) }),
        ...fields,
      };
      owner?.steps.push(id);
      return builder;
    },
    holdPoint(question, { criteria = [], ...fields } = {}) {
      if (plan.phases.order.length === 0) builder.phase('Phase');
      add(plan.holdPoints, 'hold', {
        place: { after: `phase-${counts.phase}` },
        question,
        criteria: criteria.map((text) => ({ text })),
        allowance: 0,
        rollCall: [],
        silence: { after: 600, means: 'hold' },
        ifNoGo: { text: 'Stop and talk' },
        ...fields,
      });
      return builder;
    },
    migration(name, fields = {}) {
      add(plan.migrations, 'migration', {
        name,
        kind: 'schema',
        change: 'compatible',
        risk: 'low',
        estimate: { expected: 60 },
        reversibility: 'reversible',
        blocking: 'metadata',
        place: 'beforeApp',
        up: 'SELECT 1;',
        down: 'SELECT 1;',
        validation: [],
        dependsOn: [],
        ...fields,
      });
      plan.migrations.order = runOrder(plan);
      return builder;
    },
    procedure(procedureTitle, { minutes, verify = [], ...fields } = {}) {
      owner = add(plan.rollback.procedures, 'procedure', {
        target: { of: 'pattern', pattern: 'blueGreen' },
        title: procedureTitle,
        useWhen: '',
        steps: [],
        checks: verify.map(addCheck),
        ...(minutes !== undefined && { estimate: estimateOf(minutes) }),
        ...fields,
      });
      return builder;
    },
    and(change) {
      change(plan);
      return builder;
    },
    build() {
      const parsed = parsePlan(plan);
      if (!parsed.ok) throw new Error(parsed.error.message);
      return parsed.value;
    },
  };
  return builder;
}

/** Migrations that run before the application, then the application, then the rest, each in the order of the calls. */
function runOrder({ migrations }: Plan): string[] {
  const isEarly = (id: string) => migrations.byId[id]?.place === 'beforeApp';
  const ids = migrations.order.filter((id) => id !== APPLICATION);
  return [...ids.filter(isEarly), APPLICATION, ...ids.filter((id) => !isEarly(id))];
}

/** Gives a plan of a size: so many steps in all, spread evenly over the phases, each with a command and a check. */
export function aPlanOf({ phases, steps }: { phases: number; steps: number }): Plan {
  const builder = aPlan(`${steps} steps in ${phases} phases`);
  let built = 0;
  for (let phase = 1; phase <= phases; phase += 1) {
    builder.phase(`Phase ${phase}`, { verify: ['Health endpoints answer 200 OK'] });
    for (const end = Math.round((steps * phase) / phases); built < end; built += 1)
      builder.step(`Step ${built + 1}`, {
        minutes: 5,
        role: 'executor',
        command: `systemctl restart worker@${built + 1}`,
        check: `Worker ${built + 1} is running`,
        details: 'Wait until the queue of this worker is empty.',
      });
  }
  return builder.build();
}
