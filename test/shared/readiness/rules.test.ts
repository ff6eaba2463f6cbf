// Every rule: a plan in which it finds something, and one as near to it as can be in which it does not.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { findingsOf } from '#shared/readiness/check.ts';
import { RULES } from '#shared/readiness/table.ts';
import { aPlan, type HoldPointOptions, type PhaseOptions, type StepOptions } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { COMMUNICATION_EXAMPLES } from './communications-examples.ts';
import { FLAG_EXAMPLES } from './flags-examples.ts';
import { MIGRATION_EXAMPLES } from './migrations-examples.ts';
import { OVERVIEW_EXAMPLES } from './overview-examples.ts';
import { REVIEW_EXAMPLES } from './review-examples.ts';
import { ROLLBACK_EXAMPLES } from './rollback-examples.ts';
import { STRATEGY_EXAMPLES } from './strategy-examples.ts';
import { TEAM_EXAMPLES } from './team-examples.ts';

/** What a rule finds it about (nothing: the plan), a plan with a fault, a plan without. */
type Example = [rule: string, on: string | undefined, wrong: Plan, right: Plan];

const changed = (change: (plan: Plan) => void): Plan => aPlan().and(change).build();
const withStep = (title: string, options?: StepOptions): Plan => aPlan().phase('Deploy').step(title, options).build();
const withHold = (options: HoldPointOptions): Plan =>
  aPlan().phase('Deploy').step('Switch', { role: 'lead' }).holdPoint('Go on?', options).build();
const three = ['Health is green', 'Logs are quiet', 'Errors under 1 %'];

const irreversible = (parts: { backup?: StepOptions; hold?: boolean }): Plan => {
  const plan = aPlan().migration('Drop the old column', { reversibility: 'irreversible' }).phase('Prepare');
  plan.step('Save', parts.backup);
  if (parts.hold) plan.holdPoint('Go on?');
  return plan
    .phase('Database')
    .step('Migrate', { migrations: ['migration-1'] })
    .build();
};

const window = { at: '2026-11-28T22:00', zone: 'Europe/Berlin' };
const trigger = { mode: 'manual', text: 'Leadership decides' } as const;

const typed = (step: StepOptions): Plan =>
  aPlan().phase('Deploy', { kind: 'application' }).step('Switch', step).build();
const timed = (phase: PhaseOptions, source: 'guess' | 'staging' = 'guess'): Plan =>
  aPlan()
    .phase('Deploy', phase)
    .step('Switch', { estimate: { expected: 25 * 60, source } })
    .build();

