// A runbook as PDF, from the request to its bytes, against a bare page of Chromium with the same text; and what ten of them
// leave behind in memory.
import type { ElectronApplication } from '@playwright/test';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { PaperChoice } from '#shared/paper/choice.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { makePdf } from '../e2e/drive.ts';
import type { Nodes } from './open.ts';
import { compare, type Ratio } from './ratio.ts';
import { planOfSize, SIZES, type Size } from './sizes.ts';
import type { BenchWindow } from './window.ts';

const GOAL = 1.3;
const CHOICE: PaperChoice = { layouts: ['runbook'], paper: 'A4', isColour: true };

async function ours({ page }: BenchWindow, size: Size): Promise<number> {
  const text = writePlanFile(planOfSize(size));
  const start = performance.now();
  await makePdf(page, text, CHOICE);
  return performance.now() - start;
}

/** A hidden window with the text as it is, printed as ours are: tagged, with an outline, on the same paper. */
async function bare({ app }: BenchWindow, text: string): Promise<number> {
  const start = performance.now();
  await app.evaluate(async ({ BrowserWindow }, content) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('about:blank');
    await window.webContents.executeJavaScript(
      `document.body.style.whiteSpace = 'pre-wrap'; document.body.textContent = ${JSON.stringify(content)}; 0`,
    );
    await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true, generateDocumentOutline: true });
    window.destroy();
  }, text);
  return performance.now() - start;
}

export async function benchPaper(window: BenchWindow, pairs: number): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const size of SIZES) {
    const text = runbookMarkdown(runbookOutline(planOfSize(size)));
    const name = `paper: PDF of ${size} steps / bare page of the same text`;
    ratios.push(
      await compare(
        name,
        GOAL,
        pairs,
        () => ours(window, size),
        () => bare(window, text),
      ),
    );
  }
  return ratios;
}

/** The memory of all processes of the app, in MB. */
const memoryOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => {
    const kilobytes = electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    return Math.round(kilobytes / 1024);
  });

/** How many MB ten PDFs of the middle size leave behind; the first two are for warming up. */
export async function countMemory(window: BenchWindow): Promise<Nodes[]> {
  const size = SIZES[1];
  for (let made = 0; made < 2; made += 1) await ours(window, size);
  const before = await memoryOf(window.app);
  for (let made = 0; made < 10; made += 1) await ours(window, size);
  const more = (await memoryOf(window.app)) - before;
  return [{ name: `memory: MB more after ten PDFs of ${size} steps`, count: more }];
}
