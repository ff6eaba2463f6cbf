// The old bytes or the new ones, never a mix: with real files, and with processes that are killed while they write.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../electron/atomic-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-atomic-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

const refused = (sentence: RegExp) => ({
  ok: false,
  error: { code: 'file', message: expect.stringMatching(sentence), kept: 'Nothing was changed.' },
});

test('a file is written with its text or its bytes, and nothing else is left behind', async () => {
  expect(await writeFileAtomically(at('a.md'), 'Größe 🚀\n')).toEqual({ ok: true, value: undefined });
  expect(await writeFileAtomically(at('b.pdf'), Uint8Array.of(0, 255))).toEqual({ ok: true, value: undefined });
  expect(readFileSync(at('a.md'), 'utf8')).toBe('Größe 🚀\n');
  expect([...readFileSync(at('b.pdf'))]).toEqual([0, 255]);
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.pdf']);
});

test.skipIf(process.platform === 'win32')('an existing file is replaced and keeps its permissions', async () => {
  writeFileSync(at('a.md'), 'old');
  chmodSync(at('a.md'), 0o640);
  await writeFileAtomically(at('a.md'), 'new');
  expect(readFileSync(at('a.md'), 'utf8')).toBe('new');
  expect(statSync(at('a.md')).mode & 0o777).toBe(0o640);
});

test.skipIf(process.platform === 'win32')('a link stays a link, and its target is written', async () => {
  writeFileSync(at('target.md'), 'old');
  symlinkSync('target.md', at('link.md'));
  await writeFileAtomically(at('link.md'), 'new');
  expect(readlinkSync(at('link.md'))).toBe('target.md');
  expect(readFileSync(at('target.md'), 'utf8')).toBe('new');
});

test('a name as long as the system allows can be written', async () => {
  const name = `${'n'.repeat(252)}.md`;
  expect(await writeFileAtomically(at(name), 'new')).toMatchObject({ ok: true });
});

describe('a sentence, and nothing changed', () => {
  test('when the folder is missing', async () => {
    expect(await writeFileAtomically(at('gone/a.md'), 'x')).toEqual(refused(/^"a.md" .* folder does not exist/));
  });

  test('when a folder has the name', async () => {
    mkdirSync(at('a.md'));
    expect(await writeFileAtomically(at('a.md'), 'x')).toEqual(refused(/not a file/));
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('when the name is too long', async () => {
    expect(await writeFileAtomically(at('n'.repeat(300)), 'x')).toEqual(refused(/name is too long/));
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(!existsSync('/dev/full'))('when the name is a device, which stays one', async () => {
    expect(await writeFileAtomically('/dev/full', 'x')).toEqual(refused(/not a file/));
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('when the folder is closed to us', async () => {
    writeFileSync(at('a.md'), 'old');
    chmodSync(folder, 0o500);
    expect(await writeFileAtomically(at('a.md'), 'new')).toEqual(refused(/may not be written to/));
    chmodSync(folder, 0o700);
    expect(readFileSync(at('a.md'), 'utf8')).toBe('old');
  });

  test.skipIf(process.platform === 'win32')('when the disk fills up half way', async () => {
    writeFileSync(at('a.md'), 'old');
    // A limit on the size of files breaks the write in the middle, as a full disk does.
    const script = `import { writeFileAtomically } from ${JSON.stringify(MODULE)};
      process.on('SIGXFSZ', () => {});
      console.log(JSON.stringify(await writeFileAtomically(${JSON.stringify(at('a.md'))}, 'n'.repeat(1_000_000))));`;
    const command = `ulimit -f 100; exec "$0" --input-type=module-typescript --eval "$1"`;
    const child = spawn('sh', ['-c', command, process.execPath, script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let answer = '';
    child.stdout.on('data', (chunk) => {
      answer += chunk;
    });
    await once(child, 'close');
    expect(JSON.parse(answer)).toEqual(refused(/"a.md" could not be written/));
    expect(readFileSync(at('a.md'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

const MODULE = path.resolve(import.meta.dirname, '../../../electron/atomic-file.ts');

test('a process that is killed at any moment leaves the old bytes or the new ones', async () => {
  const versions = ['a', 'b'].map((letter) => letter.repeat(400_000));
  writeFileSync(at('a.md'), versions[0] ?? '');
  const script = `import { writeFileAtomically } from ${JSON.stringify(MODULE)};
    console.log('ready');
    for (let turn = 0; ; turn += 1)
      await writeFileAtomically(${JSON.stringify(at('a.md'))}, 'ab'[turn % 2].repeat(400_000));`;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: 'pipe' });
    await once(child.stdout, 'data');
    // Each round looks at the file a few more times before it kills, so that the kills fall on different moments.
    for (let look = 0; look < round * 3; look += 1) expect(versions).toContain(readFileSync(at('a.md'), 'utf8'));
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(versions).toContain(readFileSync(at('a.md'), 'utf8'));
  }
});
