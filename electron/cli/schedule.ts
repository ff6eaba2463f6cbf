// `schedule`: when everything in a plan happens, as a table or as JSON.
import { failed, ok } from '#shared/result.ts';
import { scheduleJson } from '#shared/schedule/json.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { likelyEnd, seedOf } from '#shared/schedule/simulate.ts';
import { scheduleTable } from '#shared/schedule/table.ts';
import { type Command, readArguments } from './command.ts';
import { readPlan } from './read-plan.ts';

export const scheduleCommand: Command = {
  usage: 'schedule <file | -> [--json] [--out <file>]',
  summary: 'Writes when each step starts, whether the plan fits its window, and until when to abort.',
  async run(args, { stdin }) {
    const read = readArguments({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    });
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const [source, ...more] = positionals;
    if (source === undefined || more.length > 0)
      return failed('invalid', 'Name one plan file, or - for standard input.');
    const plan = await readPlan(source, stdin);
    if (!plan.ok) return plan;
    const [times, likely] = [schedule(plan.value), likelyEnd(plan.value, seedOf(plan.value))];
    const text = values.json
      ? `${JSON.stringify(scheduleJson(plan.value, times, likely), null, 2)}\n`
      : scheduleTable(plan.value, times, likely);
    return ok({ text, ...(values.out !== undefined && { out: values.out }) });
  },
};
