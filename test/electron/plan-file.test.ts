// Plan files, in and out, good and bad. A bad one is one clear sentence, and the archive stays as it was.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';

let app: TestApp;
let folder: string;
beforeEach(() => {
  app = startApp();
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-files-'));
});
afterEach(() => {
  app.close({ remove: true });
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file and chooses it in the dialog. */
function choose(bytes: string | Uint8Array, name = 'plan.holdpoint'): void {
  app.openFrom = path.join(folder, name);
  writeFileSync(app.openFrom, bytes);
}

const read = async (planId: string): Promise<Plan> => expectOk(await app.request('plan.open', { planId })).plan;
const archiveBytes = (): string =>
  ['holdpoint.db', 'holdpoint.db-wal', 'holdpoint.tail.json']
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(path.join(app.folder, name)))
        .digest('hex'),
    )
    .join();

/** Opens what was chosen, which must be refused and change nothing. */
async function refusal(): Promise<string> {
  const before = archiveBytes();
  const answer = await app.request('library.openFile', {});
  expect(archiveBytes()).toBe(before);
  if (answer.ok) throw new Error('This file was opened');
  expect(['file', 'invalid']).toContain(answer.error.code);
  expect(answer.error.kept).toBe('Nothing was changed.');
  return answer.error.message;
}

