// Request name -> function. What touches Electron (dialogs, windows, printing) comes in as `shell`, so that the tests run
// these very handlers.
import type { AppStatus } from '#shared/contract.ts';
import type { PrintPage } from '#shared/paper/print-page.ts';
import { ok, type Result } from '#shared/result.ts';
import { type ArchiveHold, checkedArchive } from './archive.ts';
import { addBaseline, baselinesOf, compareBaseline, restoreBaseline } from './baselines.ts';
import { checkCurrency } from './currency.ts';
import type { Handlers } from './door.ts';
import { type Ask, exportPart, exportPlan } from './exports.ts';
import { planHistory } from './history.ts';
import { type Notes, secretsOf } from './leaving.ts';
import {
  type AskForFile,
  addFileText,
  createPlan,
  duplicatePlan,
  openFile,
  purgePlans,
  removePlans,
  restorePlans,
} from './library.ts';
import { listAll } from './list.ts';
import { createPaperJobs, type Printing } from './paper.ts';
import { personOf, setPerson } from './person.ts';
import { type Desk, editPlan, openPlan, redoPlan, undoPlan } from './plans.ts';
import { discardDraft, saveDraft } from './store/draft-rows.ts';
import type { Archive } from './store/open.ts';

/** What the handlers need from the process around them. */
export interface Shell extends Ask, AskForFile, Printing, Notes {
  info: Omit<AppStatus, 'archive' | 'person'>;
  showFolder(folder: string): void;
  /** The page that a print window shows, by the window's id. */
  printPage(contentsId: number): Result<PrintPage>;
  printReady(contentsId: number): Result<null>;
}

/** What stays the same for every request. */
export interface Office extends Omit<Desk, 'archive'> {
  hold: ArchiveHold;
  shell: Shell;
  /** The folder with what ships beside the code. */
  resources: string;
}

/** Gives what work on plans needs; changes carry the name of the person who is at the machine. */
export const deskOf = (office: Office, archive: Archive): Desk => ({
  archive,
  clock: office.clock,
  newId: office.newId,
  person: personOf(archive, office.person).name,
});

/** Runs work on the archive, or says why it cannot be used. */
type AtDesk = <T, R extends Result<T> | Promise<Result<T>>>(work: (desk: Desk) => R) => R | Result<never>;
type HandlersOf<Noun extends string> = Pick<Handlers, Extract<keyof Handlers, `${Noun}.${string}`>>;

const done = (result: Result<unknown>): Result<null> => (result.ok ? ok(null) : result);

const libraryHandlers = ({ shell, resources }: Office, atDesk: AtDesk): HandlersOf<'library'> => ({
  'library.list': () => atDesk(({ archive }) => ok(listAll(archive))),
  'library.create': ({ from }) => atDesk((desk) => createPlan(desk, from, resources)),
  'library.duplicate': ({ planId }) => atDesk((desk) => duplicatePlan(desk, planId)),
  'library.remove': ({ planIds }) => atDesk((desk) => done(removePlans(desk, planIds))),
  'library.restore': ({ planIds }) => atDesk((desk) => done(restorePlans(desk, planIds))),
  'library.purge': ({ planIds }) => atDesk((desk) => done(purgePlans(desk, planIds))),
  'library.openFile': (_, caller) => atDesk((desk) => openFile(desk, shell, caller)),
  'library.addFile': (file) => atDesk((desk) => addFileText(desk, file)),
});

const planHandlers = ({ shell }: Office, atDesk: AtDesk): HandlersOf<'plan' | 'baseline' | 'draft'> => ({
  'plan.open': ({ planId }) => atDesk((desk) => openPlan(desk, planId)),
  'plan.edit': (input) => atDesk((desk) => editPlan(desk, input)),
  'plan.undo': ({ planId }) => atDesk((desk) => undoPlan(desk, planId)),
  'plan.redo': ({ planId }) => atDesk((desk) => redoPlan(desk, planId)),
  'plan.history': (input) => atDesk((desk) => planHistory(desk, input)),
  'plan.saveFile': (input, caller) =>
    atDesk((desk) => exportPlan(desk, shell, { name: 'plan.saveFile', caller, ...input })),
  'baseline.list': ({ planId }) => atDesk((desk) => baselinesOf(desk, planId)),
  'baseline.add': (input) => atDesk((desk) => addBaseline(desk, input)),
  'baseline.compare': (input) => atDesk((desk) => compareBaseline(desk, input)),
  'baseline.restore': (input) => atDesk((desk) => restoreBaseline(desk, input)),
  'draft.save': (draft) => atDesk((desk) => done(saveDraft(desk.archive, { ...draft, at: desk.clock() }))),
  'draft.discard': (place) => atDesk((desk) => done(discardDraft(desk.archive, place))),
});

function leavingHandlers(
  { shell, newId }: Office,
  atDesk: AtDesk,
): HandlersOf<'runbook' | 'paper' | 'secrets' | 'currency'> {
  const paper = createPaperJobs(shell, newId);
  return {
    'runbook.saveMarkdown': (input, caller) =>
      atDesk((desk) => exportPlan(desk, shell, { name: 'runbook.saveMarkdown', caller, ...input })),
    'runbook.saveHtml': (input, caller) =>
      atDesk((desk) => exportPlan(desk, shell, { name: 'runbook.saveHtml', caller, ...input })),
    'runbook.savePart': (input, caller) => atDesk((desk) => exportPart(desk, shell, { caller, ...input })),
    'secrets.find': ({ planId }) => atDesk((desk) => secretsOf(desk, planId)),
    'currency.check': (input) => atDesk((desk) => checkCurrency(desk, input)),
    'paper.make': (input, caller) => atDesk((desk) => paper.make(desk, caller, input)),
    'paper.cancel': (_, caller) => ok(paper.cancel(caller)),
    'paper.save': ({ jobId }, caller) => paper.save(caller, jobId),
    'paper.print': ({ jobId }, caller) => paper.print(caller, jobId),
  };
}

/** Gives the table of handlers. */
export function createHandlers(office: Office): Handlers {
  const { hold, shell } = office;
  const status = (): Result<AppStatus> => {
    const archive = hold.use();
    const person = archive.ok ? personOf(archive.value, office.person) : { name: office.person, isConfirmed: false };
    return ok({ ...shell.info, archive: hold.state(), person });
  };
  const atDesk: AtDesk = (work) => {
    const archive = hold.use();
    return archive.ok ? work(deskOf(office, archive.value)) : archive;
  };
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
    'person.set': ({ name }) => atDesk(({ archive }) => done(setPerson(archive, name))),
    ...libraryHandlers(office, atDesk),
    ...planHandlers(office, atDesk),
    ...leavingHandlers(office, atDesk),
    'print.page': (_, caller) => shell.printPage(caller.contentsId),
    'print.ready': (_, caller) => shell.printReady(caller.contentsId),
  };
}
