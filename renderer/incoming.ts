// Files come in: chosen in a dialog or dropped on the window. What came of each is said, and a runbook of a plan that is
// here asks first.
import type { FileAnswer } from '#shared/contract.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { request } from './client.ts';
import { errorWords } from './exports.ts';
import { finishTyping, visitPlan } from './plan-visit.ts';
import { type Returning, showDialog } from './stores/dialog-store.ts';
import { showInLibrary } from './stores/library-store.ts';
import { tell } from './stores/view-store.ts';

/** Says what became of a file, and shows what should be looked at. */
async function follow(answer: FileAnswer, name: string): Promise<void> {
  const { notes } = answer;
  if (answer.kind === 'returns') return showDialog(answer);
  const { planId } = answer;
  await showInLibrary(planId);
  const done =
    answer.kind === 'brought'
      ? `The changes in “${name}” are in the plan.`
      : `The plan in “${name}” is in the library.`;
  tell(done, { label: 'Open', run: () => void visitPlan(planId) });
  if (notes.length > 0) showDialog({ kind: 'notes', planId, name, notes });
}

/** Asks for a file, takes it in and opens its plan. A refusal is told on the screen. */
export async function openFile(): Promise<void> {
  if (!(await finishTyping())) return;
  const opened = await request('library.openFile', {});
  if (!opened.ok) return tell(errorWords(opened.error));
  const answer = opened.value;
  if (answer.kind === 'cancelled') return;
  if (answer.kind === 'returns') return showDialog(answer);
  await visitPlan(answer.planId);
  if (answer.notes.length > 0) showDialog({ kind: 'notes', planId: answer.planId, name: '', notes: answer.notes });
}

/** Takes in a file that was dropped on the window. A refusal is told on the screen. */
export async function addFile(file: File): Promise<void> {
  const what = `${JSON.stringify(file.name)} cannot be opened.`;
  if (file.size > LIMITS.fileBytes) return tell(`${what} It is larger than 64 MB. Nothing was changed.`);
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    // What the page may not read, or a folder; anything else is a bug.
    if (!(error instanceof DOMException)) throw error;
    return tell(`${what} It is a folder, or may not be read. Nothing was changed.`);
  }
  const added = await request('library.addFile', { name: file.name.slice(0, 1000), text });
  if (added.ok) await follow(added.value, file.name);
  else tell(errorWords(added.error));
}

/** Brings a runbook into the plan that it was written from, or adds it as a new one. A refusal is told on the screen. */
export async function decideReturn({ name, text }: Returning, into: 'new' | 'original'): Promise<void> {
  if (!(await finishTyping())) return;
  const taken = await request('library.addFile', { name, text, into });
  if (!taken.ok) return tell(errorWords(taken.error));
  const answer = taken.value;
  if (answer.kind === 'brought') await visitPlan(answer.planId);
  // What should be looked at stood in the dialog already.
  await follow({ ...answer, notes: [] }, name);
}
