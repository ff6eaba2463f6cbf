// Request name -> function. What touches Electron (dialogs, windows, printing) comes in as `shell`, so that the tests run
// these very handlers.
import type { AppStatus, PrintPage } from '#shared/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { type ArchiveHold, checkedArchive } from './archive.ts';
import type { Handlers } from './door.ts';
import { type Ask, saveMarkdown, savePdf } from './exports.ts';
import { type Desk, editPlan, listAll, openPlan, redoPlan, undoPlan } from './plans.ts';
import { discardDraft, saveDraft } from './store/draft-rows.ts';

/** What the handlers need from the process around them. */
export interface Shell extends Ask {
  info: Omit<AppStatus, 'archive'>;
  showFolder(folder: string): void;
  /** The page that a print window shows, by the window's id. */
  printPage(contentsId: number): Result<PrintPage>;
  printReady(contentsId: number): Result<null>;
}

/** What stays the same for every request. */
export interface Office extends Omit<Desk, 'archive'> {
  hold: ArchiveHold;
  shell: Shell;
}

/** Gives the table of handlers. */
export function createHandlers(office: Office): Handlers {
  const { hold, shell } = office;
  const status = (): Result<AppStatus> => ok({ ...shell.info, archive: hold.state() });
  /** Runs work on the archive, or says why it cannot be used. */
  const atDesk = <T, R extends Result<T> | Promise<Result<T>>>(work: (desk: Desk) => R): R | Result<never> => {
    const archive = hold.use();
    return archive.ok ? work({ ...office, archive: archive.value }) : archive;
  };
  const done = (result: Result<unknown>): Result<null> => (result.ok ? ok(null) : result);
  return {
    'app.status': status,
    'archive.check': () => atDesk(({ archive }) => checkedArchive(archive)),
    'archive.startFromRescue': () => {
      const started = hold.startFromRescue();
      return started.ok ? status() : started;
    },
    'archive.showFolder': () => {
      shell.showFolder(shell.info.dataFolder);
      return ok(null);
    },
    'library.list': () => atDesk((desk) => ok(listAll(desk))),
    'plan.open': ({ planId }) => atDesk((desk) => openPlan(desk, planId)),
    'plan.edit': (input) => atDesk((desk) => editPlan(desk, input)),
    'plan.undo': ({ planId }) => atDesk((desk) => undoPlan(desk, planId)),
    'plan.redo': ({ planId }) => atDesk((desk) => redoPlan(desk, planId)),
    'draft.save': (draft) => atDesk((desk) => done(saveDraft(desk.archive, { ...draft, at: desk.clock() }))),
    'draft.discard': (place) => atDesk((desk) => done(discardDraft(desk.archive, place))),
    'runbook.saveMarkdown': ({ planId }, caller) => atDesk((desk) => saveMarkdown(desk, shell, planId, caller)),
    'runbook.savePdf': ({ planId }, caller) => atDesk((desk) => savePdf(desk, shell, planId, caller)),
    'print.page': (_, caller) => shell.printPage(caller.contentsId),
    'print.ready': (_, caller) => shell.printReady(caller.contentsId),
  };
}
