// The latest moment to abort, for whatever has been done so far, and the point from which there is no way back.
import type { Plan } from '../plan/plan.ts';
import type { Step } from '../plan/schema/phases.ts';
import { inOrder } from '../runbook/reading.ts';
import type { Anchors } from './anchors.ts';
import type { Network } from './network.ts';
import type { Times } from './pass.ts';
import { type Done, type WayBack, wayBackFrom } from './procedures.ts';

/** Until when a rollback fits, from the start of one step until the start of the next. A started step counts as done. */
export interface Abort {
  /** The step that has started last; null before the first. */
  after: string | null;
  /** When it starts, in seconds from the plan's start. */
  from: number;
  /** The latest moment to abort; null without a window, and while a procedure is missing. It may lie before `from`. */
  at: number | null;
  /** `forwardOnly` also when the way back no longer fits the window at `from`. */
  kind: WayBack['kind'];
  rollbackSeconds: number;
  /** The way back has an open end or a step without a time: `at` is too late rather than too early. */
  isAtMost: boolean;
  procedures: readonly string[];
  /** The backup that a restore would bring back: what was written since `since` is lost. Nothing when the plan makes none. */
  loss?: { backup: string; since: number };
}

export interface NoReturn {
  step: string;
  at: number;
  /** The last hold point that work has to pass before it. */
  holdPoint?: string;
}

/** Whether there is no return from a step: it says so itself, or it runs an irreversible migration. */
const isWithoutReturn = (plan: Plan, { effect, migrations }: Step): boolean =>
  effect === 'pointOfNoReturn' || migrations.some((id) => plan.migrations.byId[id]?.reversibility === 'irreversible');

/** What the plan has done by each step in turn. */
class Progress {
  readonly #plan: Plan;
  readonly #applicationSteps: Set<string>;
  done: Done = { isApplicationStarted: false, isSchemaBroken: false, isPastReturn: false };
  /** The last backup step that started before there was no return and while the old application could use the database. */
  backup: string | undefined;
  noReturn: string | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    const phases = inOrder(plan.phases).filter(([, { kind }]) => kind === 'application');
    this.#applicationSteps = new Set(phases.flatMap(([, { steps }]) => steps));
  }

  /** Takes one more step; whether that changed what a rollback takes. */
  start(id: string): boolean {
    const [plan, { isApplicationStarted, isSchemaBroken, isPastReturn }] = [this.#plan, this.done];
    const step = plan.steps[id];
    if (!step) return false;
    const ends = !isPastReturn && isWithoutReturn(plan, step);
    if (ends) this.noReturn = id;
    const deploys = !isApplicationStarted && this.#applicationSteps.has(id);
    const breaks = step.migrations.some((migration) => plan.migrations.byId[migration]?.change === 'breaking');
    if (step.backup && !isPastReturn && !ends && !isSchemaBroken && !breaks) this.backup = id;
    if (!ends && !deploys && (isSchemaBroken || !breaks)) return false;
    this.done = {
      isApplicationStarted: isApplicationStarted || deploys,
      isSchemaBroken: isSchemaBroken || breaks,
      isPastReturn: isPastReturn || ends,
    };
    return true;
  }
}

/** The ways back of a plan over time. */
interface WaysBack {
  aborts: Abort[];
  /** Those that come about, each once. */
  ways: WayBack[];
  /** The first step without return. */
  noReturn?: string;
}

/** Gives the latest abort before the first step and after the start of each, in start order, with the ways back in use. */
export function latestAborts(plan: Plan, times: Times, { window }: Anchors): WaysBack {
  const progress = new Progress(plan);
  let way = wayBackFrom(plan, progress.done);
  const ways = [way];
  const abortAfter = (after: string | null): Abort => {
    const from = after === null ? 0 : (times.steps.get(after)?.earliest ?? 0);
    const canTell = window !== undefined && way.missing.length === 0;
    const at = canTell ? window.end - plan.clock.decideSeconds - way.seconds : null;
    const backup = way.kind === 'restoreOnly' ? progress.backup : undefined;
    const since = backup === undefined ? undefined : times.steps.get(backup)?.earliest;
    return {
      after,
      from,
      at,
      kind: at !== null && at < from ? 'forwardOnly' : way.kind,
      rollbackSeconds: way.seconds,
      isAtMost: way.isAtLeast,
      procedures: way.procedures,
      ...(backup !== undefined && since !== undefined && { loss: { backup, since } }),
    };
  };
  const aborts = [abortAfter(null)];
  for (const id of times.order) {
    if (progress.start(id)) {
      way = wayBackFrom(plan, progress.done);
      ways.push(way);
    }
    aborts.push(abortAfter(id));
  }
  const { noReturn } = progress;
  return { aborts, ways, ...(noReturn !== undefined && { noReturn }) };
}

/**
 * Gives the last moment at which aborting is still possible if the plan goes as expected; nothing without a window or while
 * a procedure is missing. It may lie after the plan's end.
 */
export function lastAbort(aborts: readonly Abort[]): number | undefined {
  for (const [index, { from, at, kind }] of aborts.entries()) {
    if (kind === 'forwardOnly') return from;
    const next = aborts[index + 1];
    if (at === null) return undefined;
    if (!next || at < next.from) return at;
  }
  return undefined;
}

/** Every node that a node waits for, at whatever remove. */
function ancestors({ before }: Network, node: number): Set<number> {
  const found = new Set<number>();
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const other of before[next] ?? [])
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return found;
}

/** Gives when the first step without return starts and the last hold point before it; nothing when there is no such step. */
export function pointOfNoReturn(network: Network, times: Times, step: string | undefined): NoReturn | undefined {
  const node = step === undefined ? undefined : network.steps.get(step);
  if (step === undefined || node === undefined) return undefined;
  const passed = ancestors(network, node);
  const holdPoint = [...network.holdPoints].filter(([, hold]) => passed.has(hold)).at(-1)?.[0];
  return { step, at: times.steps.get(step)?.earliest ?? 0, ...(holdPoint !== undefined && { holdPoint }) };
}
