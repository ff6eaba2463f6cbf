// `import`: somebody's runbook becomes a plan.
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { Imported } from '#shared/import/imported.ts';
import { failed, ok } from '#shared/result.ts';
import { type Command, readArguments } from './command.ts';
import { readImported } from './read-imported.ts';

const MOST_NOTES = 20;

/** The counts in a line, and the first notes below it. */
function summary({ counts, notes }: Imported): string {
  const counted = Object.entries(counts).map(([name, count]) => `${count} ${count === 1 ? name.slice(0, -1) : name}`);
  const lines = notes.slice(0, MOST_NOTES).map(({ line, text }) => `  line ${line}: ${text}`);
  const more = notes.length > MOST_NOTES ? [`  and ${notes.length - MOST_NOTES} more; --json gives them all`] : [];
  return `${[counted.join(', '), ...lines, ...more].join('\n')}\n`;
}

export const importCommand: Command = {
  usage: 'import <file | -> [--json] [--out <file>]',
  summary:
    'Reads a runbook in Markdown or plain text, or a plan, and writes a plan file. --json adds counts and notes.',
  async run(args, { stdin }) {
    const read = readArguments({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    });
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const [source, ...more] = positionals;
    if (source === undefined || more.length > 0) return failed('invalid', 'Name one file, or - for standard input.');
    const imported = await readImported(source, stdin);
    if (!imported.ok) return imported;
    const { plan } = imported.value;
    return ok({
      text: values.json ? `${JSON.stringify(imported.value, null, 2)}\n` : writePlanFile(plan),
      note: summary(imported.value),
      ...(values.out !== undefined && { out: values.out }),
    });
  },
};
