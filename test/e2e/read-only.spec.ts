// A folder that cannot be written: the plan opens, says why it cannot be changed, and the runbook still comes out.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { canMount } from '../electron/store/namespace.ts';
import { chooseFile, launch, test } from './launch.ts';

/** Makes a folder read-only and gives the way back. Permissions do not stop root, a read-only mount does. */
function lock(folder: string): () => void {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    return () => chmodSync(folder, 0o755);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => void execFileSync('umount', [folder]);
}

test('a read-only folder opens for reading and exports', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'a folder of Windows is not made read-only this way');
  test.skip(process.getuid?.() === 0 && !canMount, 'permissions do not stop root, and this root may not mount');
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const first = await launch(data);
  await expect(first.page.getByLabel('Plan title')).toBeVisible();
  await first.app.close();
  const before = readdirSync(data).sort();

  const unlock = lock(data);
  try {
    const running = await launch(data);
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
    unlock();
  }
  expect(readdirSync(data).sort()).toEqual(before);
});
