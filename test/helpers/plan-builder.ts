// A small language for plans in tests: aPlan().phase('Prepare').step('Drain', { minutes: 5 }).build().
// It only builds plans that a file could hold: build() throws where parsePlan refuses.
import { blankPlan } from '#shared/plan/blank.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
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

const seconds = (minutes: number): number => Math.round(minutes * 60);

/** Minutes as an estimate. */
const estimateOf = (expected: number, best?: number, worst?: number) => ({
  expected: seconds(expected),
  ...(best !== undefined && { best: seconds(best) }),
  ...(worst !== undefined && { worst: seconds(worst) }),
});

/** A plan that grows call by call. Ids are counted in the order of the calls: phase-1, step-1, step-2, check-1, ... */
class PlanBuilder {
  readonly #plan: Plan;
  readonly #counts = new Map<string, number>();
  /** Whose steps are being added. */
  #owner: { steps: string[] } | undefined;

  constructor(title: string) {
    this.#plan = blankPlan(title);
  }

  /** Begins a phase; the steps that follow are its own. */
  phase(title: string, { minutes, verify = [], ...fields }: PhaseOptions = {}): this {
    this.#owner = this.#add(this.#plan.phases, 'phase', {
      title,
      kind: 'other',
      purpose: '',
      steps: [],
      verification: verify.map((text) => this.#check(text)),
      ...(minutes !== undefined && { duration: estimateOf(minutes) }),
      ...fields,
    });
    return this;
  }

  /** Adds a step to the phase or procedure begun last. A role is named by its kind and added on first use. */
  step(title: string, { minutes, best, worst, role, check, command, ...fields }: StepOptions = {}): this {
    if (!this.#owner) this.phase('Phase');
    const id = this.#newId('step');
    this.#plan.steps[id] = {
      title,
      depth: 0,
      kind: 'do',
      details: '',
      commands: command === undefined ? [] : [{ language: 'sh', text: command }],
      checks: check === undefined ? [] : [this.#check(check)],
      effect: 'reversible',
      migrations: [],
      ...(minutes !== undefined && { estimate: estimateOf(minutes, best, worst) }),
      ...(role && { role: this.#role(role) }),
      ...fields,
    };
    this.#owner?.steps.push(id);
    return this;
  }

  /** Adds a hold point after the phase begun last, unless `place` says otherwise. */
  holdPoint(question: string, { criteria = [], ...fields }: HoldPointOptions = {}): this {
    if (!this.#plan.phases.order.length) this.phase('Phase');
    this.#add(this.#plan.holdPoints, 'hold', {
      place: { after: `phase-${this.#counts.get('phase')}` },
      question,
      criteria: criteria.map((text) => ({ text })),
      allowance: 0,
      rollCall: [],
      silence: { after: 600, means: 'hold' },
      ifNoGo: { text: 'Stop and talk' },
      ...fields,
    });
    return this;
  }

  /** Adds a migration: unless `fields` say otherwise a small reversible one that runs before the application. */
  migration(name: string, fields: Partial<Migration> = {}): this {
    this.#add(this.#plan.migrations, 'migration', {
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
    this.#plan.migrations.order = runOrder(this.#plan);
    return this;
  }

  /** Begins a rollback procedure, Blue-Green's unless `target` says otherwise; the steps that follow are its own. */
  procedure(title: string, { minutes, verify = [], ...fields }: ProcedureOptions = {}): this {
    this.#owner = this.#add(this.#plan.rollback.procedures, 'procedure', {
      target: { of: 'pattern', pattern: 'blueGreen' },
      title,
      useWhen: '',
      steps: [],
      checks: verify.map((text) => this.#check(text)),
      ...(minutes !== undefined && { estimate: estimateOf(minutes) }),
      ...fields,
    });
    return this;
  }

  /** Changes anything else in place. */
  and(change: (plan: Plan) => void): this {
    change(this.#plan);
    return this;
  }

  /** Gives the plan. Throws where a file with it would be refused. */
  build(): Plan {
    const parsed = parsePlan(this.#plan);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  }

  #newId(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind}-${count}`;
  }

  #add<T>(collection: Collection<T>, kind: string, entity: T): T {
    const id = this.#newId(kind);
    collection.order.push(id);
    collection.byId[id] = entity;
    return entity;
  }

  #check(text: string): string {
    const id = this.#newId('check');
    this.#plan.checks[id] = { text, kind: 'other' };
    return id;
  }

  #role(kind: RoleKind): string {
    const { roles } = this.#plan;
    const known = roles.order.find((id) => roles.byId[id]?.kind === kind);
    if (!known) this.#add(roles, 'role', { name: kind, kind, duties: [] });
    return known ?? `role-${this.#counts.get('role')}`;
  }
}

/** Gives a builder that starts from a blank plan. */
export const aPlan = (title = 'Test plan') => new PlanBuilder(title);

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
