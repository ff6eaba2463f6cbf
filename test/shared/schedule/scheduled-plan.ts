// Random plans in which everything that the schedule looks at varies: parallel branches, holds, conditions, migrations,
// procedures. Nothing waits for itself; circles have tests of their own.
import fc from 'fast-check';
import { blankPlan } from '#shared/plan/blank.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import type { Estimate } from '#shared/plan/schema/values.ts';

const seconds = fc.integer({ min: 0, max: 40 }).map((minutes) => minutes * 30);
const flag = (weight: number) => fc.nat({ max: 99 }).map((roll) => roll < weight);

/** An object without the fields that are undefined. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T; // only optional ones are

const estimate: fc.Arbitrary<Estimate> = fc
  .record({
    expected: fc.option(seconds, { nil: undefined, freq: 8 }),
    best: fc.option(seconds, { nil: undefined }),
    worst: fc.option(seconds, { nil: undefined }),
    open: fc.constantFrom(undefined, undefined, undefined, true as const),
  })
  .map((value) => compact(value) as Estimate);

const rawStep = fc.record({
  estimate: fc.option(estimate, { nil: undefined, freq: 6 }),
  condition: fc.constantFrom(
    undefined,
    undefined,
    { text: 'if needed', counted: true },
    { text: 'if needed', counted: false },
  ),
  kind: fc.constantFrom('do' as const, 'watch' as const, 'wait' as const),
  effect: flag(5).map((is): Step['effect'] => (is ? 'pointOfNoReturn' : 'reversible')),
  migrations: fc.subarray(['m-0', 'm-1', 'gone'], { maxLength: 1 }),
  backup: fc.constantFrom(undefined, undefined, true as const),
  /** How `after` comes about: absent, or by picking among the steps that may be waited for. */
  mode: fc.constantFrom('absent', 'absent', 'start', 'pick', 'pick', 'elsewhere'),
  picks: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }),
  hold: fc.option(fc.constantFrom(0, 300, 600), { nil: undefined, freq: 2 }),
});

const rawPhase = fc.record({
  kind: fc.constantFrom('prepare' as const, 'database' as const, 'application' as const, 'monitor' as const),
  duration: fc.option(estimate, { nil: undefined }),
  steps: fc.array(rawStep, { maxLength: 6 }),
  /** Steps of a free phase may wait for later ones of the list: all of them say what they wait for, by a hidden rank. */
  isFree: flag(30),
  rotation: fc.nat({ max: 5 }),
  holds: fc.array(fc.constantFrom(0, 300, 900), { maxLength: 2 }),
});

const rawProcedure = fc.record({
  target: fc.constantFrom(
    { of: 'pattern', pattern: 'blueGreen' } as const,
    { of: 'pattern', pattern: 'canary' } as const,
    { of: 'database' } as const,
    { of: 'fallback' } as const,
    { of: 'flags' } as const,
    { of: 'flag', flag: 'f-0' } as const,
  ),
  rung: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  estimate: fc.option(estimate, { nil: undefined }),
  steps: fc.array(fc.option(estimate, { nil: undefined }), { maxLength: 3 }),
});

const migration = fc.record({
  change: fc.constantFrom('compatible' as const, 'breaking' as const, 'data' as const),
  reversibility: fc.constantFrom(
    'reversible' as const,
    'reversible' as const,
    'withLoss' as const,
    'irreversible' as const,
  ),
});

const raw = fc.record({
  phases: fc.array(rawPhase, { maxLength: 4 }),
  procedures: fc.array(rawProcedure, { maxLength: 6 }),
  migrations: fc.tuple(migration, migration),
  pattern: fc.constantFrom(undefined, 'blueGreen' as const, 'canary' as const, 'flags' as const),
  carrier: fc.constantFrom(undefined, 'canary' as const, 'blueGreen' as const),
  stages: fc.array(seconds, { maxLength: 3 }),
  hours: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined, freq: 6 }),
  bufferPercent: fc.constantFrom(0, 33, 50, 100),
  isFlagOn: flag(20),
});

type RawStep = typeof rawStep extends fc.Arbitrary<infer T> ? T : never;

