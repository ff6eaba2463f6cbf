// A folder that cannot be written: the plan opens, says why it cannot be changed, and the runbook still comes out.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { resolvedElectron } from '../helpers/electron.ts';
import { chooseFile, launch, test } from './launch.ts';

const isRoot = process.getuid?.() === 0;

/** Root without its right to pass over the permissions of files, which a start through setpriv gives up for good. */
const OVERRIDES = '-dac_override,-dac_read_search';
const OBEDIENT = [`--bounding-set=${OVERRIDES}`, `--inh-caps=${OVERRIDES}`];
const canObey = !isRoot || spawnSync('setpriv', [...OBEDIENT, 'true']).status === 0;

/** How to start Electron so that permissions hold for it: as it is, or for root through a program in the folder. */
function obedientElectron(folder: string): { executable?: string } {
  if (!isRoot) return {};
  const program = path.join(folder, 'obedient-electron');
  writeFileSync(program, `#!/bin/sh\nexec setpriv ${OBEDIENT.join(' ')} '${resolvedElectron().executable}' "$@"\n`);
  chmodSync(program, 0o755);
  return { executable: program };
}

test('a read-only folder opens for reading and exports', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'a folder of Windows is not made read-only this way');
  test.skip(!canObey, 'permissions do not stop root, and this root cannot give that up (setpriv)');
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const first = await launch(data);
  await expect(first.page.getByLabel('Plan title')).toBeVisible();
  await first.app.close();
  const before = readdirSync(data).sort();

  chmodSync(data, 0o555);
  try {
    const running = await launch(data, obedientElectron(folder));
    const { page, app } = running;
    await expect(page.getByText(/Read only/)).toBeVisible();
    await expect(page.getByLabel('Plan title')).toHaveAttribute('readonly', '');
    const markdown = path.join(folder, 'runbook.md');
    await chooseFile(running, markdown);
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByRole('status', { name: 'Messages' })).toContainText('runbook.md');
    expect(existsSync(markdown)).toBe(true);
    await app.close();
  } finally {
    chmodSync(data, 0o755);
  }
  expect(readdirSync(data).sort()).toEqual(before);
});
