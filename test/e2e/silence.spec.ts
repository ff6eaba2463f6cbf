// P17: not one packet. A whole session under strace: start, edit, undo, export, quit; no socket of the internet families
// is ever connected or sent to.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { resolvedElectron } from '../helpers/electron.ts';
import { savePdf } from './drive.ts';
import { chooseFile, launch, test } from './launch.ts';

/** A program that runs Electron under strace; Playwright adds its own arguments in front of ours. */
function tracedElectron(folder: string, trace: string): string {
  const program = path.join(folder, 'traced-electron');
  const { executable } = resolvedElectron();
  writeFileSync(
    program,
    `#!/bin/sh\nexec strace -f -qq -e trace=connect,sendto,sendmsg -o '${trace}' '${executable}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

test('a session makes no connection', async ({ folder }) => {
  test.skip(process.platform !== 'linux', 'strace is a Linux tool');
  test.setTimeout(120_000);
  const trace = path.join(folder, 'trace');
  const running = await launch(path.join(folder, 'data'), { executable: tracedElectron(folder, trace) });
  const { page, app } = running;
  const title = page.getByLabel('Plan title');
  await title.fill('Silent');
  await title.press('Enter');
  await expect(page.getByText(/revision 1/)).toBeVisible();
  await chooseFile(running, path.join(folder, 'runbook.pdf'));
  expect(await savePdf(page)).toContain('runbook.pdf');
  await app.close();
  const lines = readFileSync(trace, 'utf8').split('\n');
  // The proof that the trace saw anything: windows talk to their display through a local socket.
  expect(lines.filter((line) => line.includes('AF_UNIX')).length).toBeGreaterThan(0);
  expect(lines.filter((line) => /AF_INET6?\b/.test(line))).toEqual([]);
});
