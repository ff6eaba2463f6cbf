// The schedule a second time, straight from the words of the domain and as slowly as that takes: every figure by
// recursion, slack by really delaying a step, the way back by looking at all that was done. The oracle of oracle.test.ts.
import type { Plan } from '#shared/plan/plan.ts';
import type { Procedure } from '#shared/plan/schema/operations.ts';
import type { Estimate } from '#shared/plan/schema/values.ts';
import { momentOf } from '#shared/schedule/zones.ts';

type Figure = 'best' | 'expected' | 'worst';

function figureOf(plan: Plan, estimate: Estimate | undefined, figure: Figure): number | undefined {
  const expected = estimate?.expected ?? estimate?.worst ?? estimate?.best;
  if (!estimate || expected === undefined) return undefined;
  if (figure === 'expected') return expected;
  if (figure === 'best') return estimate.best === undefined ? expected : Math.min(estimate.best, expected);
  const stretched = Math.ceil((expected * (100 + plan.clock.bufferPercent)) / 100);
  if (estimate.worst === undefined) return stretched;
  return Math.max(expected, estimate.worst, estimate.open ? stretched : 0);
}

/** A plan in one case, one step of it starting later by some seconds. */
export class Naive {
  readonly plan: Plan;
  readonly figure: Figure;
  readonly late: { step: string; by: number } | undefined;

  constructor(plan: Plan, figure: Figure = 'expected', late?: { step: string; by: number }) {
    this.plan = plan;
    this.figure = figure;
    this.late = late;
  }

  duration(id: string): number {
    const step = this.plan.steps[id];
    if (!step || step.condition?.counted === false) return 0;
    return figureOf(this.plan, step.estimate, this.figure) ?? 0;
  }

  phase(index: number) {
    const phase = this.plan.phases.byId[this.plan.phases.order[index] ?? ''];
    if (!phase) throw new Error(`There is no phase ${index}.`);
    return phase;
  }

  /** The sum of the allowances of the hold points at a step or phase. */
  held(side: 'before' | 'after', id: string): number {
    let sum = 0;
    for (const hold of Object.values(this.plan.holdPoints.byId)) {
      const { place } = hold;
      if (side === 'before' ? 'before' in place && place.before === id : 'after' in place && place.after === id)
        sum += hold.allowance;
    }
    return sum;
  }

  phaseStart(index: number): number {
    if (index === 0) return 0;
    return this.phaseEnd(index - 1) + this.held('after', this.plan.phases.order[index - 1] ?? '');
  }

  phaseEnd(index: number): number {
    const { steps, duration } = this.phase(index);
    const hasTime = steps.some((id) => new Naive(this.plan, 'worst').duration(id) > 0);
    const own = hasTime ? 0 : (figureOf(this.plan, duration, this.figure) ?? 0);
    const start = this.phaseStart(index);
    return Math.max(start + own, start, ...steps.map((id) => this.end(id))) + this.canary(index);
  }

  /** The waits of the canary that are not written down as steps, in the first application phase. */
  canary(index: number): number {
    const { pattern, carrier, knobs } = this.plan.strategy;
    const isCanary = pattern === 'canary' || (pattern === 'flags' && carrier === 'canary');
    const first = this.plan.phases.order.findIndex((_, at) => this.phase(at).kind === 'application');
    if (!isCanary || first !== index) return 0;
    let waits = 0;
    for (const { wait } of knobs.canary?.stages ?? []) waits += wait;
    for (const id of this.phase(index).steps)
      if (this.plan.steps[id]?.kind === 'wait') waits -= new Naive(this.plan).duration(id);
    return Math.max(0, waits);
  }

  phaseOf(id: string): number {
    return this.plan.phases.order.findIndex((_, index) => this.phase(index).steps.includes(id));
  }

  /** The steps of its own phase that a step waits for. */
  waitsFor(id: string): string[] {
    const { steps } = this.phase(this.phaseOf(id));
    const previous = steps.slice(0, steps.indexOf(id)).slice(-1);
    const after = this.plan.steps[id]?.after;
    if (!after) return previous;
    const known = after.filter((other) => this.phaseOf(other) >= 0 && this.phaseOf(other) <= this.phaseOf(id));
    if (after.length > 0 && known.length === 0) return previous;
    return known.filter((other) => steps.includes(other));
  }

  start(id: string): number {
    const ready = Math.max(this.phaseStart(this.phaseOf(id)), ...this.waitsFor(id).map((other) => this.end(other)));
    const late = this.late?.step === id ? this.late.by : 0;
    return ready + this.held('before', id) + late;
  }

  end(id: string): number {
    return this.start(id) + this.duration(id);
  }

  planEnd(): number {
    const last = this.plan.phases.order.length - 1;
    return last < 0 ? 0 : this.phaseEnd(last) + this.held('after', this.plan.phases.order[last] ?? '');
  }

  /** What is left of a delay of a year when it reaches the end of the plan is the slack. */
  slack(id: string): number {
    const year = 366 * 86_400;
    return year - (new Naive(this.plan, this.figure, { step: id, by: year }).planEnd() - this.planEnd());
  }

