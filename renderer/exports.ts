// A plan leaves as a file: everything typed is saved first, secrets are shown before they are masked, and what came of it
// is said.
import type { RequestName } from '#shared/contract.ts';
import type { SaveAnswer } from '#shared/leaving.ts';
import type { AppError } from '#shared/result.ts';
import { request } from './client.ts';
import { finishTyping } from './plan-visit.ts';
import { showDialog } from './stores/dialog-store.ts';
import { tell } from './stores/view-store.ts';

export type ExportName = Extract<RequestName, 'runbook.saveMarkdown' | 'runbook.saveHtml' | 'plan.saveFile'>;

/** What each file is called in a sentence. */
export const EXPORT_WORDS: Record<ExportName, string> = {
  'runbook.saveMarkdown': 'Markdown file',
  'runbook.saveHtml': 'HTML file',
  'plan.saveFile': 'plan file',
};

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
export async function saveExport(name: ExportName, planId: string, shown: readonly string[]): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  tell(`Making the ${EXPORT_WORDS[name]}…`);
  const answer = await request(name, { planId, shown: [...shown] });
  isSaving = false;
  tell(answer.ok ? savedWords(answer.value) : `The ${EXPORT_WORDS[name]} was not saved. ${errorWords(answer.error)}`);
}

/** Saves a plan as a file, with everything typed so far. When it holds secrets they are shown first. */
export async function exportPlan(name: ExportName, planId: string): Promise<void> {
  if (isSaving || !(await finishTyping())) return;
  const found = await request('secrets.find', { planId });
  if (!found.ok) return tell(`The ${EXPORT_WORDS[name]} was not saved. ${errorWords(found.error)}`);
  if (found.value.length > 0) showDialog({ kind: 'secrets', name, planId, found: found.value });
  else await saveExport(name, planId, []);
}
