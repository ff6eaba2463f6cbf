// Blue-Green in steps (N094): a second environment is filled and tried, then all traffic goes over at once.
import { SWITCH_WORDS } from '../runbook/words.ts';
import type { Knobs } from './knobs.ts';
import {
  command,
  HAPROXY_FORGETS,
  haproxy,
  KUBECTL,
  onEach,
  type PatternStep,
  RELEASE,
  rolledOut,
  routeWeights,
  setImage,
  versionAt,
} from './pattern-step.ts';

type SwitchBy = Knobs['blueGreen']['switchBy'];

const RESOLVES = [command('dig +short {{app_host}}', 'The addresses of green')];

/** What switches the traffic, for each way to switch it; a DNS record is changed where the provider wants it. */
const SWITCHES: Record<SwitchBy, NonNullable<PatternStep['commands']>> = {
  loadBalancer: {
    kubernetes: [
      command(
        `${KUBECTL} patch service {{app}} -p '{"spec":{"selector":{"slot":"green"}}}'`,
        'service/{{app}} patched',
      ),
      command(
        `${KUBECTL} get endpointslices -l kubernetes.io/service-name={{app}}`,
        'The addresses of the green pods, and no others',
      ),
    ],
    servers: [
      command(haproxy('set server {{app}}/green state ready; set server {{app}}/blue state drain'), 'No error'),
      command(haproxy('show servers state {{app}}'), `green is ready, blue drains. ${HAPROXY_FORGETS}`),
    ],
  },
  gateway: {
    kubernetes: [routeWeights(0, 100)],
    servers: [],
  },
  dns: { kubernetes: RESOLVES, servers: RESOLVES },
};

const SWITCH_DETAILS: Record<SwitchBy, string> = {
  loadBalancer: 'From here on users are on the new version. Blue keeps running at full size.',
  gateway: 'The first backend of the route is blue, the second green. From here on users are on the new version.',
  dns: 'Clients keep the old address until its time to live has run out, on the way back as well: lower it a day before.',
};

/** Minutes until the switch has reached everybody. */
const SWITCH_MINUTES: Record<SwitchBy, number> = { loadBalancer: 2, gateway: 2, dns: 10 };

/** The second environment, before anybody uses it. */
const GREEN: readonly PatternStep[] = [
  {
    key: 'deploy',
    title: 'Deploy the new version to green',
    minutes: 8,
    role: 'executor',
    check: 'Every green instance runs and is healthy',
    details: 'Green is the environment that serves nobody now.',
    commands: {
      kubernetes: [setImage('{{app}}-green'), rolledOut('{{app}}-green', 600)],
      servers: [command(onEach('green_hosts', RELEASE), 'No error, and every host was reached')],
    },
  },
  {
    key: 'healthy',
    title: 'Health check on green until it answers',
    minutes: 3,
    role: 'observer',
    check: 'Green answers, and names the new version',
    commands: {
      kubernetes: [command('curl -fsS {{green_url}}/health', '200 OK'), versionAt('{{green_url}}')],
      servers: [command('curl -fsS {{green_url}}/health', '200 OK'), versionAt('{{green_url}}')],
    },
  },
  { key: 'smoke', title: 'Smoke test on green', minutes: 6, role: 'qa', check: 'Sign-in and the core features work' },
];

export const blueGreenSteps = ({ switchBy, watch }: Knobs['blueGreen']): PatternStep[] => [
  ...GREEN,
  {
    key: 'switch',
    title: `Switch the traffic to green, by ${switchBy === 'dns' ? '' : 'the '}${SWITCH_WORDS[switchBy]}`,
    minutes: SWITCH_MINUTES[switchBy],
    role: 'executor',
    check: 'Requests arrive at green, and none at blue',
    details: SWITCH_DETAILS[switchBy],
    commands: SWITCHES[switchBy],
  },
  {
    key: 'watch',
    title: 'Watch green under load',
    minutes: watch / 60,
    role: 'observer',
    kind: 'watch',
    check: 'No more errors and no slower than blue was',
    details: 'Back is the same switch the other way.',
  },
  {
    key: 'standby',
    title: 'Keep blue as standby',
    minutes: 1,
    role: 'executor',
    check: 'Blue runs at full size, without traffic',
    details: 'It stays until the release is closed.',
    commands: {
      kubernetes: [command(`${KUBECTL} get deployment {{app}}-blue`, 'Every replica is ready')],
      servers: [command(onEach('blue_hosts', 'systemctl is-active {{app}}'), 'active, once for each host')],
    },
  },
];
