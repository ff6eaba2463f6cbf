// For each rule about the overview: a plan in which it finds something, and one as near to it as can be in which it does not.
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan, type StepOptions } from '../../helpers/plan-builder.ts';

type Example = [rule: string, on: string | undefined, wrong: Plan, right: Plan];
type Window = Plan['window'];
type Variable = Plan['variables']['byId'][string];

const changed = (change: (plan: Plan) => void): Plan => aPlan().and(change).build();

const at = (moment: string, zone = 'Europe/Berlin') => ({ at: moment, zone });
const opens = (window: Partial<Window>): Plan => changed((plan) => Object.assign(plan.window, window));
/** A Saturday night: nothing speaks against it. */
const night = { start: at('2026-11-28T22:00'), end: at('2026-11-29T02:00') };
const REASON = 'The fewest users of the week';

const withLink = (url: string): Plan =>
  changed(({ release: { links } }) => {
    links.order.push('link-1');
    links.byId['link-1'] = { label: 'Dashboard', url };
  });

const withItem = (plan: Plan): Plan => {
  plan.release.scope.order.push('item-1');
  plan.release.scope.byId['item-1'] = { item: 'web' };
  return plan;
};

/** A plan that deploys to production, with variables, and a step that uses them. */
function withVariables(variables: Partial<Variable>[], step: StepOptions = {}): Plan {
  return aPlan()
    .phase('Deploy')
    .step('Switch', step)
    .and((plan) => {
      plan.environments = { order: ['live'], byId: { live: { name: 'Production', kind: 'production' } } };
      plan.target = 'live';
      for (const [index, fields] of variables.entries()) {
        plan.variables.order.push(`variable-${index + 1}`);
        plan.variables.byId[`variable-${index + 1}`] = { name: 'host', description: '', values: {}, ...fields };
      }
    })
    .build();
}

const nearReady = (ticked: readonly string[]): Plan =>
  aPlan()
    .phase('Deploy')
    .step('Switch')
    .and((plan) => {
      Object.assign(plan.window, night);
      plan.strategy.pattern = 'rolling';
      for (const id of ticked) plan.preparation.ticks[id] = { by: 'Marta', at: 1 };
    })
    .build();
const TICKED = ['scope', 'gates', 'access', 'migrations', 'window', 'knowledge'].map((key) => `prerequisite-${key}`);

const ssh = { command: 'ssh {{host}} uptime' };

export const OVERVIEW_EXAMPLES: Example[] = [
  [
    'release/no-previous-version',
    undefined,
    aPlan().build(),
    changed(({ release }) => Object.assign(release, { previousVersion: 'v1' })),
  ],
  ['release/no-scope', undefined, aPlan().build(), changed(withItem)],
  ['links/no-address', 'link-1', withLink('the dashboard'), withLink('grafana.example.com/d/1')],
  ['links/no-address', 'link-1', withLink('javascript:alert(1)'), withLink('https://grafana.example.com')],
  ['prerequisites/open', undefined, nearReady(TICKED.slice(1)), nearReady(TICKED)],
  [
    'prerequisites/open',
    undefined,
    changed(({ preparation }) => Object.assign(preparation, { status: { kind: 'ready', hash: '0' } })),
    aPlan().build(),
  ],
  ['window/friday', undefined, opens({ start: at('2026-11-27T22:00') }), opens({ start: at('2026-11-26T22:00') })],
  [
    'window/friday',
    undefined,
    opens({ start: at('2026-11-27T22:00') }),
    opens({ start: at('2026-11-27T22:00'), reason: REASON }),
  ],
  ['window/year-end', undefined, opens({ start: at('2026-12-20T22:00') }), opens({ start: at('2026-12-19T22:00') })],
  ['window/year-end', undefined, opens({ start: at('2027-01-02T22:00') }), opens({ start: at('2027-01-03T22:00') })],
  [
    'window/business-hours',
    undefined,
    opens({ start: at('2026-11-24T06:00'), end: at('2026-11-24T09:30') }),
    opens({ start: at('2026-11-24T06:00'), end: at('2026-11-24T09:00') }),
  ],
  [
    'window/business-hours',
    undefined,
    // From Sunday to Monday in Berlin, though still Sunday night where the end is written.
    opens({ start: at('2026-11-29T22:00'), end: at('2026-11-30T03:30', 'America/New_York') }),
    opens({ start: at('2026-11-28T10:00'), end: at('2026-11-29T16:00') }),
  ],
  [
    'window/firm-without-reason',
    undefined,
    opens({ ...night, date: 'firm' }),
    opens({ ...night, date: 'firm', reason: REASON }),
  ],
  ['window/two-zones', undefined, opens({ ...night, end: at('2026-11-28T20:00', 'America/New_York') }), opens(night)],
  ['window/no-backup', undefined, opens(night), opens({ ...night, backup: night })],
  ['environments/no-target', undefined, changed((plan) => Object.assign(plan, { target: 'gone' })), withVariables([])],
  ['variables/undefined', 'step-1', withVariables([], ssh), withVariables([{}], ssh)],
  [
    'variables/undefined',
    'step-1',
    withVariables([], ssh),
    withVariables([], { command: "docker inspect --format '{{.State}}'" }),
  ],
  ['variables/no-value', 'variable-1', withVariables([{}], ssh), withVariables([{ values: { live: 'a' } }], ssh)],
  ['variables/no-value', 'variable-1', withVariables([{}], ssh), withVariables([{}])],
  [
    'variables/no-place',
    'variable-1',
    withVariables([{ secret: { fetchFrom: ' ' } }]),
    withVariables([{ secret: { fetchFrom: 'The vault' } }]),
  ],
  ['variables/same-name', 'variable-2', withVariables([{}, {}]), withVariables([{}, { name: 'port' }])],
  ['variables/unused', 'variable-1', withVariables([{}]), withVariables([{}], ssh)],
];
