// Which rollback procedures a state of the deployment calls for, and how long they take at worst.
import type { Plan } from '../plan/plan.ts';
import type { Procedure } from '../plan/schema/operations.ts';
import type { Pattern } from '../plan/schema/strategy.ts';
import { inOrder } from '../runbook/reading.ts';
import { plannedSeconds } from '../runbook/times.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';
import { isCounted } from './network.ts';
import { buffered, spreadOf } from './spread.ts';

/** What has happened so far, as far as the way back depends on it. */
export interface Done {
  /** A step of a phase that deploys the application has started. */
  isApplicationStarted: boolean;
  /** A migration has started that the old application does not tolerate. */
  isSchemaBroken: boolean;
  /** An irreversible migration or another step without return has started. */
  isPastReturn: boolean;
}

/** What a rollback from some state takes. */
export interface WayBack {
  kind: 'rollback' | 'restoreOnly' | 'forwardOnly';
  procedures: readonly string[];
  /** The worst times of their steps in sum. */
  seconds: number;
  /** A step has no time or an open end: it takes at least so long. */
  isAtLeast: boolean;
  /** What no procedure is there for: then nobody can say how long it takes. */
  missing: readonly string[];
}

const PATTERN_WORDS: Record<Pattern, string> = {
  blueGreen: 'Blue-Green',
  canary: 'Canary',
  rolling: 'Rolling',
  flags: 'Feature flags',
  recreate: 'Recreate',
};

type Match = (procedure: Procedure) => boolean;

// Where a procedure stands when it does not say so: DOWN scripts are the usual way, the fallback is the last.
const USUAL_RUNG: Partial<Record<Procedure['target']['of'], number>> = { database: 2, fallback: Number.MAX_VALUE };

/** The rung of the database ladder: 1 leaves the schema as it is, 2 runs the DOWN scripts, 3 and above restore a backup. */
const rungOf = ({ target, rung }: Procedure): number => rung ?? USUAL_RUNG[target.of] ?? 0;

/** The mildest procedure that fits: the lowest rung, then the first in the plan's order. */
function mildest(plan: Plan, fits: Match): string | undefined {
  const found = inOrder(plan.rollback.procedures).filter(([, procedure]) => fits(procedure));
  const lowest = Math.min(...found.map(([, procedure]) => rungOf(procedure)));
  return found.find(([, procedure]) => rungOf(procedure) === lowest)?.[0];
}

const isRestore: Match = (procedure) =>
  procedure.target.of === 'fallback' || (procedure.target.of === 'database' && rungOf(procedure) > 2);
const isDown: Match = (procedure) => procedure.target.of === 'database' && rungOf(procedure) === 2;

/** The procedures that switch back what the patterns in use have switched: `[what it is for, id]`. */
function applicationProcedures(plan: Plan): [string, string | undefined][] {
  const { pattern, carrier } = plan.strategy;
  const isFlags: Match = ({ target }) => target.of === 'flags';
  const ofPattern = (one: Pattern): string | undefined =>
    mildest(plan, ({ target }) => target.of === 'pattern' && target.pattern === one) ??
    (one === 'flags' ? mildest(plan, isFlags) : undefined);
  const patterns = pattern === 'flags' && carrier ? [pattern, carrier] : pattern ? [pattern] : [];
  const flags = inOrder(plan.flags).filter(([, flag]) => flag.stateAtDeploy === 'on');
  return [
    ...(pattern ? [] : [['the pattern, which is not chosen yet', undefined] satisfies [string, undefined]]),
    ...patterns.map((one): [string, string | undefined] => [`the pattern ${PATTERN_WORDS[one]}`, ofPattern(one)]),
    ...flags.map(([id, flag]): [string, string | undefined] => [
      `the flag ${named(flag.key, 'flag')}, which is on`,
      mildest(plan, ({ target }) => target.of === 'flag' && target.flag === id) ?? mildest(plan, isFlags),
    ]),
  ];
}

