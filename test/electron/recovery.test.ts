// A damaged archive, from the first request to going on with what is whole.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

let app: TestApp;
afterEach(() => app.close({ remove: true }));

/** An archive with one whole plan whose second page onwards no longer holds its history. */
function damage(folder: string): Buffer {
  const file = path.join(folder, 'holdpoint.db');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 0, 16);
  writeFileSync(file, bytes);
  return bytes;
}

test('requests say that the archive is damaged, and nothing is changed until a person decides', async () => {
  app = startApp({ plan: aPlan('Whole').phase('Prepare').step('Drain').build() });
  const { folder, planId } = app;
  app.close();
  const bytes = damage(folder);
  app = startApp({ folder });
  expect(expectOk(await app.request('app.status', {})).archive).toMatchObject({ kind: 'broken' });
  for (const answer of [await app.request('library.list', {}), await app.request('plan.open', { planId })])
    expect(answer).toMatchObject({ ok: false, error: { code: 'storage', kept: 'Nothing in the folder was changed.' } });
  expect(readFileSync(path.join(folder, 'holdpoint.db'))).toEqual(bytes);
});

test('going on keeps the damaged files and opens what was rescued', async () => {
  app = startApp({ plan: aPlan('Whole').phase('Prepare').step('Drain').build() });
  const { folder } = app;
  app.close();
  const bytes = damage(folder);
  app = startApp({ folder });
  const status = expectOk(await app.request('archive.startFromRescue', {}));
  expect(status.archive.kind).toBe('ready');
  const aside = readdirSync(folder).find((name) => name.startsWith('damaged-')) ?? '';
  expect(readFileSync(path.join(folder, aside, 'holdpoint.db'))).toEqual(bytes);
  expect((await app.request('library.list', {})).ok).toBe(true);
});

test('a whole archive cannot be set aside', async () => {
  app = startApp();
  expect(await app.request('archive.startFromRescue', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('a plan whose text changed on the disk is named by the check and is never shown', async () => {
  app = startApp({ plan: aPlan('Whole').phase('Prepare').step('Drain').build() });
  expect(expectOk(await app.request('archive.check', {}))).toEqual([]);
  const { db } = expectOk(app.hold.use());
  db.prepare("UPDATE plan SET document = replace(document, 'Drain', 'Drown')").run();
  expect(expectOk(await app.request('archive.check', {}))).toEqual([expect.stringContaining('“Whole” is damaged')]);
  expect(await app.request('plan.open', { planId: app.planId })).toMatchObject({
    ok: false,
    error: { code: 'storage' },
  });
});

test('a plan is offered under the title that its own text has, whatever became of the list of titles', async () => {
  app = startApp({ plan: aPlan('Night release').phase('Prepare').step('Drain').build() });
  const { folder } = app;
  app.close();
  const file = path.join(folder, 'holdpoint.db');
  const bytes = damage(folder);
  // The first copy is the column that the library lists; the document comes after it.
  bytes.write('Nixht', bytes.indexOf('Night release'));
  writeFileSync(file, bytes);
  app = startApp({ folder });
  expect(expectOk(await app.request('app.status', {})).archive).toMatchObject({
    kind: 'broken',
    whole: ['Night release'],
  });
});
