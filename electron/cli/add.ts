// `add`: a plan file or a runbook into an archive.
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { withArchive } from './archive.ts';
import type { Command } from './command.ts';
import { readImported } from './read-imported.ts';
import { outOf, readPositionals } from './source.ts';

export const addCommand: Command = {
  usage: 'add <file | -> --data <folder> [--out <file>]',
  summary: 'Adds a plan file, or a runbook in Markdown or plain text, to an archive as a new plan and writes its id.',
  async run(args, io) {
    const read = readPositionals(
      args,
      { data: { type: 'string' }, out: { type: 'string' } },
      { least: 1, most: 1, sentence: 'Name one file, or - for standard input.' },
    );
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const { data } = values;
    if (data === undefined) return failed('invalid', 'Name the folder of the archive with --data.');
    const imported = await readImported(positionals[0] ?? '-', io.stdin);
    if (!imported.ok) return imported;
    const { addPlan } = await import('../plans.ts');
    const add = (plan: Plan): Promise<Result<string>> => withArchive(data, io, (desk) => addPlan(desk, plan));
    const added = await add(imported.value.plan);
    return added.ok ? ok({ text: `${added.value}\n`, ...outOf(values) }) : added;
  },
};
