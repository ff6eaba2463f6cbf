// `new`: a plan to start from: the sample, a blank one, or one made for a kind of release.
import path from 'node:path';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { blankPlan } from '#shared/plan/blank.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newPlan } from '#shared/plan/presets.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { type CliIo, type Command, readArguments } from './command.ts';
import { readPlan } from './read-plan.ts';
import { outOf } from './source.ts';

/** The kinds of release, and what a plan for one is called unless told. */
const PRESETS = { standard: 'New standard release', hotfix: 'New hotfix', major: 'New major release' } as const;
type Preset = keyof typeof PRESETS;

const isPreset = (name: string): name is Preset => Object.hasOwn(PRESETS, name);

interface Wish {
  sample?: boolean | undefined;
  preset?: string | undefined;
  title?: string | undefined;
}

function made({ sample, preset, title }: Wish, { stdin, resources }: CliIo): Result<Plan> | Promise<Result<Plan>> {
  if (sample) return readPlan(path.join(resources, 'sample.holdpoint'), stdin);
  if (preset === undefined) return parsePlan(blankPlan(title ?? ''));
  if (!isPreset(preset)) return failed('invalid', `The preset is one of: ${Object.keys(PRESETS).join(', ')}.`);
  return parsePlan(newPlan(preset, title ?? PRESETS[preset]));
}

export const newCommand: Command = {
  usage: 'new --sample | [--preset standard | hotfix | major] [--title <title>] [--out <file>]',
  summary: 'Writes a plan file: the sample, or a new plan, blank or made for a kind of release.',
  async run(args, io) {
    const read = readArguments({
      args,
      options: {
        sample: { type: 'boolean' },
        preset: { type: 'string' },
        title: { type: 'string' },
        out: { type: 'string' },
      },
    });
    if (!read.ok) return read;
    const { values } = read.value;
    const { sample = false, preset, title } = values;
    const isNew = preset !== undefined || title !== undefined;
    if (sample === isNew)
      return failed('invalid', 'Say either --sample, or --title, or --preset with or without --title.');
    if (title?.trim() === '') return failed('invalid', 'The title is empty.');
    const plan = await made(values, io);
    return plan.ok ? ok({ text: writePlanFile(plan.value), ...outOf(values) }) : plan;
  },
};
