// A file from outside as a plan: a plan file, or a runbook in Markdown, ours or anyone's.
import path from 'node:path';
import type { Imported, ImportNote, Origin } from '#shared/import/imported.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { importMarkdown } from './import-markdown.ts';
import { planOfText } from './plan-file.ts';
import type { Desk } from './plans.ts';

export interface IncomingPlan {
  plan: Plan;
  /** What a person should look at: what was guessed, and what could not be read. */
  notes: readonly ImportNote[];
  /** Where a runbook of our own comes from. */
  origin?: Origin;
}

const RUNBOOKS: readonly string[] = ['.md', '.markdown', '.mdown', '.txt'];

/** Whether a file of this name is read as a runbook in Markdown. */
const isRunbook = (name: string): boolean => RUNBOOKS.includes(path.extname(name).toLowerCase());

/**
 * Gives the plan in the text of the file of this name. Refused with one sentence that names the file: text that could not be
 * decoded, that is no plan, or no runbook.
 */
export async function incomingPlan(desk: Desk, name: string, text: Result<string>): Promise<Result<IncomingPlan>> {
  if (!isRunbook(name) || !text.ok) {
    const plan = planOfText(name, text);
    return plan.ok ? ok({ plan: plan.value, notes: [] }) : plan;
  }
  const imported = await importMarkdown(text.value, { stamp: { by: desk.person, at: desk.clock() } });
  if (imported.ok) return ok(incoming(imported.value));
  const { code, message } = imported.error;
  return failed(code, `${JSON.stringify(name)} cannot be opened. ${message}`, { kept: 'Nothing was changed.' });
}

const incoming = ({ plan, notes, origin }: Imported): IncomingPlan => ({ plan, notes, ...(origin && { origin }) });
