import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomically } from '../../electron/atomic-file.ts';
import { fileNameOf } from '../../electron/exports.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { hostileText } from '../helpers/hostile-text.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { canMount, runWithMounts } from './store/namespace.ts';

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
  const answer = expectOk(await app.request('runbook.saveMarkdown', { planId: app.planId, shown: [] }));
  expect(answer).toEqual({ kind: 'saved', path: app.saveTo, masked: 0 });
  expect(readFileSync(app.saveTo, 'utf8')).toContain('Drain the queue');
});

test('a cancelled dialog writes nothing and is no error', async () => {
  expect(expectOk(await app.request('runbook.saveMarkdown', { planId: app.planId, shown: [] }))).toEqual({
    kind: 'cancelled',
  });
});

test('a folder that is gone is a sentence, not a crash', async () => {
  app.saveTo = path.join(out, 'gone', 'runbook.md');
  const answer = await app.request('runbook.saveMarkdown', { planId: app.planId, shown: [] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'file' } });
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
  ['🚀'.repeat(90), '🚀'.repeat(50)],
  ['CON.txt', 'runbook'],
  ['e\u0301'.repeat(90), 'é'.repeat(80)],
])('the title %j gives the file name %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});

const isLong = process.env.HOLDPOINT_LONG === '1';

test('whatever the title is, the file lands in the folder that was chosen, whole', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (title) => {
      const folder = path.join(out, 'chosen');
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      const name = `${fileNameOf(title)}.pdf`;
      const written = await writeFileAtomically(path.join(folder, name), 'bytes');
      expect(written).toMatchObject({ ok: true });
      // What the system lists is a plain name in that folder: no separator led out of it, nothing is hidden.
      expect(readdirSync(folder)).toEqual([name]);
      expect(name).not.toMatch(/^\.|[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
      expect(readdirSync(out)).toEqual(['chosen']);
    }),
    { numRuns: isLong ? 5000 : 500 },
  );
});

test('a full disk is said, and the file that was there stays', ({ skip }) => {
  skip(!canMount, 'it needs Linux and the right to mount in a namespace');
  const disk = path.join(out, 'disk');
  mkdirSync(disk);
  writeFileSync(
    path.join(out, 'script.ts'),
    `import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
     import { startApp } from ${JSON.stringify(path.resolve(import.meta.dirname, '../helpers/app.ts'))};
     import { aPlan } from ${JSON.stringify(path.resolve(import.meta.dirname, '../helpers/plan-builder.ts'))};
     const disk = process.argv[2];
     const app = startApp({ plan: aPlan('Large').phase('Prepare').step('Drain', { details: 'x'.repeat(90_000) }).build() });
     app.printPdf = () => Promise.resolve({ ok: true, value: new Uint8Array(200_000) });
     const { value: { jobId } } = await app.request('paper.make', {
       planId: app.planId, choice: { layouts: ['runbook'], paper: 'A4', isColour: true }, shown: [],
     });
     const answers = [];
     for (const [name, input] of [
       ['paper.save', { jobId }],
       ['runbook.saveMarkdown', { planId: app.planId, shown: [] }],
       ['plan.saveFile', { planId: app.planId, shown: [] }],
     ]) {
       app.saveTo = disk + '/' + name;
       writeFileSync(app.saveTo, 'old');
       const answer = await app.request(name, input);
       answers.push([answer.error?.message, readFileSync(app.saveTo, 'utf8')]);
     }
     console.log(JSON.stringify({ answers, files: readdirSync(disk).sort() }));
     app.close({ remove: true });`,
  );
  const mount = 'mount -t tmpfs -o size=64k none "$1" && exec "$2" "$3" "$1"';
  const answer = runWithMounts(mount, disk, process.execPath, path.join(out, 'script.ts'));
  const names = ['paper.save', 'plan.saveFile', 'runbook.saveMarkdown'];
  const full = (name: string) => [`"${name}" could not be written. The disk is full.`, 'old'];
  expect(JSON.parse(answer)).toEqual({
    answers: [full('paper.save'), full('runbook.saveMarkdown'), full('plan.saveFile')],
    files: names,
  });
});
