// Reads a document in a thread of its own, so that no file can hold up the app or use up its memory. The same in the app
// and on the command line.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Imported } from '#shared/import/imported.ts';
import type { Stamp } from '#shared/plan/edits/define.ts';
import { failed, type Result } from '#shared/result.ts';

export interface ImportLimits {
  milliseconds: number;
  /** Of memory; 10,000 steps take a tenth of it. */
  megabytes: number;
}

/** What the thread is told. */
export interface ImportOrder {
  document: string;
  stamp: Stamp;
}

const LIMITS: ImportLimits = { milliseconds: 20_000, megabytes: 1024 };

const KEPT = { kept: 'Nothing was changed.' };

/** Beside this file: the source as it stands, or what the build made of it. */
function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  return path.join(path.dirname(here), `import-worker${path.extname(here)}`);
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Gives the plan of a Markdown or text document, with counts and notes; `stamp` is who imports and when. Refused with `invalid` and a sentence: what
 * `importDocument` refuses, and a document that takes more time or memory than any runbook needs. When `signal` is given up,
 * the thread ends and so does the wait, with `invalid`. A bug in the reader throws here.
 */
export function importMarkdown(
  document: string,
  { stamp, limits = LIMITS, signal }: { stamp: Stamp; limits?: ImportLimits; signal?: AbortSignal },
): Promise<Result<Imported>> {
  const { milliseconds, megabytes } = limits;
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    const workerData: ImportOrder = { document, stamp };
    const worker = new Worker(workerFile(), { workerData, resourceLimits, execArgv: [], env: {} });
    const end = (answer: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      worker.removeAllListeners();
      // Terminating may still bring an error, which nobody waits for any more.
      worker.on('error', () => undefined);
      worker.terminate().then(answer, reject);
    };
    const refuse = (message: string): void => end(() => resolve(failed('invalid', message, KEPT)));
    const giveUp = (): void => refuse('The import was cancelled.');
    const seconds = Math.round(milliseconds / 1000);
    const timer = setTimeout(() => refuse(`Reading it took longer than ${seconds} seconds.`), milliseconds);
    worker.on('message', (answer: Result<Imported>) => end(() => resolve(answer)));
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) refuse('Reading it takes more memory than there is for a runbook.');
      else end(() => reject(error));
    });
    worker.on('exit', (code) => end(() => reject(new Error(`The import ended without an answer (${code}).`))));
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
  });
}
