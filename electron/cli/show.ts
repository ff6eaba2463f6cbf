// `show`: a plan at a glance.
import { ok } from '#shared/result.ts';
import { planAtAGlance } from '#shared/runbook/glance.ts';
import type { Command } from './command.ts';
import { outOf, readPlanArguments } from './source.ts';

export const showCommand: Command = {
  usage: 'show <file | -> [--out <file>]',
  summary: 'Writes a plan at a glance: title, window, whether it fits, phases with times, hold points, findings.',
  async run(args, { stdin }) {
    const read = await readPlanArguments(args, { out: { type: 'string' } }, stdin);
    return read.ok ? ok({ text: planAtAGlance(read.value.plan), ...outOf(read.value.values) }) : read;
  },
};
