// The launcher's cache: a folder is there completely or not at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached, fingerprint } from '../../scripts/launcher/cache.ts';
import { cacheRoot } from '../../scripts/launcher/paths.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'holdpoint-cache-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const writing = (text: string) => async (folder: string) => writeFileSync(path.join(folder, 'file'), text);
const textIn = (folder: string) => readFileSync(path.join(folder, 'file'), 'utf8');

test('what is there is not made again', async () => {
  await cached(root, 'thing', writing('first'));
  const folder = await cached(root, 'thing', writing('second'));
  expect(textIn(folder)).toBe('first');
});

test('what fails half way leaves nothing behind, and can be tried again', async () => {
  const failing = cached(root, 'thing', async (folder) => {
    await writing('half')(folder);
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(readdirSync(root)).toEqual([]);
  expect(textIn(await cached(root, 'thing', writing('whole')))).toBe('whole');
});

test('two runs at the same time end with one complete folder', async () => {
  const folders = await Promise.all([cached(root, 'thing', writing('one')), cached(root, 'thing', writing('two'))]);
  expect(new Set(folders).size).toBe(1);
  expect(readdirSync(root)).toEqual(['thing']);
  expect(['one', 'two']).toContain(textIn(path.join(root, 'thing')));
});

test('a fingerprint tells parts apart that read the same when joined', () => {
  expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'));
  expect(fingerprint('ab', 'c')).toMatch(/^[0-9a-f]{12}$/);
});

test('the cache is where HOLDPOINT_CACHE says, else in the user’s cache folder', () => {
  expect(cacheRoot({ HOLDPOINT_CACHE: root, XDG_CACHE_HOME: '/elsewhere' })).toBe(root);
  expect(cacheRoot({ XDG_CACHE_HOME: '/elsewhere' })).toBe(path.join('/elsewhere', 'holdpoint'));
  expect(cacheRoot({})).toMatch(/[/\\]\.cache[/\\]holdpoint$/);
});
