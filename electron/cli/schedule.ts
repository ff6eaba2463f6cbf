// `schedule`: when everything in a plan happens, as a table or as JSON.
import { ok } from '#shared/result.ts';
import { scheduleJson } from '#shared/schedule/json.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { likelyEnd, seedOf } from '#shared/schedule/simulate.ts';
import { scheduleTable } from '#shared/schedule/table.ts';
import { maskSecrets } from '#shared/secrets/secrets.ts';
import type { Command } from './command.ts';
import { jsonText, outOf, readPlanArguments } from './source.ts';

export const scheduleCommand: Command = {
  usage: 'schedule <file | -> [--json] [--out <file>]',
  summary: 'Writes when each step starts, whether the plan fits its window, and until when to abort.',
  async run(args, { stdin }) {
    const read = await readPlanArguments(args, { json: { type: 'boolean' }, out: { type: 'string' } }, stdin);
    if (!read.ok) return read;
    const { values } = read.value;
    // Titles stand in it, and no time depends on a text.
    const { plan } = maskSecrets(read.value.plan);
    const [times, likely] = [schedule(plan), likelyEnd(plan, seedOf(plan))];
    const text = values.json ? jsonText(scheduleJson(plan, times, likely)) : scheduleTable(plan, times, likely);
    return ok({ text, ...outOf(values) });
  },
};
