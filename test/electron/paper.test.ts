// Pages: made, shown, saved and printed from one job; given up when others are asked for.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadePaper } from '#shared/leaving.ts';
import type { PaperChoice } from '#shared/paper/choice.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

const CHOICE: PaperChoice = { layouts: ['runbook', 'rollbackCard'], paper: 'Letter', isColour: false };

let app: TestApp;
let out: string;
beforeEach(() => {
  app = startApp({ plan: aPlan('Release').phase('Prepare').step('Drain the queue').build() });
  out = mkdtempSync(path.join(tmpdir(), 'holdpoint-out-'));
});
afterEach(() => {
  app.close({ remove: true });
  rmSync(out, { recursive: true, force: true });
});

const make = (): Promise<Result<MadePaper>> =>
  app.request('paper.make', { planId: app.planId, choice: CHOICE, shown: [] });

/** Pages that must have been made. */
async function made(): Promise<Extract<MadePaper, { kind: 'made' }>> {
  const answer = expectOk(await make());
  if (answer.kind !== 'made') throw new Error(answer.kind);
  return answer;
}

/** Lets pages be made only when the test says so. */
function holdPrinting(): { finish(bytes: string): void; signals: AbortSignal[] } {
  const waiting: ((bytes: Result<Uint8Array>) => void)[] = [];
  const signals: AbortSignal[] = [];
  app.printPdf = (_page, signal) => {
    signals.push(signal);
    return new Promise((resolve) => waiting.push(resolve));
  };
  return { signals, finish: (bytes) => waiting.shift()?.(ok(new TextEncoder().encode(bytes))) };
}

test('pages carry the plan, its revision, its hash, the choice and when they were printed', async () => {
  await made();
  expect(app.printed).toMatchObject([
    {
      title: 'Release',
      revision: 0,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      printedAt: expect.stringContaining('28 Nov 2026'),
      choice: CHOICE,
      masked: 0,
    },
  ]);
});

test('the file holds the bytes that were shown, also when the plan has changed meanwhile', async () => {
  const { jobId, pdf } = await made();
  app.printPdf = () => Promise.reject(new Error('Nothing is made twice'));
  const edit = { type: 'plan.update', fields: { title: 'Later' } } as const;
  expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: 0, edit }));
  app.saveTo = path.join(out, 'runbook.pdf');
  expect(expectOk(await app.request('paper.save', { jobId }))).toEqual({ kind: 'saved', path: app.saveTo, masked: 0 });
  expect(new Uint8Array(readFileSync(app.saveTo))).toEqual(pdf);
});

test('a cancelled dialog saves nothing, and the pages are still there', async () => {
  const { jobId } = await made();
  expect(expectOk(await app.request('paper.save', { jobId }))).toEqual({ kind: 'cancelled' });
  app.saveTo = path.join(out, 'runbook.pdf');
  expectOk(await app.request('paper.save', { jobId }));
});

test('whoever asks for other pages gives up those that are still being made', async () => {
  const printing = holdPrinting();
  const first = make();
  const second = make();
  expect(printing.signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  printing.finish('first');
  printing.finish('second');
  expect(expectOk(await first)).toEqual({ kind: 'cancelled' });
  expect(expectOk(await second)).toMatchObject({ kind: 'made', pdf: new TextEncoder().encode('second') });
});

test('what is given up is neither made nor kept', async () => {
  const printing = holdPrinting();
  const making = make();
  expectOk(await app.request('paper.cancel', {}));
  expect(printing.signals[0]?.aborted).toBe(true);
  printing.finish('late');
  expect(expectOk(await making)).toEqual({ kind: 'cancelled' });
});

test('a failure that comes after the giving up is no failure', async () => {
  app.printPdf = (_page, signal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed('file', 'The window died.'))));
  const making = make();
  expectOk(await app.request('paper.cancel', {}));
  expect(expectOk(await making)).toEqual({ kind: 'cancelled' });
});

test('only the newest pages of the own window can be saved or printed', async () => {
  const old = await made();
  const { jobId } = await made();
  const gone = { ok: false, error: { code: 'not-found', message: expect.stringContaining('Make them again') } };
  for (const name of ['paper.save', 'paper.print'] as const) {
    expect(await app.request(name, { jobId: old.jobId })).toMatchObject(gone);
    expect(await app.knock(name, { jobId }, { contentsId: 2 })).toMatchObject(gone);
  }
  expectOk(await app.request('paper.cancel', {}));
  expect(await app.request('paper.save', { jobId })).toMatchObject(gone);
});

test('the printer gets what was shown; without one it is said', async () => {
  const { jobId } = await made();
  expect(expectOk(await app.request('paper.print', { jobId }))).toEqual({ kind: 'printed' });
  app.printer = failed('file', 'There is no printer on this machine.');
  expect(await app.request('paper.print', { jobId })).toEqual(app.printer);
  app.printer = ok({ kind: 'cancelled' });
  expect(expectOk(await app.request('paper.print', { jobId }))).toEqual({ kind: 'cancelled' });
});

test('pages that cannot be made are a sentence, and nothing can be saved', async () => {
  app.printPdf = () => Promise.resolve(failed('file', 'The pages could not be laid out in time.'));
  expect(await make()).toMatchObject({ ok: false, error: { message: 'The pages could not be laid out in time.' } });
  const [page] = app.printed;
  expect(page).toBeDefined();
  expect(await app.request('paper.save', { jobId: 'id-2' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test.each([
  ['no layout', { ...CHOICE, layouts: [] }],
  ['an unknown layout', { ...CHOICE, layouts: ['poster'] }],
  ['an unknown paper', { ...CHOICE, paper: 'A0' }],
  ['a size of its own', { ...CHOICE, width: 1e9 }],
])('%s is refused at the door', async (_what, choice) => {
  const answer = await app.knock('paper.make', { planId: app.planId, choice, shown: [] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(app.printed).toEqual([]);
});

test('a plan that is gone is said', async () => {
  const answer = await app.request('paper.make', { planId: 'nobody', choice: CHOICE, shown: [] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
