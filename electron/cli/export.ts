// `export`: a plan in another form, out of a file or an archive. Secrets are masked.
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { runbookHtml } from '#shared/runbook/html/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { PART_FORMATS, PART_NAMES, type PartFormat, type PartName } from '#shared/runbook/parts/part.ts';
import { partText } from '#shared/runbook/parts/write.ts';
import { maskSecrets } from '#shared/secrets/secrets.ts';
import { withArchive } from './archive.ts';
import type { CliIo, Command } from './command.ts';
import { readPlan } from './read-plan.ts';
import { outOf, readPositionals } from './source.ts';

/** The forms; `planId` is that of the plan in its archive, so that a runbook finds its way back. */
const FORMATS: Record<string, (plan: Plan, planId?: string) => string> = {
  md: writeMarkdownFile,
  html: (plan) => runbookHtml(runbookOutline(plan)),
  holdpoint: (plan) => writePlanFile(plan),
  json: (plan) => writePlanFile(plan),
};

/** A form: the text of a plan, and how many secrets are masked in it where that is not what the plan says. */
type Write = (plan: Plan, planId?: string) => { text: string; masked?: number };

const isPart = (part: string): part is PartName => (PART_NAMES as readonly string[]).includes(part);
const isPartFormat = (format: string): format is PartFormat => (PART_FORMATS as readonly string[]).includes(format);

/** Gives the form that was asked for. Refused with `invalid`: a part or a format that there is not. */
function writerOf({ part, format }: { part?: string | undefined; format: string }): Result<Write> {
  if (part === undefined) {
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) return failed('invalid', `The format is one of: ${Object.keys(FORMATS).join(', ')}.`);
    return ok((plan, planId) => ({ text: write(plan, planId) }));
  }
  if (!isPart(part)) return failed('invalid', `The part is one of: ${PART_NAMES.join(', ')}.`);
  if (!isPartFormat(format)) return failed('invalid', `The format of a part is one of: ${PART_FORMATS.join(', ')}.`);
  return ok((plan) => partText(plan, part, format));
}

/** Reads a plan of an archive by its id. */
async function readArchived(planId: string, data: string, io: CliIo): Promise<Result<Plan>> {
  const { loadPlan } = await import('../plans.ts');
  const read = await withArchive(data, io, (desk) => loadPlan(desk, planId));
  if (read.ok) return ok(read.value.plan);
  const { code, message } = read.error;
  if (code !== 'not-found' || message.startsWith('There is no archive')) return read;
  return failed(code, `There is no plan ${JSON.stringify(planId)} in ${JSON.stringify(data)}; list names them all.`);
}

/** What a person should know of the masks: how many there are, and how to leave them off. */
const maskedNote = (masked: number): string =>
  `${masked === 1 ? '1 text holds what looks like a secret; it is' : `${masked} texts hold what looks like a secret; they are`} masked. --with-secrets leaves them readable.\n`;

const OPTIONS = {
  format: { type: 'string', default: 'md' },
  part: { type: 'string' },
  data: { type: 'string' },
  'with-secrets': { type: 'boolean' },
  out: { type: 'string' },
} as const;

const SOURCE = { least: 1, most: 1, sentence: 'Name one plan file, or - for standard input.' };

export const exportCommand: Command = {
  usage: `export <file | -> [--format md | html | holdpoint | json] [--part ${PART_NAMES.join(' | ')}] [--with-secrets] [--out <file>], export <id> --data <folder> ...`,
  summary:
    'Writes the runbook of a plan, or a part of it, as Markdown or HTML, or the plan itself. What looks like a secret is masked.',
  async run(args, io) {
    const read = readPositionals(args, OPTIONS, SOURCE);
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const [source = '-'] = positionals;
    const write = writerOf(values);
    if (!write.ok) return write;
    const { data } = values;
    const plan = data === undefined ? await readPlan(source, io.stdin) : await readArchived(source, data, io);
    if (!plan.ok) return plan;
    const leaving = values['with-secrets'] ? { plan: plan.value, masked: 0 } : maskSecrets(plan.value);
    const { text, masked = leaving.masked } = write.value(leaving.plan, data === undefined ? undefined : source);
    return ok({ text, ...outOf(values), ...(masked > 0 && { note: maskedNote(masked) }) });
  },
};
