// Rolling in steps (N095): batch by batch, with a stop after each. Setting the image alone would run through all batches
// without one (requirements 4.1), so the rollout is paused and resumed, and each new instance must be ready for the whole
// wait before it counts.
import type { Knobs } from './knobs.ts';
import { command, haproxy, KUBECTL, type PatternStep, RELEASE, rolledOut, setImage } from './pattern-step.ts';

type Commands = NonNullable<PatternStep['commands']>;

/** As many batches as a person still follows one by one. */
const MOST_SINGLE = 5;
/** How many go first, one by one, when there are more. */
const FIRST = 2;
const REPLACE_MINUTES = 3;
/** Seconds that a batch may take beyond its wait before Kubernetes calls it stuck. */
const DEADLINE = 600;
/** The least that an instance is ready before it counts, so that there is time to pause (seconds). */
const LEAST_READY = 60;

const status = command(
  `${KUBECTL} rollout status deployment/{{app}} --watch=false`,
  'More replicas are updated than before',
);
const pause = command(`${KUBECTL} rollout pause deployment/{{app}}`, 'deployment.apps/{{app}} paused');
const resume = command(`${KUBECTL} rollout resume deployment/{{app}}`, 'deployment.apps/{{app}} resumed');

function serverCommands(hosts: string): Commands['servers'] {
  const each = (run: string): string => `for host in {{${hosts}}}; do ${run} || break; done`;
  const state = (value: string): string => haproxy(`set server {{app}}/$host state ${value}`);
  return [
    command(each(state('drain')), 'No error'),
    command(each(`ssh "$host" '${RELEASE}'`), 'No error'),
    command(
      each('curl -fsS --retry 10 --retry-connrefused --retry-delay 3 "http://$host/health"'),
      'Every host answers',
    ),
    command(each(state('ready')), 'No error'),
  ];
}

function batch(index: number, percent: number, isLast: boolean, wait: number): PatternStep[] {
  const number = index + 1;
  const begin = index === 0 ? [setImage('{{app}}')] : [resume];
  return [
    {
      key: `batch-${number}`,
      title: `Replace batch ${number}: ${percent} % on the new version`,
      minutes: REPLACE_MINUTES,
      role: 'executor',
      check: 'Every instance of the batch is healthy',
      details: isLast
        ? ''
        : 'Pause at once: without it the next batch follows by itself. A paused rollout must be resumed before it can be undone.',
      commands: {
        kubernetes: isLast ? [...begin, rolledOut('{{app}}', wait + DEADLINE)] : [...begin, status, pause],
        servers: serverCommands(`batch_${number}`),
      },
    },
    {
      key: `watch-${number}`,
      title: `Watch batch ${number}`,
      minutes: wait / 60,
      role: 'observer',
      kind: 'watch',
      check: 'No more errors than on the instances that still run the old version',
    },
  ];
}

/** The batches behind the first ones, in one step: nobody ticks thirty of them. */
function rest(done: number, count: number, { batchPercent, wait }: Knobs['rolling']): PatternStep {
  const left = count - done;
  return {
    key: 'rest',
    title: `Replace the rest in ${left} batches of ${batchPercent} %`,
    minutes: left * (REPLACE_MINUTES + wait / 60),
    role: 'executor',
    check: 'Every batch was healthy before the next began',
    details: 'Stop at the first batch that is not healthy. A paused rollout must be resumed before it can be undone.',
    commands: {
      kubernetes: [resume, rolledOut('{{app}}', left * (wait + DEADLINE))],
      servers: serverCommands('other_hosts'),
    },
  };
}

const prepare = ({ batchPercent, wait }: Knobs['rolling']): PatternStep => {
  const surge = Math.max(1, Math.round(batchPercent));
  const ready = Math.max(LEAST_READY, wait);
  const spec = `{"spec":{"minReadySeconds":${ready},"progressDeadlineSeconds":${ready + DEADLINE},"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"${surge}%","maxUnavailable":0}}}}`;
  return {
    key: 'prepare',
    title: `Set the batches to ${batchPercent} %`,
    minutes: 2,
    role: 'executor',
    check: `A batch is ${batchPercent} % of the instances, and capacity never drops below what is needed`,
    commands: {
      kubernetes: [command(`${KUBECTL} patch deployment {{app}} -p '${spec}'`, 'deployment.apps/{{app}} patched')],
    },
  };
};

const VERIFY: PatternStep = {
  key: 'verify',
  title: 'Verify the version of all instances',
  minutes: 3,
  role: 'qa',
  check: 'Every instance runs the new version',
  commands: {
    kubernetes: [
      command(
        `${KUBECTL} get pods -l app={{app}} -o jsonpath='{.items[*].spec.containers[0].image}'`,
        'Every image ends in {{version}}',
      ),
    ],
    servers: [
      command(
        'for host in {{hosts}}; do curl -fsS "http://$host/version" || break; done',
        '{{version}}, once for each host',
      ),
    ],
  },
};

export function rollingSteps(knobs: Knobs['rolling']): PatternStep[] {
  const { batchPercent, wait } = knobs;
  const count = Math.ceil(100 / Math.max(1, batchPercent));
  const single = count <= MOST_SINGLE ? count : FIRST;
  const batches = Array.from({ length: single }, (_, index) =>
    batch(index, Math.min(100, Math.round((index + 1) * batchPercent)), index + 1 === count, wait),
  );
  return [prepare(knobs), ...batches.flat(), ...(single < count ? [rest(single, count, knobs)] : []), VERIFY];
}
