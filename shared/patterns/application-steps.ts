// The steps of the application phase for a choice: those of the pattern, and of the one that carries its binary.
import type { PresetStep } from '../plan/presets/parts.ts';
import type { Pattern, Strategy } from '../plan/schema/strategy.ts';
import { blueGreenSteps } from './blue-green.ts';
import { canarySteps } from './canary.ts';
import { FLAGS_DEPLOY, FLAGS_OFF, flagSteps } from './flags.ts';
import { knobsOf, patternsInUse } from './knobs.ts';
import type { PatternStep } from './pattern-step.ts';
import { recreateSteps } from './recreate.ts';
import { rollingSteps } from './rolling.ts';
import type { Stack } from './stacks.ts';

type Choice = Pick<Strategy, 'pattern' | 'carrier' | 'knobs'>;

/** A step to put into the application phase, and the part of a template that it is: "canary/stage-2". */
export interface TemplateStep extends PresetStep {
  part: string;
  pattern: Pattern;
}

/** The steps of a pattern by itself. */
const STEPS: { [Name in Exclude<Pattern, 'flags'>]: (knobs: Strategy['knobs']) => PatternStep[] } = {
  blueGreen: (knobs) => blueGreenSteps(knobsOf(knobs, 'blueGreen')),
  canary: (knobs) => canarySteps(knobsOf(knobs, 'canary')),
  rolling: (knobs) => rollingSteps(knobsOf(knobs, 'rolling')),
  recreate: (knobs) => recreateSteps(knobsOf(knobs, 'recreate')),
};

const forStack = (pattern: Pattern, stack: Stack, { key, commands, ...step }: PatternStep): TemplateStep => ({
  ...step,
  part: `${pattern}/${key}`,
  pattern,
  ...(commands?.[stack] && { commands: commands[stack] }),
});

/**
 * Gives the steps of the application phase for the chosen pattern, its settings and its carrier, with the commands of a
 * stack (N094-N098); none as long as no pattern is chosen.
 */
export function applicationSteps(choice: Choice, stack: Stack): TemplateStep[] {
  const { pattern, knobs } = choice;
  if (pattern === undefined) return [];
  if (pattern !== 'flags') return STEPS[pattern](knobs).map((step) => forStack(pattern, stack, step));
  const [, carrier] = patternsInUse(choice);
  const carried =
    carrier === undefined || carrier === 'flags'
      ? [forStack('flags', stack, FLAGS_DEPLOY)]
      : STEPS[carrier](knobs).map((step) => forStack(carrier, stack, step));
  const own = (step: PatternStep): TemplateStep => forStack('flags', stack, step);
  return [own(FLAGS_OFF), ...carried, ...flagSteps(knobsOf(knobs, 'flags')).map(own)];
}
