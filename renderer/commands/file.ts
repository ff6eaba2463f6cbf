// Commands about plan files, new plans and exports.
import { FileDown, FilePlus2, FileText, FolderOpen, Library, SaveAll } from 'lucide-react';
import type { RequestName, SaveAnswer } from '#shared/contract.ts';
import type { AppError } from '#shared/result.ts';
import { request } from '../client.ts';
import { finishCurrentField } from '../hooks/edit-session.ts';
import { goToLibrary } from '../plan-visit.ts';
import { newPlan, openFile } from '../stores/library-store.ts';
import { settled } from '../stores/plan-requests.ts';
import { openPlan } from '../stores/plan-store.ts';
import { tell, useViewStore } from '../stores/view-store.ts';
import { type Command, commands, onPlan } from './command.ts';

const sentence = ({ message, kept }: AppError): string => [message, kept].filter(Boolean).join(' ');

type SaveName = Extract<RequestName, `runbook.${string}` | 'plan.saveFile'>;

let isSaving = false;

/** Saves a file with everything typed so far. One at a time: a second press while a dialog is open does nothing. */
async function save(name: SaveName, what: string): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  await finishCurrentField();
  await settled();
  tell(`Making the ${what}…`);
  const answer = await request(name, { planId: openPlan().planId });
  isSaving = false;
  tell(answer.ok ? saved(answer.value) : `The ${what} was not saved. ${sentence(answer.error)}`);
}

const saved = (answer: SaveAnswer): string =>
  answer.kind === 'saved' ? `Saved to ${answer.path}` : 'Nothing was saved: the dialog was cancelled.';

/** Needs an archive that can be written. */
const onWritableArchive = (hint: string): Pick<Command, 'hint' | 'isReady'> => ({
  hint: () => useViewStore.getState().archiveReadOnlyBecause ?? hint,
  isReady: () => useViewStore.getState().archiveReadOnlyBecause === undefined,
});

export const FILE_COMMANDS = commands({
  newPlan: {
    label: 'New plan',
    group: 'File',
    icon: FilePlus2,
    keys: ['Mod+N'],
    ...onWritableArchive('Start an empty plan'),
    run: () => newPlan('blank'),
  },
  openFile: {
    label: 'Open a plan file',
    group: 'File',
    icon: FolderOpen,
    keys: ['Mod+O'],
    ...onWritableArchive('Add a .holdpoint file to the library'),
    run: openFile,
  },
  saveFile: {
    label: 'Save as a plan file',
    group: 'File',
    icon: SaveAll,
    keys: ['Mod+Shift+S'],
    ...onPlan('Save a copy of the plan as a .holdpoint file'),
    run: () => save('plan.saveFile', 'plan file'),
  },
  saveMarkdown: {
    label: 'Export Markdown',
    group: 'File',
    icon: FileText,
    keys: ['Mod+Shift+E'],
    ...onPlan('Save the runbook as Markdown'),
    run: () => save('runbook.saveMarkdown', 'Markdown file'),
  },
  savePdf: {
    label: 'Export PDF',
    group: 'File',
    icon: FileDown,
    keys: ['Mod+P'],
    ...onPlan('Save the runbook as PDF, to print it'),
    run: () => save('runbook.savePdf', 'PDF'),
  },
  library: {
    label: 'Go to the library',
    group: 'File',
    icon: Library,
    keys: ['Mod+Shift+L'],
    ...onPlan('All plans'),
    run: goToLibrary,
  },
});