const EXAMPLES: Example[] = [
  ['release/no-version', undefined, changed(() => undefined), changed((plan) => (plan.release.version = 'v1'))],
  [
    'release/no-summary',
    undefined,
    changed((plan) => (plan.release.summary = ' ')),
    changed((plan) => (plan.release.summary = 'Sign-in')),
  ],
  ['window/none', undefined, changed(() => undefined), changed((plan) => (plan.window.start = window))],
  [
    'window/no-end',
    undefined,
    changed((plan) => (plan.window.start = window)),
    changed((plan) => Object.assign(plan.window, { start: window, end: { ...window, at: '2026-11-29T02:00' } })),
  ],
  ['strategy/no-pattern', undefined, changed(() => undefined), changed((plan) => (plan.strategy.pattern = 'rolling'))],
  [
    'strategy/no-rationale',
    undefined,
    changed((plan) => (plan.strategy.pattern = 'rolling')),
    changed((plan) => Object.assign(plan.strategy, { pattern: 'rolling', rationale: 'It is what we know.' })),
  ],
  ...OVERVIEW_EXAMPLES,
  ...MIGRATION_EXAMPLES,
  ...STRATEGY_EXAMPLES,
  ...COMMUNICATION_EXAMPLES,
  ...TEAM_EXAMPLES,
  ...ROLLBACK_EXAMPLES,
  ...FLAG_EXAMPLES,
  ...REVIEW_EXAMPLES,
  ['migrations/not-said', undefined, changed(() => undefined), aPlan().migration('Add a column').build()],
  [
    'migrations/said-none',
    undefined,
    aPlan()
      .migration('Add a column')
      .and((plan) => (plan.applies.migrations.answer = 'no'))
      .build(),
    changed((plan) => (plan.applies.migrations.answer = 'no')),
  ],
  ['flags/not-said', undefined, changed(() => undefined), changed((plan) => (plan.applies.flags.answer = 'no'))],
  [
    'flags/said-none',
    undefined,
    { ...samplePlan(), applies: { ...samplePlan().applies, flags: { answer: 'no' } } },
    changed((plan) => (plan.applies.flags.answer = 'no')),
  ],
  ['phases/none', undefined, changed(() => undefined), aPlan().phase('Deploy').build()],
  ['phases/no-title', 'phase-1', aPlan().phase(' ').build(), aPlan().phase('Deploy').build()],
  ['phases/no-steps', 'phase-1', aPlan().phase('Deploy').build(), withStep('Switch')],
  [
    'phases/no-verification',
    'phase-1',
    withStep('Switch'),
    aPlan()
      .phase('Deploy', { verify: ['200 OK'] })
      .build(),
  ],
  ['steps/no-title', 'step-1', withStep(''), withStep('Switch')],
  ['steps/no-owner', 'step-1', withStep('Switch'), withStep('Switch', { role: 'executor' })],
  [
    'steps/condition-without-text',
    'step-1',
    withStep('Scale up', { condition: { text: '', counted: true } }),
    withStep('Scale up', { condition: { text: 'if traffic is high', counted: true } }),
  ],
  [
    'steps/same-title',
    'step-2',
    aPlan().phase('Deploy').step('Check health').step('Check health ').build(),
    aPlan().phase('Deploy').step('Check health').phase('Monitor').step('Check health').build(),
  ],
  [
    'steps/destructive-command',
    'step-1',
    withStep('Clean', { command: 'psql -c "drop  table users"' }),
    withStep('Clean', { command: 'psql -c "drop table users"', effect: 'pointOfNoReturn' }),
  ],
  ['hold-points/none', undefined, withStep('Switch'), withHold({})],
  ['hold-points/no-decider', 'hold-1', withHold({ decider: 'gone' }), withHold({ decider: 'role-1' })],
  ['hold-points/few-criteria', 'hold-1', withHold({ criteria: ['Fine', 'Well', ' '] }), withHold({ criteria: three })],
  [
    'hold-points/many-criteria',
    'hold-1',
    withHold({ criteria: [...three, ...three, ...three, 'One more'] }),
    withHold({ criteria: [...three, ...three, ...three] }),
  ],
  ['hold-points/no-roll-call', 'hold-1', withHold({ rollCall: ['gone'] }), withHold({ rollCall: ['role-1'] })],
  [
    'migrations/irreversible-without-backup',
    'step-2',
    irreversible({ hold: true }),
    irreversible({ backup: { backup: true } }),
  ],
  ['migrations/irreversible-without-hold-point', 'step-2', irreversible({}), irreversible({ hold: true })],
  ['migrations/not-run', 'migration-1', aPlan().migration('Add a column').build(), irreversible({})],
  [
    'rollback/no-triggers',
    undefined,
    changed(() => undefined),
    changed((plan) => Object.assign(plan.rollback.triggers, { order: ['trigger-1'], byId: { 'trigger-1': trigger } })),
  ],
  [
    'rollback/no-decider',
    undefined,
    changed((plan) => (plan.rollback.decision.primary = 'gone')),
    aPlan()
      .phase('Deploy')
      .step('Switch', { role: 'lead' })
      .and((plan) => (plan.rollback.decision.primary = 'role-1'))
      .build(),
  ],
  [
    'secrets/in-text',
    'step-1',
    withStep('Log in', { command: `PGPASSWORD=${['hunter', '2'].join('')} psql` }),
    withStep('Log in', { command: 'PGPASSWORD={{db_password}} psql' }),
  ],
  ['paper/unprintable', 'step-1', withStep('Blue → green'), withStep('Blue to green, größer als Ω')],
  ['phases/no-commands', 'phase-1', typed({}), typed({ command: 'kubectl rollout status' })],
  ['phases/sum-differs', 'phase-1', timed({ minutes: 30 }), timed({ minutes: 25 })],
  ['steps/not-measured', undefined, timed({}), timed({}, 'staging')],
  [
    'hold-points/no-go-unsaid',
    'hold-1',
    withHold({ ifNoGo: { text: ' ' } }),
    withHold({ ifNoGo: { text: 'Roll back' } }),
  ],
];

const places = (plan: Plan, rule: string): (string | undefined)[] =>
  findingsOf(plan)
    .filter((finding) => finding.rule === rule)
    .map(({ on }) => on);

test.each(EXAMPLES)('%s is found where it is, and only there', (rule, on, wrong, right) => {
  expect(places(wrong, rule)).toEqual([on]);
  expect(places(right, rule)).toEqual([]);
});

test('every rule has an example and a name of its own', () => {
  const ids = RULES.map(({ id }) => id);
  expect([...new Set(EXAMPLES.map(([rule]) => rule))].toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test('every rule says why it matters and where it comes from', () => {
  for (const { why, source } of RULES) {
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(source.length).toBeGreaterThan(0);
    for (const number of source) expect(number).toMatch(/^[SN]\d{3}$/);
  }
});
