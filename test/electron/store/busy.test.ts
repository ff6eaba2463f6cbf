// One process owns an archive at a time.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { archiveFiles } from '../../../electron/store/files.ts';
import { listPlans } from '../../../electron/store/plan-rows.ts';
import { opened, openReady, testFolder, withSqlite } from './support.ts';

/** Another process that opens the archive, says so and stays until it is killed. */
async function ownerOf(folder: string): Promise<{ kill(): Promise<void> }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hold-archive.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('an archive that another process has open', () => {
  test('is refused until that process has gone, however it goes', async () => {
    const folder = testFolder();
    const owner = await ownerOf(folder);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'busy', message: expect.stringContaining('Close it') });
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'busy' });
    await owner.kill();
    expect(listPlans(openReady(folder).db)).toHaveLength(1);
  });

  test('is refused in the same process too', () => {
    const folder = testFolder();
    const archive = openReady(folder);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'busy' });
    archive.close();
    openReady(folder);
  });

  test('is refused to every other program while it is open', () => {
    const folder = testFolder();
    openReady(folder);
    expect(() => withSqlite(archiveFiles(folder).database, (db) => db.pragma('user_version'))).toThrow(/locked/);
  });

  test('is refused when it is a program other than ours', () => {
    const folder = testFolder();
    openReady(folder).close();
    withSqlite(archiveFiles(folder).database, (db) => {
      db.exec('BEGIN IMMEDIATE');
      expect(opened(folder, 'refused')).toMatchObject({ reason: 'busy' });
    });
    openReady(folder);
  });
});
