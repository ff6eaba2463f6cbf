// Commands on an archive: list, add, and export by id. They own it while they run, and make none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { OPTIONS, testFolder } from '../store/support.ts';
import { cli } from './run-cli.ts';

const sample = writePlanFile(samplePlan());
const HOLDER = path.resolve(import.meta.dirname, '../store/hold-archive.ts');

let folder: string;
beforeEach(() => {
  folder = testFolder();
});

/** Makes an empty archive. */
function makeArchive(): void {
  const opened = openArchive(folder, OPTIONS);
  if ('archive' in opened) opened.archive.close();
  expect(opened.kind).toBe('ready');
}

const refusal = (line: string) => ({ code: 2, stdout: '', stderr: `holdpoint: ${line}\n` });

test('a plan goes in, is listed, and comes out as it was', async () => {
  makeArchive();
  const added = await cli(['add', '-', '--data', folder], sample);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const id = added.stdout.trim();
  expect(id).toMatch(/^[a-z0-9]{16}$/);

  const listed = await cli(['list', '--data', folder]);
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(listed.stdout).toContain(id);
  expect(listed.stdout).toContain(samplePlan().title);

  const json = await cli(['list', '--data', folder, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject([
    { id, title: samplePlan().title, version: 'v2.1.0', status: 'draft', revision: 0, isInBin: false, steps: 26 },
  ]);

  const exported = await cli(['export', id, '--data', folder, '--format', 'holdpoint']);
  expect(exported).toEqual({ code: 0, stdout: sample, stderr: '' });
  const runbook = await cli(['export', id, '--data', folder]);
  expect(runbook).toEqual({ code: 0, stdout: writeMarkdownFile(samplePlan(), id), stderr: '' });
});

test('a runbook in Markdown goes in as a plan', async () => {
  makeArchive();
  const added = await cli(['add', '-', '--data', folder], '# Release 3\n\n## Deploy\n\n- [ ] Switch traffic\n');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect((await cli(['list', '--data', folder])).stdout).toContain('Release 3');
});

test('an empty archive says so', async () => {
  makeArchive();
  expect(await cli(['list', '--data', folder])).toEqual({
    code: 0,
    stdout: 'There is no plan in this archive.\n',
    stderr: '',
  });
  expect((await cli(['list', '--data', folder, '--json'])).stdout).toBe('[]\n');
});

describe('what is refused', () => {
  test('an unknown id', async () => {
    makeArchive();
    expect(await cli(['export', 'gone', '--data', folder])).toEqual(
      refusal(`There is no plan "gone" in ${JSON.stringify(folder)}; list names them all.`),
    );
  });

  test.each([['list'], ['add', '-'], ['export', 'x']])(
    '%s %s where there is no archive, and none is made',
    async (...args) => {
      const data = path.join(folder, 'nowhere');
      const ended = await cli([...args.filter((arg) => arg !== undefined), '--data', data], sample);
      expect(ended).toEqual(refusal(`There is no archive in ${JSON.stringify(data)}.`));
      expect(existsSync(data)).toBe(false);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test.each([['list'], ['add', '-']])('%s %s without a folder', async (...args) => {
    const ended = await cli(
      args.filter((arg) => arg !== undefined),
      sample,
    );
    expect(ended).toEqual(refusal('Name the folder of the archive with --data.'));
  });

  test('a plan that cannot be read; the archive is as it was', async () => {
    makeArchive();
    expect(await cli(['add', '-', '--data', folder], '{"format": 99}')).toMatchObject({ code: 2, stdout: '' });
    expect((await cli(['list', '--data', folder, '--json'])).stdout).toBe('[]\n');
  });

  test('an archive that somebody else has open', async () => {
    makeArchive();
    const holder = spawn(process.execPath, [HOLDER, folder], { stdio: 'pipe' });
    try {
      await once(holder.stdout, 'data');
      for (const args of [['list'], ['add', '-'], ['export', 'held']])
        expect(await cli([...args, '--data', folder], sample)).toEqual(
          refusal(
            `${JSON.stringify(folder)} cannot be opened. Holdpoint or another command has this archive open. Close it, then run the command again.`,
          ),
        );
    } finally {
      holder.kill();
      await once(holder, 'close');
    }
  });
});
