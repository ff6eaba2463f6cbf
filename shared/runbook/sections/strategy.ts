// The chosen pattern, its settings and why it was chosen (S015-S051).
import { durationWords } from '../../duration.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Pattern } from '../../plan/schema/strategy.ts';
import type { Block, Section } from '../blocks.ts';
import type { Reading } from '../reading.ts';
import { AXIS_WORDS, LEVEL_WORDS, SWITCH_WORDS } from '../words.ts';
import { patternWords } from './information.ts';
import { facts, type MaybeFact, section } from './parts.ts';

type Knobs = Plan['strategy']['knobs'];

const stageWords = (stages: { percent: number; wait: number }[]): string[] =>
  stages.map(({ percent, wait }, index) => {
    const pause = wait === 0 ? '' : `, then ${durationWords(wait)} of waiting`;
    return `Stage ${index + 1}: ${percent} %${pause}`;
  });

/** The settings of each pattern as lines. */
const KNOB_WORDS = {
  blueGreen: ({ blueGreen }) =>
    blueGreen
      ? [`Switched by ${SWITCH_WORDS[blueGreen.switchBy]}`, `Watched for ${durationWords(blueGreen.watch)}`]
      : [],
  canary: ({ canary }) => (canary ? stageWords(canary.stages) : []),
  rolling: ({ rolling }) =>
    rolling ? [`Batches of ${rolling.batchPercent} %`, `${durationWords(rolling.wait)} between two batches`] : [],
  flags: ({ flags }) => (flags ? stageWords(flags.stages) : []),
  recreate: ({ recreate }) =>
    recreate ? [recreate.maintenancePage ? 'With a maintenance page' : 'Without a maintenance page'] : [],
} satisfies Record<Pattern, (knobs: Knobs) => string[]>;

/** The level of each axis, then the evidence for those that have some. */
function assessmentBlocks({ axes }: Plan['strategy']): Block[] {
  // Object.keys forgets that the keys are those of the table.
  const all = Object.keys(AXIS_WORDS) as (keyof typeof AXIS_WORDS)[];
  const levels = all.map((axis): MaybeFact => {
    const { level } = axes[axis];
    return [AXIS_WORDS[axis], level && LEVEL_WORDS[level]];
  });
  return [
    { kind: 'facts', title: 'Assessment', facts: facts(...levels) },
    ...all.map(
      (axis): Block => ({
        kind: 'prose',
        title: `Evidence: ${AXIS_WORDS[axis]}`,
        source: axes[axis].evidence,
        field: ['strategy', 'axes', axis, 'evidence'],
      }),
    ),
  ];
}

/** Gives the section "Deployment Strategy"; empty as long as nothing was assessed or chosen. */
export function strategySection({ plan }: Reading): Section {
  const { strategy } = plan;
  const { pattern, carrier } = strategy;
  const chosen = [pattern, carrier].flatMap((one) => (one ? KNOB_WORDS[one](strategy.knobs) : []));
  return section('Deployment Strategy', [
    {
      kind: 'facts',
      facts: facts(['Pattern', pattern && patternWords(plan)], ['Together with', strategy.companions.join(', ')]),
    },
    { kind: 'list', title: 'Settings', items: chosen },
    { kind: 'prose', title: 'Rationale', source: strategy.rationale, field: ['strategy', 'rationale'] },
    {
      kind: 'prose',
      title: 'Why the advice was not followed',
      source: strategy.override ?? '',
      field: ['strategy', 'override'],
    },
    ...assessmentBlocks(strategy),
  ]);
}
