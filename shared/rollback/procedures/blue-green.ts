// Back by Blue-Green: the same switch the other way (S145-S149). In the cloud the listener is switched, never the target
// group, whose call has no such option (requirements 4.1).
import { knobsOf } from '../../patterns/knobs.ts';
import { command, HAPROXY_FORGETS, haproxy, KUBECTL, routeWeights } from '../../patterns/pattern-step.ts';
import type { Plan } from '../../plan/plan.ts';
import { OLD_VERSION, RECOVERY, VERIFIED } from '../commands.ts';
import type { BackStep, ProcedureTemplate } from '../template.ts';

type SwitchBy = NonNullable<Plan['strategy']['knobs']['blueGreen']>['switchBy'];
type Commands = NonNullable<BackStep['commands']>;

const LISTENER: Commands['cloud'] = [
  command(
    'aws elbv2 modify-listener --listener-arn {{listener_arn}} --default-actions Type=forward,TargetGroupArn={{blue_target_group_arn}}',
    'The listener forwards to the target group of blue',
  ),
];
const RESOLVES = [command('dig +short {{app_host}}', 'The addresses of blue')];

const SWITCHES: Record<SwitchBy, Commands> = {
  loadBalancer: {
    kubernetes: [
      command(`${KUBECTL} patch service {{app}} -p '{"spec":{"selector":{"slot":"blue"}}}'`, 'service/{{app}} patched'),
    ],
    servers: [
      command(haproxy('set server {{app}}/blue state ready; set server {{app}}/green state drain'), 'No error'),
    ],
    cloud: LISTENER,
  },
  gateway: { kubernetes: [routeWeights(100, 0)], cloud: LISTENER },
  dns: { kubernetes: RESOLVES, servers: RESOLVES, cloud: RESOLVES },
};

const SWITCH_DETAILS: Record<SwitchBy, string> = {
  loadBalancer: 'Blue must still run at full size.',
  gateway: 'The first backend of the route is blue, the second green.',
  dns: 'Point the record at blue. Clients keep the address of green until its time to live has run out.',
};

const VERIFY: BackStep = {
  title: 'Verify that traffic reaches the old version',
  minutes: 0.5,
  worst: 1,
  role: 'observer',
  check: 'Requests arrive at blue, and none at green',
  commands: {
    kubernetes: [
      command(
        `${KUBECTL} get endpointslices -l kubernetes.io/service-name={{app}}`,
        'The addresses of the blue pods, and no others',
      ),
      OLD_VERSION,
    ],
    servers: [command(haproxy('show servers state {{app}}'), 'blue is ready, green drains'), OLD_VERSION],
    cloud: [
      command(
        "aws elbv2 describe-target-health --target-group-arn {{blue_target_group_arn}} --query 'TargetHealthDescriptions[].TargetHealth.State'",
        'healthy, once for each instance',
      ),
      OLD_VERSION,
    ],
  },
};

const KEEP: BackStep = {
  title: 'Keep green for debugging',
  minutes: 0.5,
  worst: 1,
  role: 'executor',
  check: 'Green runs without traffic, and nobody removes it',
  details: 'Its logs and its state show what went wrong.',
};

/** Gives the procedure for the way in which the plan switches. */
export function blueGreenBack({ strategy }: Plan): ProcedureTemplate {
  const { switchBy } = knobsOf(strategy.knobs, 'blueGreen');
  const isSlow = switchBy === 'dns';
  const turn: BackStep = {
    title: isSlow ? 'Point DNS back at blue' : 'Point the traffic back at blue',
    minutes: isSlow ? 10 : 0.5,
    worst: isSlow ? 30 : 1,
    role: 'executor',
    check: 'New requests go to blue',
    details: SWITCH_DETAILS[switchBy],
    ...(switchBy === 'loadBalancer' && { notes: { servers: HAPROXY_FORGETS } }),
    commands: SWITCHES[switchBy],
  };
  const [expected, worst] = isSlow ? [690, 2040] : [120, 300];
  return {
    title: 'Roll back to blue',
    target: { of: 'pattern', pattern: 'blueGreen' },
    useWhen:
      'Green serves users and a trigger has fired. Blue still runs, and the old version can use the database as it is.',
    steps: [turn, VERIFY, RECOVERY, KEEP],
    checks: VERIFIED,
    estimate: { best: 60, expected, worst, source: 'guess' },
    source: ['S145', 'S146', 'S147', 'S148', 'S149'],
  };
}
