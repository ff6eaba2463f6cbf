// Pages to PDF through a hidden window of its own: it asks for its page, says when its fonts and layout are there, and is
// destroyed afterwards whatever happened.
import type { BrowserWindow } from 'electron';
import type { PrintPage } from '#shared/contract.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { footerTemplate } from '#shared/runbook/print-footer.ts';
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

const PAPER = {
  pageSize: 'A4',
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  // Inches.
  margins: { top: 0.45, bottom: 0.65, left: 0.45, right: 0.45 },
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Shows the page in the window, waits until it is laid out, and gives its PDF. */
async function layOut(window: BrowserWindow, page: PrintPage): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) => {
    jobs.set(window.webContents.id, { page, ready: resolve });
    loadPage(window, 'print').catch(reject);
  });
  return window.webContents.printToPDF({ ...PAPER, footerTemplate: footerTemplate(page) });
}

/** Resolves to nothing when the window dies or the time is over. */
const givingUp = (window: BrowserWindow, signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    window.webContents.once('render-process-gone', () => resolve(undefined));
    const timer = setTimeout(() => resolve(undefined), TIME_LIMIT_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });

/** Gives the PDF of a page. Refused with `file` when that takes more than 30 seconds or its window dies. */
export async function printPdf(page: PrintPage): Promise<Result<Uint8Array>> {
  const window = createWindow('print');
  const { id } = window.webContents;
  const done = new AbortController();
  try {
    const pdf = await Promise.race([layOut(window, page), givingUp(window, done.signal)]);
    return pdf ? ok(pdf) : failed('file', 'The pages could not be laid out in time.', { kept: 'No file was written.' });
  } finally {
    done.abort();
    jobs.delete(id);
    window.destroy();
  }
}
