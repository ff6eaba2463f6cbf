// Reading a PDF to draw its pages. pdf.js is loaded when the first pages are shown, not with the window.
//
// It runs in the page and not in a worker: a worker is made from an address, which Trusted Types refuse (decision 022).
// Pages are read one by one when they come into sight, so no more than one is ever in work.
/// <reference path="./pdf-worker.d.ts" />
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export interface PdfPages {
  count: number;
  /** The size of its first page in points. */
  size: { width: number; height: number };
  /** Gives a page; nothing once the file was closed. */
  page(number: number): Promise<PDFPageProxy | undefined>;
  /** Frees what it holds. */
  close(): void;
}

async function load(): Promise<typeof import('pdfjs-dist')> {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // Where pdf.js looks for its reader before it tries to start a worker.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return library;
}

const sizeOf = (page: PDFPageProxy): { width: number; height: number } => page.getViewport({ scale: 1 });

/** Opens a PDF of our own making. Rejects when it is none: a bug. */
export async function openPdf(data: Uint8Array): Promise<PdfPages> {
  const { getDocument } = await load();
  // No text of a plan becomes code, nothing is fetched, and fonts come from the file: the content policy stays as it is.
  const task = getDocument({ data, isEvalSupported: false, useWasm: false, useWorkerFetch: false });
  const file: PDFDocumentProxy = await task.promise;
  let isClosed = false;
  return {
    count: file.numPages,
    size: sizeOf(await file.getPage(1)),
    async page(number) {
      try {
        return await file.getPage(number);
      } catch (error) {
        // Whoever waits for a page while the file closes does not need it any more.
        if (isClosed) return undefined;
        throw error;
      }
    },
    close() {
      isClosed = true;
      void task.destroy();
    },
  };
}
