import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileNameOf } from '../../electron/exports.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

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

test('the runbook is saved as Markdown where the person says', async () => {
  app.saveTo = path.join(out, 'runbook.md');
  const answer = expectOk(await app.request('runbook.saveMarkdown', { planId: app.planId }));
  expect(answer).toEqual({ kind: 'saved', path: app.saveTo });
  expect(readFileSync(app.saveTo, 'utf8')).toContain('Drain the queue');
});

test('a cancelled dialog writes nothing and is no error', async () => {
  expect(expectOk(await app.request('runbook.saveMarkdown', { planId: app.planId }))).toEqual({ kind: 'cancelled' });
});

test('a folder that is gone is a sentence, not a crash', async () => {
  app.saveTo = path.join(out, 'gone', 'runbook.md');
  const answer = await app.request('runbook.saveMarkdown', { planId: app.planId });
  expect(answer).toMatchObject({ ok: false, error: { code: 'file' } });
});

test('a PDF carries the plan, its revision, its hash and when it was printed', async () => {
  app.saveTo = path.join(out, 'runbook.pdf');
  expectOk(await app.request('runbook.savePdf', { planId: app.planId }));
  expect(app.printed).toMatchObject([{ title: 'Release', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(app.printed[0]?.printedAt).toContain('28 Nov 2026');
});

test.each([
  ['v2.1.0 OAuth', 'v2.1.0 OAuth'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['..', 'runbook'],
  ['', 'runbook'],
  ['   ', 'runbook'],
  ['CON', 'runbook'],
  ['.hidden', 'hidden'],
  ['tail. . ', 'tail'],
  ['a\u0000b\nc', 'a b c'],
  ['photo\u202egpj.exe', 'photo gpj.exe'],
  ['🚀 Größe', '🚀 Größe'],
  ['x'.repeat(300), 'x'.repeat(80)],
  ['<script>"|?*', 'script'],
])('the title %j gives the file name %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});
