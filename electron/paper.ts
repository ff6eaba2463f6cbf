// Pages to look at, to save and to print. The pages that a window asked for last are kept here, so that the file holds the
// very bytes that were shown, and the printer gets the very plan.

import { currencyCode } from '#shared/codes/currency.ts';
import type { MadePaper, PrintAnswer, SaveAnswer } from '#shared/leaving.ts';
import type { PaperChoice } from '#shared/paper/choice.ts';
import type { PrintPage } from '#shared/paper/print-page.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Caller } from './door.ts';
import { type Ask, saveFile } from './exports.ts';
import { type Leaving, type LeavingPlan, type Notes, planToLeave } from './leaving.ts';
import type { Desk } from './plans.ts';

/** What the process around does with pages. */
export interface Printing {
  /** Gives the PDF of a page. Gives up when the signal says so; what it then answers does not matter. */
  printPdf(page: PrintPage, signal: AbortSignal): Promise<Result<Uint8Array>>;
  /** Shows the system's dialog for a page. Refused with `file` when there is no printer. */
  printOnPaper(page: PrintPage): Promise<Result<PrintAnswer>>;
}

/** What a window asked for last. */
interface Job {
  id: string;
  stop: AbortController;
  page: PrintPage;
  /** Once they are made. */
  pdf?: Uint8Array;
}

type MakeInput = Leaving & { choice: PaperChoice };

export interface PaperJobs {
  /** Makes pages. Those that the window asked for before are given up and forgotten. Refused as `planToLeave`, and `file`. */
  make(desk: Desk, caller: Caller, input: MakeInput): Promise<Result<MadePaper>>;
  /** Gives up and forgets what the window asked for. */
  cancel(caller: Caller): null;
  /** Saves the bytes that were shown. Refused: `not-found` when they are not the newest any more, and `file`. */
  save(caller: Caller, jobId: string): Promise<Result<SaveAnswer>>;
  /** Hands the pages that were shown to a printer. Refused as `save` is. */
  print(caller: Caller, jobId: string): Promise<Result<PrintAnswer>>;
}

/** The moment in words, with the machine's zone, as it stands on every page. */
function printedAt(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' }).format(at);
}

function pageOf(desk: Desk, { plan, revision, contentHash, masked }: LeavingPlan, choice: PaperChoice): PrintPage {
  const at = printedAt(desk.clock());
  const identity = { revision, contentHash, currencyCode: currencyCode(contentHash) };
  return { plan, title: plan.title, ...identity, printedAt: at, choice, masked };
}

/** Whoever gives up is answered at once, however long the giving up takes. */
const stopped = ({ stop: { signal } }: Job): Promise<undefined> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));

const gone = failed('not-found', 'These pages are no longer there. Make them again.', { kept: 'Nothing was written.' });

/** Keeps the pages of every window that asks for some. */
export function createPaperJobs(shell: Ask & Printing & Notes, newId: () => string): PaperJobs {
  const newest = new Map<number, Job>();

  function cancel({ contentsId }: Caller): null {
    newest.get(contentsId)?.stop.abort();
    newest.delete(contentsId);
    return null;
  }

  function made({ contentsId }: Caller, jobId: string): Required<Job> | undefined {
    const job = newest.get(contentsId);
    return job?.id === jobId && job.pdf ? { ...job, pdf: job.pdf } : undefined;
  }

  async function make(desk: Desk, caller: Caller, { choice, ...leaving }: MakeInput): Promise<Result<MadePaper>> {
    cancel(caller);
    const read = planToLeave(desk, shell, leaving);
    if (!read.ok) return read;
    const job: Job = { id: newId(), stop: new AbortController(), page: pageOf(desk, read.value, choice) };
    newest.set(caller.contentsId, job);
    const printed = await Promise.race([shell.printPdf(job.page, job.stop.signal), stopped(job)]);
    if (job.stop.signal.aborted || !printed) return ok({ kind: 'cancelled' });
    if (!printed.ok) return printed;
    job.pdf = printed.value;
    return ok({ kind: 'made', jobId: job.id, pdf: job.pdf, masked: job.page.masked });
  }

  return {
    make,
    cancel,
    async save(caller, jobId) {
      const job = made(caller, jobId);
      if (!job) return gone;
      const { title, masked } = job.page;
      return saveFile(shell, caller, { title, kind: 'PDF', extension: 'pdf', content: job.pdf, masked });
    },
    async print(caller, jobId) {
      const job = made(caller, jobId);
      return job ? shell.printOnPaper(job.page) : gone;
    },
  };
}