  /** Seconds from the plan's start to the end of its window. */
  windowEnd(): number | undefined {
    const { start, end } = this.plan.window;
    const [first, last] = [start && momentOf(start)?.instant, end && momentOf(end)?.instant];
    return first === undefined || last === undefined || last <= first ? undefined : (last - first) / 1000;
  }
}

function rollbackSeconds(plan: Plan, { steps, estimate }: Procedure): number {
  let sum = 0;
  for (const id of steps) sum += new Naive(plan, 'worst').duration(id);
  if (sum === 0) return figureOf(plan, estimate, 'worst') ?? 0;
  const minimum = estimate?.expected ?? estimate?.worst ?? estimate?.best ?? 0;
  return estimate?.open ? Math.max(sum, figureOf(plan, { expected: minimum }, 'worst') ?? 0) : sum;
}

/** Whether a procedure may take longer than reckoned. */
function isAtMost(plan: Plan, { steps, estimate }: Procedure): boolean {
  const counted = steps.flatMap((id) => plan.steps[id] ?? []).filter((step) => step.condition?.counted !== false);
  if (estimate?.open || counted.some((step) => step.estimate?.open)) return true;
  if (steps.every((id) => new Naive(plan, 'worst').duration(id) === 0))
    return figureOf(plan, estimate, 'worst') === undefined;
  return counted.some((step) => figureOf(plan, step.estimate, 'worst') === undefined);
}

/** The last backup of those started before a migration made it useless, or there was no return. */
function backupOf(plan: Plan, done: readonly string[]): string | undefined {
  const spoils = (id: string): boolean =>
    plan.steps[id]?.effect === 'pointOfNoReturn' ||
    (plan.steps[id]?.migrations ?? []).some((migration) => {
      const { change, reversibility } = plan.migrations.byId[migration] ?? {};
      return change === 'breaking' || reversibility === 'irreversible';
    });
  const spoilt = done.findIndex(spoils);
  return done.slice(0, spoilt < 0 ? done.length : spoilt).findLast((id) => plan.steps[id]?.backup);
}

export interface NaiveAbort {
  at: number | null;
  kind: 'rollback' | 'restoreOnly' | 'forwardOnly';
  rollbackSeconds: number;
  isAtMost: boolean;
  backup: string | undefined;
}

/** The latest abort when these steps have started, the last of them just now. */
export function naiveAbort(plan: Plan, done: readonly string[]): NaiveAbort {
  const naive = new Naive(plan);
  const started = done.flatMap((id) => plan.steps[id] ?? []);
  const ran = started.flatMap((step) => step.migrations).flatMap((id) => plan.migrations.byId[id] ?? []);
  const isOver =
    started.some(({ effect }) => effect === 'pointOfNoReturn') ||
    ran.some((one) => one.reversibility === 'irreversible');
  const isBroken = ran.some(({ change }) => change === 'breaking');
  const isDeployed = done.some((id) => naive.phase(naive.phaseOf(id)).kind === 'application');
  const all = plan.rollback.procedures.order.flatMap((id) => plan.rollback.procedures.byId[id] ?? []);
  const rank = ({ target: { of }, rung }: Procedure) => rung ?? (of === 'fallback' ? 999 : of === 'database' ? 2 : 0);
  const lowest = (some: Procedure[]) => [...some].sort((a, b) => rank(a) - rank(b))[0];
  const forPattern = (pattern: string | undefined) =>
    lowest(all.filter(({ target }) => target.of === 'pattern' && target.pattern === pattern)) ??
    (pattern === 'flags' ? lowest(all.filter(({ target }) => target.of === 'flags')) : undefined);
  const restore = lowest(
    all.filter(({ target, rung = 2 }) => target.of === 'fallback' || (target.of === 'database' && rung >= 3)),
  );
  const down = lowest(all.filter(({ target, rung = 2 }) => target.of === 'database' && rung === 2));

  const needed: (Procedure | undefined)[] = [];
  if (isDeployed) {
    needed.push(forPattern(plan.strategy.pattern));
    if (plan.strategy.pattern === 'flags' && plan.strategy.carrier) needed.push(forPattern(plan.strategy.carrier));
    for (const [id, flag] of Object.entries(plan.flags.byId))
      if (flag.stateAtDeploy === 'on')
        needed.push(
          lowest(all.filter(({ target }) => target.of === 'flag' && target.flag === id)) ??
            lowest(all.filter(({ target }) => target.of === 'flags')),
        );
  }
  if (isOver) needed.push(restore);
  else if (isBroken) needed.push(down ?? restore);

  let seconds = 0;
  for (const procedure of new Set(needed)) if (procedure) seconds += rollbackSeconds(plan, procedure);
  const end = naive.windowEnd();
  const at = end === undefined || needed.includes(undefined) ? null : end - plan.clock.decideSeconds - seconds;
  const last = done.at(-1);
  const now = last === undefined ? 0 : naive.start(last);
  const isRestore = isOver || (isBroken && !down && restore !== undefined);
  const usual = isOver && !restore ? 'forwardOnly' : isRestore ? 'restoreOnly' : 'rollback';
  return {
    at,
    kind: at !== null && at < now ? 'forwardOnly' : usual,
    rollbackSeconds: seconds,
    isAtMost: needed.some((procedure) => procedure && isAtMost(plan, procedure)),
    backup: usual === 'restoreOnly' ? backupOf(plan, done) : undefined,
  };
}
