// Feature flags in steps (N097): deploy with everything OFF, then switch on for a few; the later stages take days.
import { durationWords } from '../duration.ts';
import type { Knobs, RolloutStage } from './knobs.ts';
import type { PatternStep } from './pattern-step.ts';

/** A stage that is held longer outlasts the window, and so do the stages behind it (seconds). */
const LONGEST_HOLD = 7200;
const WATCH_MINUTES = 10;

export const FLAGS_OFF: PatternStep = {
  key: 'off',
  title: 'Read back that every flag of this release is OFF',
  minutes: 2,
  role: 'executor',
  check: 'Every flag of this release reads OFF',
};

/** Stands where the carrier's steps would, as long as nobody has said which pattern carries the binary. */
export const FLAGS_DEPLOY: PatternStep = {
  key: 'deploy',
  title: 'Deploy the new version with every flag OFF',
  minutes: 15,
  role: 'executor',
  check: 'Every instance runs the new version and behaves as before',
};

const FLAGS_SAME: PatternStep = {
  key: 'same',
  title: 'Verify that users see what they saw before',
  minutes: 3,
  role: 'qa',
  check: 'With every flag OFF nothing has changed for users',
};

const stageWords = ({ percent, wait }: RolloutStage): string =>
  wait === 0 ? `${percent} %` : `${percent} %, held for ${durationWords(wait)}`;

const switchOn = ({ percent }: RolloutStage, index: number): PatternStep => ({
  key: `stage-${index + 1}`,
  title: `Switch the flags on for ${index === 0 ? `internal users, ${percent} %` : `${percent} %`}`,
  minutes: 2,
  role: 'executor',
  check: `The flags read ${percent} %`,
  details: 'Back is the same flag, OFF.',
});

const hold = ({ percent, wait }: RolloutStage, index: number): PatternStep => ({
  key: `hold-${index + 1}`,
  title: wait > LONGEST_HOLD ? `Watch at ${percent} %` : `Hold at ${percent} % for ${durationWords(wait)}`,
  minutes: wait > LONGEST_HOLD ? WATCH_MINUTES : wait / 60,
  role: 'observer',
  kind: wait > LONGEST_HOLD ? 'watch' : 'wait',
  check: 'Errors and response times are as with the flags OFF',
});

/** What is left for the days after the window. */
function handOver(stages: readonly RolloutStage[]): PatternStep {
  const list = [...stages.map(stageWords), 'remove the flags from the code'].map((words) => `- ${words}`);
  return {
    key: 'hand-over',
    title: 'Hand over the later stages of the flags',
    minutes: 2,
    role: 'lead',
    check: 'Every later stage has a day and an owner',
    details: ['After the window:', '', ...list].join('\n'),
  };
}

/** Gives the steps after the binary is out: a stage and its hold as long as that fits a window, then the handing over. */
export function flagSteps({ stages }: Knobs['flags']): PatternStep[] {
  const long = stages.findIndex(({ wait }) => wait > LONGEST_HOLD);
  const tonight = long === -1 ? stages : stages.slice(0, long + 1);
  return [
    FLAGS_SAME,
    ...tonight.flatMap((stage, index) =>
      stage.wait === 0 ? [switchOn(stage, index)] : [switchOn(stage, index), hold(stage, index)],
    ),
    handOver(stages.slice(tonight.length)),
  ];
}
