// Back by Canary: the weight of the new version to nothing (conflict C15: not in the seed, from N's table by pattern).
import { command, HAPROXY_FORGETS, haproxy, KUBECTL, onEach, routeWeights } from '../../patterns/pattern-step.ts';
import { OLD_VERSION, RECOVERY, scaled, VERIFIED } from '../commands.ts';
import type { BackStep, ProcedureTemplate } from '../template.ts';

const group = (name: string, weight: number): string => `{"TargetGroupArn":"{{${name}}}","Weight":${weight}}`;
const LISTENER_WEIGHTS = `[{"Type":"forward","ForwardConfig":{"TargetGroups":[${group('stable_target_group_arn', 100)},${group('canary_target_group_arn', 0)}]}}]`;

const WEIGHT: BackStep = {
  title: 'Set the weight of the canary to 0 %',
  minutes: 0.5,
  worst: 1,
  role: 'executor',
  check: 'New requests go to the old version',
  notes: {
    kubernetes: 'In the route the first backend is the old version, the second the canary.',
    servers: HAPROXY_FORGETS,
  },
  commands: {
    kubernetes: [routeWeights(100, 0)],
    servers: [command(haproxy('set server {{app}}/stable weight 100; set server {{app}}/canary weight 0'), 'No error')],
    cloud: [
      command(
        `aws elbv2 modify-listener --listener-arn {{listener_arn}} --default-actions '${LISTENER_WEIGHTS}'`,
        'Weight 100 for the stable target group, 0 for the canary',
      ),
    ],
  },
};

const NO_TRAFFIC: BackStep = {
  title: 'Confirm that the canary gets no traffic',
  minutes: 0.5,
  worst: 1,
  role: 'observer',
  check: 'The canary answers no requests',
  commands: {
    kubernetes: [
      command(`${KUBECTL} get httproute {{app}} -o jsonpath='{.spec.rules[0].backendRefs[*].weight}'`, '100 0'),
    ],
    servers: [command(haproxy('show servers state {{app}}'), 'Weight 0 for the canary')],
    cloud: [
      command(
        "aws elbv2 describe-listeners --listener-arns {{listener_arn}} --query 'Listeners[0].DefaultActions[0].ForwardConfig.TargetGroups'",
        'Weight 0 for the canary',
      ),
    ],
  },
};

const SCALE: BackStep = {
  title: 'Scale the canary to zero',
  minutes: 1,
  worst: 2,
  role: 'executor',
  check: 'No instance of the new version runs',
  details: 'Save its logs first.',
  commands: {
    kubernetes: [scaled('{{app}}-canary', '0')],
    servers: [command(onEach('canary_host', 'sudo systemctl stop {{app}}'), 'No error')],
  },
};

const ALL_STABLE: BackStep = {
  ...RECOVERY,
  title: 'Confirm that everybody is on the old version',
  minutes: 1,
  worst: 1,
  check: 'The old version has 100 % of the requests, and errors fell',
  commands: { kubernetes: [OLD_VERSION], servers: [OLD_VERSION], cloud: [OLD_VERSION] },
};

export const canaryBack = (): ProcedureTemplate => ({
  title: 'Take the canary out',
  target: { of: 'pattern', pattern: 'canary' },
  useWhen:
    'The old version still runs beside the new one and a trigger has fired. Once the old one has been removed, it must be deployed again instead.',
  steps: [WEIGHT, NO_TRAFFIC, SCALE, ALL_STABLE],
  checks: VERIFIED,
  estimate: { best: 60, expected: 180, worst: 300, source: 'guess' },
  source: ['S166', 'N061', 'C15'],
});
