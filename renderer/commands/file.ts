// Commands about plan files, new plans and exports.
import {
  Compass,
  FileCode,
  FilePlus2,
  FileStack,
  FileText,
  FolderOpen,
  Library,
  Printer,
  SaveAll,
  ScanSearch,
} from 'lucide-react';
import { type ExportName, exportPlan } from '../exports.ts';
import { openFile } from '../incoming.ts';
import { finishTyping, goToLibrary } from '../plan-visit.ts';
import { showDialog } from '../stores/dialog-store.ts';
import { newPlan } from '../stores/library-store.ts';
import { openPlan } from '../stores/plan-store.ts';
import { useViewStore } from '../stores/view-store.ts';
import { type Command, commands, onPlan } from './command.ts';

const exportOpen = (name: ExportName): Promise<void> => exportPlan(name, openPlan().planId);

/** The pages show everything that was typed. */
async function showPaper(): Promise<void> {
  if (await finishTyping()) showDialog({ kind: 'paper' });
}

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
    label: 'Open a plan or runbook',
    group: 'File',
    icon: FolderOpen,
    keys: ['Mod+O'],
    ...onWritableArchive('Add a .holdpoint file, or a runbook in Markdown, to the library'),
    run: openFile,
  },
  saveFile: {
    label: 'Save as a plan file',
    group: 'File',
    icon: SaveAll,
    keys: ['Mod+Shift+S'],
    ...onPlan('Save a copy of the plan as a .holdpoint file'),
    run: () => exportOpen('plan.saveFile'),
  },
  saveMarkdown: {
    label: 'Export Markdown',
    group: 'File',
    icon: FileText,
    keys: ['Mod+Shift+E'],
    ...onPlan('Save the runbook as Markdown'),
    run: () => exportOpen('runbook.saveMarkdown'),
  },
  saveHtml: {
    label: 'Export HTML',
    group: 'File',
    icon: FileCode,
    keys: [],
    ...onPlan('Save the runbook as one page for any browser'),
    run: () => exportOpen('runbook.saveHtml'),
  },
  savePart: {
    label: 'Export a part of the plan',
    group: 'File',
    icon: FileStack,
    keys: [],
    ...onPlan('Release plan section, deployment plan, communications, flags or monitoring as a document of its own'),
    run: () => showDialog({ kind: 'part' }),
  },
  print: {
    label: 'Print and export',
    group: 'File',
    icon: Printer,
    keys: ['Mod+P'],
    ...onPlan('See the pages, print them or save them as PDF'),
    run: showPaper,
  },
  printGuide: {
    label: 'Print the guide',
    group: 'File',
    icon: Compass,
    keys: [],
    ...onPlan('See the pages of the guide, print them or save them as PDF'),
    run: () => showDialog({ kind: 'paper', layouts: ['guide'] }),
  },
  checkCode: {
    label: 'Check a printed page’s code',
    group: 'File',
    icon: ScanSearch,
    keys: [],
    ...onPlan('Say whether a page on paper is still current, and what has changed since'),
    run: () => showDialog({ kind: 'code' }),
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
