// Pages to PDF or to a printer, through a hidden window of its own: it asks for its page, says when its fonts and layout are there, and is
// destroyed afterwards whatever happened.
import type { BrowserWindow } from 'electron';
import type { PrintAnswer } from '#shared/leaving.ts';
import { footerTemplate, pageIdentity } from '#shared/paper/footer.ts';
import type { PrintPage } from '#shared/paper/print-page.ts';
import { MARGINS } from '#shared/paper/sheet.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { createWindow, loadPage } from './windows.ts';

/** Laying out is a matter of a second or two; past this something hangs, and an answer beats waiting. */
const TIME_LIMIT_MS = 30_000;

interface Job {
  page: PrintPage;
  ready(): void;
}

const jobs = new Map<number, Job>();
const unknownWindow = failed('not-found', 'This window has nothing to print.');

/** Gives the page that a print window is to show. */
export function printPage(contentsId: number): Result<PrintPage> {
  const job = jobs.get(contentsId);
  return job ? ok(job.page) : unknownWindow;
}

/** A print window says that its page is laid out. */
export function printReady(contentsId: number): Result<null> {
  const job = jobs.get(contentsId);
  if (!job) return unknownWindow;
  job.ready();
  return ok(null);
}

/** Electron takes margins in inches. */
const inInches = ({ top, bottom, side }: typeof MARGINS) => ({
  top: top / 25.4,
  bottom: bottom / 25.4,
  left: side / 25.4,
  right: side / 25.4,
});

const SHEET = {
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  margins: inInches(MARGINS),
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Shows the page in the window and waits until it is laid out. */
const layOut = (window: BrowserWindow, page: PrintPage): Promise<void> =>
  new Promise((resolve, reject) => {
    jobs.set(window.webContents.id, { page, ready: resolve });
    loadPage(window, 'print').catch(reject);
  });

/**
 * Takes a window away once Chromium has written its file. Electron makes files one after the other, and one whose window
 * went while it was being made keeps all that follow waiting for ever.
 */
function closeAfter(window: BrowserWindow, writing: Promise<unknown> | undefined): void {
  if (!writing) {
    window.destroy();
    return;
  }
  const timer = setTimeout(() => window.destroy(), TIME_LIMIT_MS);
  const close = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  };
  writing.then(close, close);
}

interface Work {
  window: BrowserWindow;
  /** Resolves when the window dies, when `signal` says so, or when the time is over. */
  givenUp: Promise<undefined>;
  /** The file that Chromium is writing; the window stays until that is done. */
  writing?: Promise<unknown>;
}

/** Works with a hidden window that is taken away afterwards whatever happened. */
async function withWindow<T>(signal: AbortSignal, start: (work: Work) => Promise<T>): Promise<T> {
  const window = createWindow('print');
  const { id } = window.webContents;
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<undefined>((resolve) => {
    const giveUp = (): void => resolve(undefined);
    window.webContents.once('render-process-gone', giveUp);
    signal.addEventListener('abort', giveUp, { once: true });
    timer = setTimeout(giveUp, TIME_LIMIT_MS);
  });
  const work: Work = { window, givenUp };
  try {
    return await start(work);
  } finally {
    clearTimeout(timer);
    jobs.delete(id);
    closeAfter(window, work.writing);
  }
}

const tooSlow = failed('file', 'The pages could not be laid out in time.', { kept: 'No file was written.' });

/** Chromium gives no reason that a person could do something about. */
const notMade = (): Result<never> =>
  failed('file', 'Chromium could not make a PDF of these pages. Choose fewer layouts, or shorten very long texts.', {
    kept: 'No file was written.',
  });

/**
 * Gives the PDF of a page. Refused with `file` when Chromium cannot make it, when that takes more than 30 seconds, its
 * window dies, or `signal` says so.
 */
export const printPdf = (page: PrintPage, signal: AbortSignal): Promise<Result<Uint8Array>> =>
  withWindow(signal, async (work) => {
    const { window, givenUp } = work;
    const isLaidOut = await Promise.race([layOut(window, page).then(() => true), givenUp]);
    if (!isLaidOut || signal.aborted) return tooSlow;
    const sheet = { ...SHEET, pageSize: page.choice.paper, footerTemplate: footerTemplate(page) };
    const writing = window.webContents.printToPDF(sheet);
    work.writing = writing;
    const made = writing.then(ok, notMade);
    return (await Promise.race([made, givenUp])) ?? tooSlow;
  });

/** Chromium's words for a dialog that was cancelled have changed over the years. */
const isCancelled = (reason: string): boolean => /cancel/i.test(reason);

/** Shows the system's dialog and waits for its answer, however long a person takes. */
const askPrinter = (window: BrowserWindow, page: PrintPage): Promise<Result<PrintAnswer>> =>
  new Promise((resolve) => {
    const { name, marks } = pageIdentity(page);
    const options = {
      printBackground: true,
      color: page.choice.isColour,
      pageSize: page.choice.paper,
      // A printer takes no template: Chromium sets these as plain lines beside the date and the page of how many.
      header: name,
      footer: marks.join(' · '),
    };
    window.webContents.print(options, (isDone, reason) => {
      if (isDone) resolve(ok({ kind: 'printed' }));
      else if (isCancelled(reason)) resolve(ok({ kind: 'cancelled' }));
      else resolve(failed('file', `The printer did not take the pages. ${reason}`.trim(), { kept: PAGES_KEPT }));
    });
  });

const PAGES_KEPT = 'The pages can still be saved as PDF.';

/**
 * Lays a page out anew and shows the system's print dialog for it. Refused with `file`: there is no printer (asked first,
 * because a dialog without one has crashed Chromium), it could not be laid out in time, or the printer refused.
 */
export const printOnPaper = (page: PrintPage): Promise<Result<PrintAnswer>> =>
  withWindow(new AbortController().signal, async ({ window, givenUp }) => {
    const printers = await window.webContents.getPrintersAsync();
    if (printers.length === 0) return failed('file', 'There is no printer on this machine.', { kept: PAGES_KEPT });
    const isLaidOut = await Promise.race([layOut(window, page).then(() => true), givenUp]);
    return isLaidOut ? askPrinter(window, page) : tooSlow;
  });
