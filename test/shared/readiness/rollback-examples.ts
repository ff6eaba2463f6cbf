// For each rule about the way back: a plan in which it finds something, and one as near to it as can be in which it does not.
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan, type ProcedureOptions } from '../../helpers/plan-builder.ts';

type Trigger = Plan['rollback']['triggers']['byId'][string];
type Metric = Plan['metrics']['byId'][string];

const METRIC: Metric = { name: 'Error rate', unit: '%', baseline: 0.1, worseIs: 'higher', source: 'Dashboard' };
const RULE: NonNullable<Trigger['rule']> = {
  metric: 'metric-1',
  comparison: 'above',
  threshold: { is: 'absolute', value: 5 },
  for: 300,
};

/** A plan with one metric, and one trigger where one is given. */
const watched = (trigger: Trigger | undefined, metric: Metric = METRIC): Plan =>
  aPlan()
    .and(({ metrics, rollback }) => {
      metrics.order.push('metric-1');
      metrics.byId['metric-1'] = metric;
      if (!trigger) return;
      rollback.triggers.order.push('trigger-1');
      rollback.triggers.byId['trigger-1'] = trigger;
    })
    .build();

const automatic = (more: Partial<Trigger>): Trigger => ({ mode: 'automatic', text: '', ...more });
const { for: _, ...WITHOUT_DURATION } = RULE;
const { baseline: __, ...WITHOUT_BASELINE } = METRIC;

const procedure = (options: ProcedureOptions): Plan => aPlan().procedure('Go back', options).step('Switch').build();
const dangerous = (approval?: string): Plan =>
  aPlan()
    .procedure('Go back', { dangerous: true, ...(approval && { approval }) })
    .step('Switch', { role: 'decider' })
    .build();

/** A plan whose chain of deciders is these roles, each held by the person beside it. */
const decided = (primary: string, backup: string, escalation: string): Plan =>
  aPlan()
    .phase('Deploy')
    .step('One', { role: 'lead' })
    .step('Two', { role: 'onCall' })
    .step('Three', { role: 'decider' })
    .and(({ people, roles, rollback }) => {
      for (const [index, id] of ['Ines', 'Marta'].entries()) {
        people.order.push(id);
        people.byId[id] = { name: id, initials: id.slice(0, 2), contact: '' };
        const role = roles.byId[`role-${index + 1}`];
        if (role) role.holder = id;
      }
      Object.assign(rollback.decision, { primary, backup, escalation });
    })
    .build();

const words = (part: 'criteria' | 'communication', text: string): Plan =>
  aPlan()
    .and(({ rollback }) => (rollback.decision[part] = text))
    .build();

const breaking = (): ReturnType<typeof aPlan> => aPlan().migration('Drop a column', { change: 'breaking' });
const relative: Trigger = automatic({ rule: { ...RULE, threshold: { is: 'timesBaseline', value: 2 } } });

export const ROLLBACK_EXAMPLES: [rule: string, on: string | undefined, wrong: Plan, right: Plan][] = [
  [
    'rollback/trigger-undetected',
    'trigger-1',
    watched(automatic({ text: 'Data is corrupt' })),
    watched(automatic({ text: 'Data is corrupt', detectedBy: 'The integrity queries' })),
  ],
  [
    'rollback/trigger-no-duration',
    'trigger-1',
    watched(automatic({ rule: WITHOUT_DURATION })),
    watched(automatic({ rule: RULE })),
  ],
  [
    'rollback/trigger-says-other',
    'trigger-1',
    watched(automatic({ text: 'Errors above 3 % for 5 min', rule: RULE })),
    watched(automatic({ text: 'Errors above 5 % for 5 min', rule: RULE })),
  ],
  ['metrics/no-source', 'metric-1', watched(undefined, { ...METRIC, source: ' ' }), watched(undefined)],
  ['metrics/no-baseline', 'metric-1', watched(relative, WITHOUT_BASELINE), watched(relative)],
  ['rollback/short-chain', undefined, decided('role-1', 'role-2', 'role-2'), decided('role-1', 'role-2', 'role-3')],
  ['rollback/no-criteria', undefined, words('criteria', ' '), words('criteria', 'When in doubt, roll back.')],
  ['rollback/no-communication', undefined, words('communication', ''), words('communication', 'On the call.')],
  ['rollback/no-steps', 'procedure-1', aPlan().procedure('Go back').build(), procedure({})],
  ['rollback/not-approved', 'procedure-1', dangerous(), dangerous('role-1')],
  [
    'rollback/loss-not-said',
    'procedure-1',
    procedure({ target: { of: 'database' } }),
    procedure({ target: { of: 'database' }, dataLoss: 'Nothing but test data' }),
  ],
  [
    'rollback/not-tested',
    'procedure-1',
    procedure({}),
    procedure({ tested: { at: Date.UTC(2026, 10, 20), where: 'Staging' } }),
  ],
  ['rollback/no-fallback', undefined, procedure({}), procedure({ target: { of: 'fallback' } })],
  [
    'rollback/no-ladder',
    undefined,
    breaking().build(),
    breaking()
      .procedure('Down', { target: { of: 'database' } })
      .step('Run the DOWN scripts')
      .build(),
  ],
];