function stepFrom({ mode: _mode, picks: _picks, hold: _hold, ...fields }: Partial<RawStep>, after?: string[]): Step {
  const step = {
    title: 'Step',
    depth: 0,
    kind: 'do',
    details: '',
    commands: [],
    checks: [],
    effect: 'reversible',
    migrations: [],
    ...fields,
    after,
  };
  return compact(step) as Step; // the optional fields that are undefined are gone
}

/** What a step waits for, among those that come before it in list or rank. */
function afterOf({ mode, picks }: RawStep, before: string[], isFree: boolean, elsewhere: string): string[] | undefined {
  if (mode === 'absent' && !isFree) return undefined;
  if (mode === 'elsewhere' && !isFree) return [elsewhere, 'removed'];
  if (mode === 'start' || before.length === 0) return [];
  return [...new Set(picks.map((pick) => before[pick % before.length] ?? ''))];
}

function planFrom(given: typeof raw extends fc.Arbitrary<infer T> ? T : never): Plan {
  const plan = blankPlan('Generated');
  const addHold = (place: { before: string } | { after: string }, allowance: number): void => {
    const id = `h-${plan.holdPoints.order.length}`;
    plan.holdPoints.order.push(id);
    plan.holdPoints.byId[id] = {
      place,
      question: 'Go?',
      criteria: [],
      allowance,
      rollCall: [],
      silence: { after: 60, means: 'hold' },
      ifNoGo: { text: '' },
    };
  };
  for (const [index, phase] of given.phases.entries()) {
    const ids = phase.steps.map((_, step) => `s-${index}-${step}`);
    const turn = ids.length > 0 ? phase.rotation % ids.length : 0;
    const ranks = phase.isFree ? [...ids.slice(turn), ...ids.slice(0, turn)] : ids;
    for (const [at, one] of phase.steps.entries()) {
      const id = ids[at] ?? '';
      // A step of the phase before has passed, one of the phase behind is refused.
      const other = `s-${index + (one.picks[0] === 0 ? 1 : -1)}-0`;
      plan.steps[id] = stepFrom(one, afterOf(one, ranks.slice(0, ranks.indexOf(id)), phase.isFree, other));
      if (one.hold !== undefined) addHold({ before: id }, one.hold);
    }
    const id = `p-${index}`;
    plan.phases.order.push(id);
    plan.phases.byId[id] = compact({
      title: id,
      kind: phase.kind,
      purpose: '',
      duration: phase.duration,
      steps: ids,
      verification: [],
    }) as Plan['phases']['byId'][string];
    for (const allowance of phase.holds) addHold({ after: id }, allowance);
  }
  for (const [index, { steps, ...procedure }] of given.procedures.entries()) {
    const ids = steps.map((_, at) => `r-${index}-${at}`);
    for (const [at, one] of steps.entries()) plan.steps[ids[at] ?? ''] = stepFrom({ estimate: one });
    plan.rollback.procedures.order.push(`q-${index}`);
    plan.rollback.procedures.byId[`q-${index}`] = compact({
      title: 'Back',
      useWhen: '',
      checks: [],
      steps: ids,
      ...procedure,
    }) as Plan['rollback']['procedures']['byId'][string];
  }
  for (const [index, one] of given.migrations.entries()) {
    plan.migrations.order.push(`m-${index}`);
    plan.migrations.byId[`m-${index}`] = {
      name: 'm',
      kind: 'schema',
      risk: 'low',
      estimate: {},
      blocking: 'online',
      place: 'beforeApp',
      up: '',
      validation: [],
      dependsOn: [],
      ...one,
    };
  }
  if (given.isFlagOn) {
    plan.flags.order.push('f-0');
    plan.flags.byId['f-0'] = {
      key: 'f',
      purpose: '',
      kind: 'gradual',
      type: 'release',
      stateAtDeploy: 'on',
      stages: [],
      removal: {},
    };
  }
  Object.assign(plan.strategy, compact({ pattern: given.pattern, carrier: given.carrier }));
  plan.strategy.knobs.canary = { stages: given.stages.map((wait) => ({ percent: 10, wait })) };
  plan.clock.bufferPercent = given.bufferPercent;
  const zone = 'Asia/Kolkata';
  if (given.hours !== undefined)
    Object.assign(plan.window, {
      start: { at: '2023-06-01T10:00', zone },
      end: { at: `2023-06-01T${10 + given.hours}:00`, zone },
    });
  return plan;
}

export const scheduledPlan: fc.Arbitrary<Plan> = raw.map(planFrom);
