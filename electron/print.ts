// Pages to PDF through a hidden window of its own: it asks for its page, says when its fonts and layout are there, and is
// destroyed afterwards whatever happened.
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

/** Gives the PDF of a page. Refused with `file` when the page could not be laid out in 30 seconds or its window died. */
export async function printPdf(page: PrintPage): Promise<Result<Uint8Array>> {
  const window = createWindow('print');
  const { webContents } = window;
  let timer: NodeJS.Timeout | undefined;
  try {
    const outcome = await new Promise<'ready' | 'late' | 'gone'>((resolve, reject) => {
      timer = setTimeout(() => resolve('late'), TIME_LIMIT_MS);
      webContents.once('render-process-gone', () => resolve('gone'));
      jobs.set(webContents.id, { page, ready: () => resolve('ready') });
      loadPage(window, 'print').catch(reject);
    });
    if (outcome !== 'ready')
      return failed('file', 'The pages could not be laid out.', { kept: 'No file was written. Try again.' });
    const pdf = await webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerTemplate(page),
      margins: { top: 0.45, bottom: 0.65, left: 0.45, right: 0.45 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return ok(pdf);
  } finally {
    clearTimeout(timer);
    jobs.delete(webContents.id);
    window.destroy();
  }
}