/** Gives the worst time of a procedure: the sum of its steps, or its own figure where no step has a time. */
export function worstOf(plan: Plan, id: string): { seconds: number; isAtLeast: boolean } {
  const procedure = plan.rollback.procedures.byId[id];
  if (!procedure) return { seconds: 0, isAtLeast: true };
  const { bufferPercent } = plan.clock;
  const steps = procedure.steps.flatMap((step) => plan.steps[step] ?? []).filter(isCounted);
  const spreads = steps.map(({ estimate }) => spreadOf(estimate, bufferPercent));
  const own = spreadOf(procedure.estimate, bufferPercent);
  const sum = spreads.reduce((seconds, spread) => seconds + (spread?.worst ?? 0), 0);
  const isOpen = procedure.estimate?.open === true || steps.some(({ estimate }) => estimate?.open);
  if (sum === 0) return { seconds: own?.worst ?? 0, isAtLeast: own === undefined || isOpen };
  // "30+ min" is a promise about the whole: the steps may not undercut it.
  const least = procedure.estimate?.open ? buffered(plannedSeconds(procedure.estimate) ?? 0, bufferPercent) : 0;
  return { seconds: Math.max(sum, least), isAtLeast: isOpen || spreads.includes(undefined) };
}

/** Gives the way back from a state. A restore takes the place of the DOWN scripts once there is no return. */
export function wayBackFrom(plan: Plan, done: Done): WayBack {
  const needed: [string, string | undefined][] = done.isApplicationStarted ? applicationProcedures(plan) : [];
  const restore = mildest(plan, isRestore);
  const down = done.isPastReturn ? undefined : mildest(plan, isDown);
  if (done.isPastReturn) needed.push(['restoring the backup', restore]);
  else if (done.isSchemaBroken)
    needed.push(['the database, whose new schema the old application does not tolerate', down ?? restore]);
  const isRestored = done.isPastReturn || (done.isSchemaBroken && down === undefined && restore !== undefined);
  const kind = done.isPastReturn && !restore ? 'forwardOnly' : isRestored ? 'restoreOnly' : 'rollback';
  const procedures = [...new Set(needed.flatMap(([, id]) => id ?? []))];
  const worst = procedures.map((id) => worstOf(plan, id));
  return {
    kind,
    procedures,
    seconds: worst.reduce((sum, { seconds }) => sum + seconds, 0),
    isAtLeast: worst.some(({ isAtLeast }) => isAtLeast),
    missing: needed.flatMap(([what, id]) => (id === undefined ? what : [])),
  };
}

/** Says which procedures are missing, and which steps of the needed ones have no time. */
export function procedureFindings(plan: Plan, ways: Iterable<WayBack>): ScheduleFinding[] {
  const all = [...ways];
  const missing = new Set(all.flatMap((way) => way.missing));
  const ids = new Set(all.flatMap((way) => way.procedures));
  return [
    ...[...missing].map((what) =>
      finding(
        'no-procedure',
        'blocker',
        `There is no rollback procedure for ${what}, so nobody can say until when to abort.`,
      ),
    ),
    ...[...ids].flatMap((id) => {
      const procedure = plan.rollback.procedures.byId[id];
      const steps = (procedure?.steps ?? []).flatMap((step) => plan.steps[step] ?? []).filter(isCounted);
      const untimed = steps.filter(({ estimate }) => !spreadOf(estimate, 0)).length;
      const isCovered = untimed === steps.length ? spreadOf(procedure?.estimate, 0) !== undefined : untimed === 0;
      if (isCovered) return [];
      const lacks = untimed === steps.length ? 'has no time' : 'has a step without a time';
      const message = `${named(procedure?.title, 'procedure')} ${lacks}: going back may take longer than reckoned.`;
      return finding('procedure-no-time', 'warning', message, id);
    }),
  ];
}
