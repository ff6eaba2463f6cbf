// Plans and their runbooks leave the app: a person chooses the file, and it is the old bytes or the new ones, never a mix.
import type { RequestInput, RequestName } from '#shared/contract.ts';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import type { SaveAnswer } from '#shared/leaving.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok, type Result } from '#shared/result.ts';
import { runbookHtml } from '#shared/runbook/html/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { type PartFormat, partFileName } from '#shared/runbook/parts/part.ts';
import { partText } from '#shared/runbook/parts/write.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { Caller } from './door.ts';
import { type Leaving, type Notes, planToLeave } from './leaving.ts';
import type { Desk } from './plans.ts';

/** What an export asks of the process around it. */
export interface Ask {
  /** Shows the save dialog and gives the chosen path, or nothing when it was cancelled. */
  askWhereToSave(caller: Caller, file: { name: string; kind: string; extension: string }): Promise<string | undefined>;
}

const NAME_LENGTH = 80;
/** A name may have 255 bytes on Linux; this leaves room for the extension and for what a person adds. */
const NAME_BYTES = 200;
// Windows keeps these names for devices, with any extension.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The beginning of a text that fits a file's name. */
function cut(text: string): string {
  let name = '';
  for (const character of [...text].slice(0, NAME_LENGTH)) {
    if (Buffer.byteLength(name + character) > NAME_BYTES) break;
    name += character;
  }
  return name;
}

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
  const short = cut(cleaned).replace(/^[.\s]+|[.\s]+$/g, '');
  return short === '' || RESERVED.test(short) ? otherwise : short;
}

/** A file to be saved: the name it is offered under, and what goes into it. */
interface File {
  title: string;
  kind: string;
  extension: string;
  /** The name for a title that gives none. */
  otherwise?: string;
  content: string | Uint8Array;
  masked: number;
}

/** Saves a file where the person says. */
export async function saveFile(ask: Ask, caller: Caller, file: File): Promise<Result<SaveAnswer>> {
  const { title, kind, extension, otherwise, content, masked } = file;
  const name = `${fileNameOf(title, otherwise)}.${extension}`;
  const path = await ask.askWhereToSave(caller, { kind, extension, name });
  if (path === undefined) return ok({ kind: 'cancelled' });
  const written = await writeFileAtomically(path, content);
  return written.ok ? ok({ kind: 'saved', path, masked }) : written;
}

interface Export extends Pick<File, 'kind' | 'extension' | 'otherwise'> {
  write(plan: Plan, planId: string): string;
}

/** What a plan can be saved as beside paper, by the request that does it. */
const EXPORTS = {
  'runbook.saveMarkdown': {
    kind: 'Markdown',
    extension: 'md',
    write: writeMarkdownFile,
  },
  'runbook.saveHtml': { kind: 'HTML', extension: 'html', write: (plan) => runbookHtml(runbookOutline(plan)) },
  'plan.saveFile': { kind: 'Holdpoint plan', extension: 'holdpoint', otherwise: 'plan', write: writePlanFile },
} satisfies Partial<Record<RequestName, Export>>;

export type ExportName = keyof typeof EXPORTS;

/** Saves a plan in one of its forms, its secrets masked but for those in `shown`. Refused as `planToLeave` and with `file`. */
export async function exportPlan(
  desk: Desk,
  shell: Ask & Notes,
  { name, caller, ...leaving }: { name: ExportName; caller: Caller } & Leaving,
): Promise<Result<SaveAnswer>> {
  const read = planToLeave(desk, shell, leaving);
  if (!read.ok) return read;
  const { plan, masked } = read.value;
  const { write, ...file }: Export = EXPORTS[name];
  return saveFile(shell, caller, { ...file, title: plan.title, content: write(plan, leaving.planId), masked });
}

const PART_KINDS: Readonly<Record<PartFormat, string>> = { md: 'Markdown', html: 'HTML' };

/** Saves a part of a plan as a document of its own, under its usual name (N007). Refused as `exportPlan` is. */
export async function exportPart(
  desk: Desk,
  shell: Ask & Notes,
  { caller, part, format, ...leaving }: { caller: Caller } & RequestInput<'runbook.savePart'>,
): Promise<Result<SaveAnswer>> {
  const read = planToLeave(desk, shell, leaving);
  if (!read.ok) return read;
  const { plan } = read.value;
  const { text, masked } = partText(plan, part, format);
  const file = { title: partFileName(plan, part), otherwise: part, kind: PART_KINDS[format], extension: format };
  return saveFile(shell, caller, { ...file, content: text, masked });
}