describe('a plan file', () => {
  test('that was saved opens as the same plan', async () => {
    const sample = samplePlan();
    choose(writePlanFile(sample));
    const opened = expectOk(await app.request('library.openFile', {}));
    if (opened.kind !== 'added') throw new Error(opened.kind);
    expect(canonicalJson(await read(opened.planId))).toBe(canonicalJson(sample));
    app.saveTo = path.join(folder, 'again.holdpoint');
    const saved = expectOk(await app.request('plan.saveFile', { planId: opened.planId, shown: [] }));
    expect(saved).toEqual({ kind: 'saved', path: app.saveTo, masked: 0 });
    expect(readFileSync(app.saveTo, 'utf8')).toBe(writePlanFile(sample));
  });

  test('makes a plan each time it is opened', async () => {
    choose(writePlanFile(samplePlan()));
    for (const _time of [1, 2]) expectOk(await app.request('library.openFile', {}));
    expect(expectOk(await app.request('library.list', {}))).toHaveLength(3);
  });

  test('with a byte order mark, hostile text or through a link opens', async () => {
    const plan = aPlan('\u0000 🚀 \u202eevil <script>alert(1)</script> __proto__').build();
    choose(`\uFEFF${writePlanFile(plan)}`);
    symlinkSync(app.openFrom ?? '', path.join(folder, 'link'));
    app.openFrom = path.join(folder, 'link');
    const opened = expectOk(await app.request('library.openFile', {}));
    expect(opened.kind === 'added' && (await read(opened.planId)).title).toBe(plan.title);
  });

  test('that was dropped is added from its text', async () => {
    const text = writePlanFile(samplePlan());
    const { planId } = expectOk(await app.request('library.addFile', { name: 'a.holdpoint', text }));
    expect(canonicalJson(await read(planId))).toBe(canonicalJson(samplePlan()));
  });

  test('larger than other requests may be is added all the same', async () => {
    const details = 'x'.repeat(99_000);
    const builder = aPlan('Large').phase('Prepare');
    for (let step = 0; step < 60; step += 1) builder.step(`Step ${step}`, { details });
    const text = writePlanFile(builder.build());
    expect(text.length).toBeGreaterThan(5_000_000);
    expectOk(await app.request('library.addFile', { name: 'large.holdpoint', text }));
    const { revision } = expectOk(await app.request('plan.open', { planId: app.planId }));
    const edit = { type: 'plan.update', fields: { title: text } };
    expect(await app.knock('plan.edit', { planId: app.planId, baseRevision: revision, edit })).toMatchObject({
      ok: false,
      error: { message: 'It is too large.' },
    });
  });

  test('is not written when the dialog is cancelled or the folder is gone', async () => {
    expect(expectOk(await app.request('plan.saveFile', { planId: app.planId, shown: [] }))).toEqual({
      kind: 'cancelled',
    });
    app.saveTo = path.join(folder, 'gone', 'a.holdpoint');
    const answer = await app.request('plan.saveFile', { planId: app.planId, shown: [] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file' } });
    expect(await app.request('plan.saveFile', { planId: 'nobody', shown: [] })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

test('a cancelled dialog opens nothing', async () => {
  expect(expectOk(await app.request('library.openFile', {}))).toEqual({ kind: 'cancelled' });
});

describe('a bad plan file', () => {
  const good = writePlanFile(samplePlan());
  const changed = (change: (document: Record<string, unknown>) => void): string => {
    const document = JSON.parse(good);
    change(document);
    return JSON.stringify(document);
  };

  test('that was cut off anywhere is refused', { timeout: 60_000 }, async () => {
    const bytes = Buffer.from(good);
    // The newline at its end is no part of the document.
    for (let place = 0; place < 60; place += 1) {
      choose(bytes.subarray(0, Math.floor(((bytes.length - 2) * place) / 59)));
      expect(await refusal(), `cut in place ${place}`).toMatch(
        /^"plan\.holdpoint" cannot be opened\. It is not (JSON, or it was cut off|text in UTF-8)\.$/,
      );
    }
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /not JSON/],
    ['not JSON', 'Dear colleague,', /not JSON/],
    ['JSON of something else', '{"name":"x"}', /not a Holdpoint plan/],
    ['a list', '[]', /not a Holdpoint plan/],
    ['null', 'null', /not a Holdpoint plan/],
    ['of a newer format', changed((plan) => Object.assign(plan, { format: 99 })), /newer Holdpoint/],
    ['with a format that is a text', changed((plan) => Object.assign(plan, { format: '1' })), /not a Holdpoint plan/],
    ['with a title that is a number', changed((plan) => Object.assign(plan, { title: 7 })), /title/],
    ['with steps that are a list', changed((plan) => Object.assign(plan, { steps: [] })), /steps/],
    ['without phases', changed((plan) => Reflect.deleteProperty(plan, 'phases')), /phases/],
    ['with a prototype', good.replace('{', '{"__proto__":{"isAdmin":true},'), /__proto__/],
    ['with an inherited name as id', good.replace('"steps": {', '"steps": {"constructor":{},'), /steps/],
    ['with a NUL between its letters', good.replace('"format"', '\0"format"'), /not JSON/],
    ['of NULs', new Uint8Array(1000), /not JSON/],
    ['in UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), /UTF-16/],
    ['in Latin-1', Buffer.from(good.replace('OAuth', 'Größe'), 'latin1'), /not text in UTF-8/],
    ['nested a million levels', '['.repeat(1_000_000) + ']'.repeat(1_000_000), /nested|not JSON|plan/],
    ['with half a character', changed((plan) => Object.assign(plan, { title: '\ud800' })), /half a character/],
  ])('that is %s is refused', async (_, bytes, reason) => {
    choose(bytes);
    const message = await refusal();
    expect(message).toMatch(/^"plan\.holdpoint" cannot be opened\. /);
    expect(message).toMatch(reason);
    expect(message.split('\n')).toHaveLength(1);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
    if (typeof bytes !== 'string') return;
    const dropped = await app.request('library.addFile', { name: 'plan.holdpoint', text: bytes });
    expect(dropped).toMatchObject({ ok: false, error: { message } });
  });

  test('of 50 MB and more is refused', async () => {
    choose(changed((plan) => Object.assign(plan, { title: 'x'.repeat(50_000_000) })));
    expect(await refusal()).toMatch(/title/);
    truncateSync(app.openFrom ?? '', 64 * 1024 * 1024 + 1);
    expect(await refusal()).toBe('"plan.holdpoint" cannot be opened. It is larger than 64 MB.');
    const text = 'x'.repeat(64 * 1024 * 1024 + 1);
    expect((await app.request('library.addFile', { name: 'a', text })).ok).toBe(false);
  });

  test('that is no file is refused', async () => {
    app.openFrom = path.join(folder, 'missing.holdpoint');
    expect(await refusal()).toBe('"missing.holdpoint" cannot be opened. There is no such file.');
    mkdirSync(path.join(folder, 'folder.holdpoint'));
    app.openFrom = path.join(folder, 'folder.holdpoint');
    expect(await refusal()).toBe('"folder.holdpoint" cannot be opened. It is a folder.');
    app.openFrom = path.join(folder, 'nul\0.holdpoint');
    expect(await refusal()).toMatch(/NUL/);
    app.openFrom = path.join(folder, 'x'.repeat(300));
    expect(await refusal()).toMatch(/too long/);
  });

  test.skipIf(process.platform === 'win32')('that is a device, a pipe or a circle is refused at once', async () => {
    for (const device of ['/dev/zero', '/dev/null']) {
      app.openFrom = device;
      expect(await refusal()).toMatch(/not a file but a device/);
    }
    app.openFrom = path.join(folder, 'pipe');
    expect(spawnSync('/bin/sh', ['-c', 'mkfifo "$0"', app.openFrom]).status).toBe(0);
    expect(await refusal()).toMatch(/a pipe/);
    app.openFrom = path.join(folder, 'circle');
    symlinkSync(app.openFrom, app.openFrom);
    expect(await refusal()).toMatch(/circle/);
  });

  test.each([
    ['a name that is no text', { name: 7, text: '' }],
    ['no text', { name: 'a' }],
    ['a very long name', { name: 'x'.repeat(1001), text: '' }],
  ])('dropped with %s is refused', async (_, input) => {
    expect(await app.knock('library.addFile', input)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});
