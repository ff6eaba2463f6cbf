// Back by Rolling: batch by batch in reverse order (S150-S154). Kubernetes refuses to undo a paused rollout, so it is
// resumed before (requirements 4.1).
import { command, haproxy, KUBECTL, rolledOut } from '../../patterns/pattern-step.ts';
import { LINK_OLD, OLD_VERSION, RECOVERY, VERIFIED } from '../commands.ts';
import type { BackStep, ProcedureTemplate } from '../template.ts';

const BACKWARDS = "$(printf '%s\\n' {{hosts}} | tac)";
const onEachBackwards = (run: string): string => `for host in ${BACKWARDS}; do ${run}; done`;

/** Takes one server out, makes the old version current on it, and takes it back in once it answers; stops at the first that fails. */
const ONE_SERVER = [
  haproxy('set server {{app}}/$host state drain'),
  `ssh "$host" '${LINK_OLD} && sudo systemctl restart {{app}}'`,
  'curl -fsS --retry 10 --retry-connrefused --retry-delay 3 "http://$host/health"',
  haproxy('set server {{app}}/$host state ready'),
].join(' && ');

const STOP: BackStep = {
  title: 'Stop rolling out the new version',
  minutes: 1,
  worst: 2,
  role: 'executor',
  check: 'No further instance gets the new version',
  details: 'Begin no further batch.',
  notes: {
    kubernetes:
      'This needs no pause: undoing turns a rollout around. Look which revision is the old one; if it is not the last but one, name it in the next step with --to-revision.',
  },
  commands: {
    kubernetes: [
      command(`${KUBECTL} rollout history deployment/{{app}}`, 'The last but one revision is {{previous_version}}'),
      command(
        `${KUBECTL} patch deployment {{app}} -p '{"spec":{"minReadySeconds":0}}'`,
        'patched: on the way back no batch has to prove itself for minutes',
      ),
    ],
    servers: [command(haproxy('show servers state {{app}}'), 'Which servers take traffic now')],
  },
};

const BACK: BackStep = {
  title: 'Roll the instances back in reverse order',
  minutes: 10,
  worst: 20,
  role: 'executor',
  check: 'Each batch is healthy before the next begins',
  notes: {
    kubernetes:
      'A paused rollout must be resumed before it can be undone. Where nothing is paused, resuming says so; that is fine.',
  },
  commands: {
    kubernetes: [
      command(`${KUBECTL} rollout resume deployment/{{app}}`, 'resumed, or that it is not paused'),
      command(`${KUBECTL} rollout undo deployment/{{app}}`, 'deployment.apps/{{app}} rolled back'),
    ],
    servers: [command(onEachBackwards(`${ONE_SERVER} || break`), 'Every server answers in its turn')],
  },
};

const VERIFY: BackStep = {
  title: 'Verify that each batch is on the old version',
  minutes: 3,
  worst: 6,
  role: 'qa',
  check: 'Every instance runs the old version',
  commands: {
    kubernetes: [
      rolledOut('{{app}}', 1200),
      command(
        `${KUBECTL} get pods -l app={{app}} -o jsonpath='{.items[*].spec.containers[0].image}'`,
        'Every image ends in {{previous_version}}',
      ),
    ],
    servers: [
      command(
        'for host in {{hosts}}; do curl -fsS "http://$host/version" || break; done',
        '{{previous_version}}, once for each host',
      ),
    ],
  },
};

const CONFIRM: BackStep = {
  ...RECOVERY,
  title: 'Confirm that the rollback is complete',
  minutes: 1,
  commands: { kubernetes: [OLD_VERSION], servers: [OLD_VERSION] },
};

export const rollingBack = (): ProcedureTemplate => ({
  title: 'Roll the instances back',
  target: { of: 'pattern', pattern: 'rolling' },
  useWhen: 'Some or all instances run the new version and a trigger has fired. Capacity is lower while batches change.',
  steps: [STOP, BACK, VERIFY, CONFIRM],
  checks: VERIFIED,
  estimate: { best: 600, expected: 900, worst: 1800, source: 'guess' },
  source: ['S150', 'S151', 'S152', 'S153', 'S154'],
});
