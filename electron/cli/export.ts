// `export`: a plan in another form.
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok } from '#shared/result.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { type Command, readArguments } from './command.ts';
import { readPlan } from './read-plan.ts';

const FORMATS: Record<string, (plan: Plan) => string> = {
  md: (plan) => runbookMarkdown(runbookOutline(plan)),
  json: writePlanFile,
};

export const exportCommand: Command = {
  usage: 'export <file | -> [--format md | json] [--out <file>]',
  summary: 'Writes the runbook of a plan as Markdown, or the plan itself as JSON. "-" is standard input.',
  async run(args, { stdin }) {
    const read = readArguments({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'md' }, out: { type: 'string' } },
    });
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const [source, ...more] = positionals;
    if (source === undefined || more.length > 0)
      return failed('invalid', 'Name one plan file, or - for standard input.');
    const write = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined;
    if (!write) return failed('invalid', `The format is one of: ${Object.keys(FORMATS).join(', ')}.`);
    const plan = await readPlan(source, stdin);
    if (!plan.ok) return plan;
    return ok({ text: write(plan.value), ...(values.out !== undefined && { out: values.out }) });
  },
};
