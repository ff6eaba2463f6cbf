// `new`: a plan to start from, the sample or a blank one.
import path from 'node:path';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { blankPlan } from '#shared/plan/blank.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { failed, ok } from '#shared/result.ts';
import { type Command, readArguments } from './command.ts';
import { readPlan } from './read-plan.ts';

export const newCommand: Command = {
  usage: 'new --sample | --title <title>',
  summary: 'Writes a plan file: the sample, or a blank plan with a title.',
  async run(args, { stdin, resources }) {
    const read = readArguments({ args, options: { sample: { type: 'boolean' }, title: { type: 'string' } } });
    if (!read.ok) return read;
    const { sample = false, title } = read.value.values;
    if (sample === (title !== undefined)) return failed('invalid', 'Say either --sample or --title.');
    if (title?.trim() === '') return failed('invalid', 'The title is empty.');
    const plan =
      title === undefined
        ? await readPlan(path.join(resources, 'sample.holdpoint'), stdin)
        : parsePlan(blankPlan(title));
    return plan.ok ? ok({ text: writePlanFile(plan.value) }) : plan;
  },
};
