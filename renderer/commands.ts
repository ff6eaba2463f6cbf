// The table of commands. Buttons and shortcuts read it; nothing else starts a command.
import type { RequestName, SaveAnswer } from '#shared/contract.ts';
import { request } from './client.ts';
import { finishCurrentField } from './hooks/edit-session.ts';
import { settled, travel } from './stores/plan-requests.ts';
import { openPlan, type PlanState } from './stores/plan-store.ts';
import { tell } from './stores/view-store.ts';

export interface Command {
  label: string;
  /** In the form of aria-keyshortcuts, `Mod` being Control, or Command on a Mac. The first is shown. */
  keys: readonly string[];
  /** What it would do now, or why it cannot. */
  hint(state: PlanState): string;
  isReady(state: PlanState): boolean;
  run(): Promise<void>;
}

/**
 * Undo and redo take a field's uncommitted text as an edit of its own: it is committed first. A text that cannot be
 * committed stays in its field, which says why, and nothing is undone.
 */
async function undoOrRedo(direction: 'undo' | 'redo'): Promise<void> {
  if (!(await finishCurrentField())) return;
  const answer = await travel(direction);
  if (!answer.ok) return tell(answer.error.message);
  // What was just undone is what redo would bring back, and the other way round.
  const { undo, redo } = answer.value;
  tell(direction === 'undo' ? `Undone: ${redo}` : `Redone: ${undo}`);
}

let isSaving = false;

/** Saves the runbook with everything typed so far. One at a time: a second press while a dialog is open does nothing. */
async function save(name: Extract<RequestName, `runbook.${string}`>, what: string): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  await finishCurrentField();
  await settled();
  tell(`Making the ${what}…`);
  const answer = await request(name, { planId: openPlan().planId });
  isSaving = false;
  tell(
    answer.ok ? saved(answer.value) : `The ${what} was not saved. ${answer.error.message} ${answer.error.kept ?? ''}`,
  );
}

const saved = (answer: SaveAnswer): string =>
  answer.kind === 'saved' ? `Exported to ${answer.path}` : 'The export was cancelled.';

export const COMMANDS = {
  undo: {
    label: 'Undo',
    keys: ['Mod+Z'],
    hint: ({ open, readOnlyBecause }) => readOnlyBecause ?? (open?.undo ? `Undo: ${open.undo}` : 'Nothing to undo'),
    isReady: ({ open, readOnlyBecause }) => !readOnlyBecause && open?.undo !== undefined,
    run: () => undoOrRedo('undo'),
  },
  redo: {
    label: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    hint: ({ open, readOnlyBecause }) => readOnlyBecause ?? (open?.redo ? `Redo: ${open.redo}` : 'Nothing to redo'),
    isReady: ({ open, readOnlyBecause }) => !readOnlyBecause && open?.redo !== undefined,
    run: () => undoOrRedo('redo'),
  },
  saveMarkdown: {
    label: 'Export Markdown',
    keys: ['Mod+Shift+E'],
    hint: () => 'Save the runbook as Markdown',
    isReady: ({ open }) => open !== undefined,
    run: () => save('runbook.saveMarkdown', 'Markdown file'),
  },
  savePdf: {
    label: 'Export PDF',
    keys: ['Mod+P'],
    hint: () => 'Save the runbook as PDF',
    isReady: ({ open }) => open !== undefined,
    run: () => save('runbook.savePdf', 'PDF'),
  },
} satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;
