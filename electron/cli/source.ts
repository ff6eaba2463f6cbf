// The arguments that most commands have: one plan file, or standard input.
import type { Readable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';
import { failed, ok } from '#shared/result.ts';
import { readArguments } from './command.ts';
import { readPlan } from './read-plan.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads arguments with positional ones. Refused with `invalid`: fewer or more of those than `names` says. */
export function readPositionals<O extends Options>(
  args: string[],
  options: O,
  { least, most, sentence }: { least: number; most: number; sentence: string },
) {
  const read = readArguments({ args, allowPositionals: true, options });
  if (!read.ok) return read;
  const { positionals } = read.value;
  const fits = positionals.length >= least && positionals.length <= most;
  return fits ? read : failed('invalid', sentence);
}

const ONE_PLAN = { least: 1, most: 1, sentence: 'Name one plan file, or - for standard input.' };

/** Reads the arguments of a command on one plan, and the plan. */
export async function readPlanArguments<O extends Options>(args: string[], options: O, stdin: Readable) {
  const read = readPositionals(args, options, ONE_PLAN);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const plan = await readPlan(positionals[0] ?? '-', stdin);
  return plan.ok ? ok({ values, plan: plan.value }) : plan;
}

/** Where the output goes, when it was said. */
export const outOf = ({ out }: { out?: string | undefined }): { out?: string } => (out === undefined ? {} : { out });

/** JSON as the commands write it. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
