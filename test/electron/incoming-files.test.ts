// Files that the system hands over: by a double click, on the command line, before and after the archive is open.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { MainCommand } from '#shared/main-command.ts';
import { createIncomingFiles, planFilesIn } from '../../electron/incoming-files.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

let app: TestApp;
let folder: string;
beforeEach(() => {
  app = startApp();
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-incoming-'));
});
afterEach(() => {
  app.close({ remove: true });
  rmSync(folder, { recursive: true, force: true });
});

test('files that come before the archive is open wait for it, in their order', async () => {
  const sent: MainCommand[] = [];
  const incoming = createIncomingFiles((command) => void sent.push(command));
  const files = ['One', 'Two'].map((title) => {
    const file = path.join(folder, `${title}.holdpoint`);
    writeFileSync(file, writePlanFile(aPlan(title).build()));
    return file;
  });
  await incoming.take(files);
  expect(sent).toEqual([]);
  await incoming.open(app.office);
  await incoming.take([path.join(folder, 'gone.holdpoint')]);
  const added = expectOk(await app.request('library.list', {})).filter(({ planId }) => planId !== app.planId);
  const idOf = (title: string) => added.find((item) => item.title === title)?.planId;
  expect(sent).toEqual([
    { kind: 'showPlan', planId: idOf('One') },
    { kind: 'showPlan', planId: idOf('Two') },
    { kind: 'tell', text: '"gone.holdpoint" cannot be opened. There is no such file.' },
  ]);
});

test('a file for an archive that cannot be used says so', async () => {
  app.close();
  writeFileSync(path.join(app.folder, 'holdpoint.db'), 'no database');
  app = startApp({ folder: app.folder });
  const sent: MainCommand[] = [];
  await createIncomingFiles((command) => void sent.push(command)).open(app.office);
  const incoming = createIncomingFiles((command) => void sent.push(command));
  await incoming.open(app.office);
  await incoming.take([path.join(folder, 'a.holdpoint')]);
  expect(sent).toEqual([{ kind: 'tell', text: expect.stringContaining('damaged') }]);
});

test('a command line names plan files by their extension, from the folder where it was given', () => {
  const argv = ['holdpoint', '--flag.holdpoint', 'a.holdpoint', '/b/B.HOLDPOINT', '.', 'notes.md', '../c.holdpoint'];
  expect(planFilesIn(argv, '/home/ada')).toEqual([
    path.resolve('/home/ada/a.holdpoint'),
    path.resolve('/b/B.HOLDPOINT'),
    path.resolve('/home/c.holdpoint'),
  ]);
  expect(planFilesIn(['/opt/odd.holdpoint'], '/')).toEqual([]);
});
