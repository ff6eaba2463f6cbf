// Canary in steps (N096): one instance, then more and more of the traffic, with a hold after each stage.
import { durationWords } from '../duration.ts';
import type { Knobs, RolloutStage } from './knobs.ts';
import {
  command,
  haproxy,
  KUBECTL,
  onEach,
  type PatternStep,
  RELEASE,
  rolledOut,
  routeWeights,
  setImage,
} from './pattern-step.ts';

const ONE: readonly PatternStep[] = [
  {
    key: 'one',
    title: 'Deploy the new version to one instance',
    minutes: 8,
    role: 'executor',
    check: 'The instance runs the new version and gets no traffic yet',
    commands: {
      kubernetes: [
        setImage('{{app}}-canary'),
        command(`${KUBECTL} scale deployment/{{app}}-canary --replicas=1`, 'deployment.apps/{{app}}-canary scaled'),
        rolledOut('{{app}}-canary', 600),
      ],
      servers: [command(onEach('canary_host', RELEASE), 'No error')],
    },
  },
];

/** Whole weights in the ratio of a percentage; a stage above 0 % gets some traffic. */
function weights(percent: number): [old: number, canary: number] {
  const scale = Number.isInteger(percent) ? 1 : 100;
  const canary = Math.min(100 * scale, Math.round(percent * scale));
  return [100 * scale - canary, canary];
}

// HAProxy's weights are 0 to 256 for each server.
function serverWeights(percent: number): [old: number, canary: number] {
  const canary = percent > 0 ? Math.max(1, Math.round(percent)) : 0;
  return [100 - canary, canary];
}

function stageSteps({ percent, wait }: RolloutStage, index: number): PatternStep[] {
  const [oldServer, canaryServer] = serverWeights(percent);
  const step: PatternStep = {
    key: `stage-${index + 1}`,
    title: `Send ${percent} % of the traffic to the new version`,
    minutes: 2,
    role: 'executor',
    check: `The new version gets ${percent} % of the requests`,
    details: percent >= 100 ? '' : 'Scale the canary first, so that it carries its share.',
    commands: {
      kubernetes: [routeWeights(...weights(percent))],
      servers: [
        command(
          haproxy(`set server {{app}}/stable weight ${oldServer}; set server {{app}}/canary weight ${canaryServer}`),
          'No error',
        ),
      ],
    },
  };
  if (wait === 0) return [step];
  const hold: PatternStep = {
    key: `hold-${index + 1}`,
    title: `Hold at ${percent} % for ${durationWords(wait)}`,
    minutes: wait / 60,
    role: 'observer',
    kind: 'wait',
    check: 'Errors and response times are no worse than those of the old version in the same minutes',
    details: 'Compare with the old version now, not with yesterday. If it is worse: weight to 0 %, then ask why.',
  };
  return [step, hold];
}

const LAST: readonly PatternStep[] = [
  {
    key: 'remove-old',
    title: 'Remove the old version',
    minutes: 5,
    role: 'executor',
    check: 'Only the new version runs, and it has all the traffic',
    details: 'From here on going back means deploying the old version again.',
    commands: {
      kubernetes: [
        setImage('{{app}}'),
        rolledOut('{{app}}', 600),
        routeWeights(100, 0),
        command(`${KUBECTL} scale deployment/{{app}}-canary --replicas=0`, 'deployment.apps/{{app}}-canary scaled'),
      ],
      servers: [
        command(onEach('hosts', RELEASE), 'No error, and every host was reached'),
        command(haproxy('set server {{app}}/stable weight 100; set server {{app}}/canary weight 0'), 'No error'),
      ],
    },
  },
];

export const canarySteps = ({ stages }: Knobs['canary']): PatternStep[] => [
  ...ONE,
  ...stages.flatMap(stageSteps),
  ...LAST,
];
