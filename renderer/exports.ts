// A plan leaves as a file: everything typed is saved first, secrets are shown before they are masked, and what came of it
// is said.
import type { RequestName } from '#shared/contract.ts';
import type { SaveAnswer } from '#shared/leaving.ts';
import type { AppError, Result } from '#shared/result.ts';
import { PARTS, type PartFormat, type PartName } from '#shared/runbook/parts/part.ts';
import { request } from './client.ts';
import { finishTyping } from './plan-visit.ts';
import { showDialog } from './stores/dialog-store.ts';
import { tell } from './stores/view-store.ts';

export type ExportName = Extract<RequestName, 'runbook.saveMarkdown' | 'runbook.saveHtml' | 'plan.saveFile'>;

/** What each file is called in a sentence. */
const EXPORT_WORDS: Record<ExportName, string> = {
  'runbook.saveMarkdown': 'Markdown file',
  'runbook.saveHtml': 'HTML file',
  'plan.saveFile': 'plan file',
};

/** A part of the plan as a document of its own. */
export interface PartExport {
  part: PartName;
  format: PartFormat;
}

/** What leaves: the plan in one of its forms, or a part of it. */
export type Exported = ExportName | PartExport;

export const exportWords = (what: Exported): string =>
  typeof what === 'string' ? EXPORT_WORDS[what] : PARTS[what.part].title.toLowerCase();

const save = (what: Exported, leaving: { planId: string; shown: string[] }): Promise<Result<SaveAnswer>> =>
  typeof what === 'string' ? request(what, leaving) : request('runbook.savePart', { ...leaving, ...what });

export const errorWords = ({ message, kept }: AppError): string => [message, kept].filter(Boolean).join(' ');

/** How many secrets, with the verb: "1 secret is", "3 secrets are". */
export const secretsAre = (count: number): string => (count === 1 ? '1 secret is' : `${count} secrets are`);

/** What came of saving a file, as a sentence. */
export function savedWords(answer: SaveAnswer): string {
  if (answer.kind === 'cancelled') return 'Nothing was saved: the dialog was cancelled.';
  const masked = answer.masked > 0 ? ` ${secretsAre(answer.masked)} masked in it.` : '';
  return `Saved to ${answer.path}${masked && '.'}${masked}`;
}

let isSaving = false;

/** Saves the file, with the secrets in `shown` left readable. One at a time: while a dialog is open nothing happens. */
export async function saveExport(what: Exported, planId: string, shown: readonly string[]): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  tell(`Making the ${exportWords(what)}…`);
  const answer = await save(what, { planId, shown: [...shown] });
  isSaving = false;
  tell(answer.ok ? savedWords(answer.value) : `The ${exportWords(what)} was not saved. ${errorWords(answer.error)}`);
}

/** Saves a plan as a file, with everything typed so far. When it holds secrets they are shown first. */
export async function exportPlan(what: Exported, planId: string): Promise<void> {
  if (isSaving || !(await finishTyping())) return;
  const found = await request('secrets.find', { planId });
  if (!found.ok) return tell(`The ${exportWords(what)} was not saved. ${errorWords(found.error)}`);
  if (found.value.length > 0) showDialog({ kind: 'secrets', what, planId, found: found.value });
  else await saveExport(what, planId, []);
}
