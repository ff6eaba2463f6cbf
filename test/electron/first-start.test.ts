import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addSampleOnce } from '../../electron/first-start.ts';
import type { Desk } from '../../electron/plans.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';

const resources = path.resolve(import.meta.dirname, '../../resources');

let app: TestApp;
afterEach(() => app.close({ remove: true }));

test('the sample is added once, and not again after a restart', async () => {
  app = startApp();
  let ids = 0;
  const desk = (): Desk => ({
    archive: expectOk(app.hold.use()),
    clock: () => 1,
    newId: () => `sample-${++ids}`,
    person: 'tester',
  });
  expectOk(addSampleOnce(desk(), resources));
  expectOk(addSampleOnce(desk(), resources));
  app.close();
  app = startApp({ folder: app.folder });
  expectOk(addSampleOnce(desk(), resources));
  const titles = expectOk(await app.request('library.list', {})).map(({ title }) => title);
  expect(titles.filter((title) => title === 'v2.1.0 OAuth sign-in and new dashboard')).toHaveLength(1);
});
