// Plans and their runbooks leave the app: a person chooses the file, and it is the old bytes or the new ones, never a mix.
import type { PrintPage, SaveAnswer } from '#shared/contract.ts';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok, type Result } from '#shared/result.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { Caller } from './door.ts';
import { type Desk, loadPlan } from './plans.ts';

/** What an export asks of the process around it. */
export interface Ask {
  /** Shows the save dialog and gives the chosen path, or nothing when it was cancelled. */
  askWhereToSave(caller: Caller, file: { name: string; kind: string; extension: string }): Promise<string | undefined>;
  printPdf(page: PrintPage): Promise<Result<Uint8Array>>;
}

const NAME_LENGTH = 80;
// Windows keeps these names for devices, with any extension.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Makes a file name of a title: one that every system takes, never a path and never hidden; `otherwise` when nothing of
 * it can be used.
 */
export function fileNameOf(title: string, otherwise = 'runbook'): string {
  const cleaned = title
    .normalize('NFC')
    // Path separators, what Windows forbids, control characters and direction marks that disguise an extension.
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...cleaned]
    .slice(0, NAME_LENGTH)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return short === '' || RESERVED.test(short) ? otherwise : short;
}

async function save(
  { shell, caller, plan }: { shell: Ask; caller: Caller; plan: Plan },
  file: { kind: string; extension: string; otherwise?: string },
  make: () => Promise<Result<string | Uint8Array>>,
): Promise<Result<SaveAnswer>> {
  const name = `${fileNameOf(plan.title, file.otherwise)}.${file.extension}`;
  const { kind, extension } = file;
  const path = await shell.askWhereToSave(caller, { kind, extension, name });
  if (path === undefined) return ok({ kind: 'cancelled' });
  const made = await make();
  if (!made.ok) return made;
  const written = await writeFileAtomically(path, made.value);
  return written.ok ? ok({ kind: 'saved', path }) : written;
}

/** Saves the runbook as Markdown where the person says. */
export async function saveMarkdown(
  desk: Desk,
  shell: Ask,
  planId: string,
  caller: Caller,
): Promise<Result<SaveAnswer>> {
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  const { plan } = read.value;
  const file = { kind: 'Markdown', extension: 'md' };
  return save({ shell, caller, plan }, file, async () => ok(runbookMarkdown(runbookOutline(plan))));
}

/** Saves the plan as a file that another Holdpoint opens. */
export async function savePlanFile(
  desk: Desk,
  shell: Ask,
  planId: string,
  caller: Caller,
): Promise<Result<SaveAnswer>> {
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  const { plan } = read.value;
  const file = { kind: 'Holdpoint plan', extension: 'holdpoint', otherwise: 'plan' };
  return save({ shell, caller, plan }, file, async () => ok(writePlanFile(plan)));
}

/** The moment in words, with the machine's zone, as it stands on every page. */
function printedAt(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' }).format(at);
}

/** Saves the runbook as PDF where the person says. */
export async function savePdf(desk: Desk, shell: Ask, planId: string, caller: Caller): Promise<Result<SaveAnswer>> {
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  const { plan, revision, contentHash } = read.value;
  const page = { plan, title: plan.title, revision, contentHash, printedAt: printedAt(desk.clock()) };
  return save({ shell, caller, plan }, { kind: 'PDF', extension: 'pdf' }, () => shell.printPdf(page));
}
