// What scripts/system-packages.sh does when something is missing. The script is real; the machine is a folder of small
// commands that stand for the system's own, so that nothing is ever installed here.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repositoryRoot } from '../../scripts/launcher/paths.ts';

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(path.join(tmpdir(), 'holdpoint-packages-'));
  for (const tool of ['sh', 'sed', 'tr', 'grep', 'mktemp', 'rm', 'tail', 'cat', 'chmod']) {
    symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), path.join(bin, tool));
  }
  for (const present of ['xvfb-run', 'gcc', 'g++', 'pdftotext', 'strace', 'git']) command(present, '');
  write('libraries', ['libgtk-3.so.0', 'libasound.so.2', 'libgbm.so.1'].map(loaderLine).join('\n'));
  command('ldconfig', `cat ${bin}/libraries`);
  command('id', 'echo 0');
  command('apt-cache', 'case "$2" in *t64) exit 100 ;; esac');
  // Writes down how it was called; installing brings the two things that are missing.
  command('apt-get', `echo "$*" >>${bin}/calls\ncase "$*" in *install*) ${bring()} ;; esac`);
});
afterEach(() => rmSync(bin, { recursive: true, force: true }));

const loaderLine = (library: string) => `\t${library} (libc6,x86-64) => /lib/${library}`;
const bring = () => `echo '${loaderLine('libnss3.so')}' >>${bin}/libraries; echo >${bin}/xauth; chmod +x ${bin}/xauth`;

function write(name: string, text: string, mode = 0o644): void {
  writeFileSync(path.join(bin, name), text, { mode });
}

function command(name: string, script: string): void {
  rmSync(path.join(bin, name), { force: true });
  write(name, `#!${bin}/sh\n${script}\n`, 0o755);
}

function run(groups: string[] = [], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(path.join(bin, 'sh'), [script, ...groups], { encoding: 'utf8', env: { PATH: bin, ...env } });
}

/** The same at a terminal, with what the person types. */
function runAtTerminal(typed: string, env: NodeJS.ProcessEnv = {}) {
  const line = `${bin}/sh ${script}`;
  const options = { encoding: 'utf8', input: typed, env: { PATH: bin, SHELL: path.join(bin, 'sh'), ...env } } as const;
  return spawnSync('/usr/bin/script', ['--quiet', '--return', '--command', line, '/dev/null'], options);
}

const script = path.join(repositoryRoot, 'scripts', 'system-packages.sh');
const installLine = 'apt-get install -y --no-install-recommends libnss3 xauth';
const calls = () => (existsSync(path.join(bin, 'calls')) ? readFileSync(path.join(bin, 'calls'), 'utf8') : '');

describe.runIf(process.platform === 'linux')('when libnss3 and xauth are missing', () => {
  test('root without a terminal gets them installed, each one named', () => {
    const { stdout, stderr, status } = run();
    expect(stderr).toBe('[packages] Installing libnss3 xauth\n');
    expect(calls()).toMatch(/ update\n.* install -y --no-install-recommends libnss3 xauth\n$/);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  test('only the groups that were named count', () => {
    expect(run(['window']).stderr).toBe('[packages] Installing libnss3\n');
    expect(run(['compiler', 'tests'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('anyone but root gets the line to type, and it stops', () => {
    command('id', 'echo 1000');
    expect(run()).toMatchObject({
      status: 1,
      stderr: `[packages] Missing: libnss3.so, xauth. Type: sudo ${installLine}\n`,
    });
    expect(calls()).toBe('');
  });

  test('HOLDPOINT_INSTALL=0 forbids installing, and the line is given', () => {
    const { stderr, status } = run([], { HOLDPOINT_INSTALL: '0' });
    expect(stderr).toContain(`HOLDPOINT_INSTALL=0 forbids installing. Type: ${installLine}\n`);
    expect({ status, calls: calls() }).toEqual({ status: 1, calls: '' });
  });

  test('another distribution gets the names that Debian uses', () => {
    rmSync(path.join(bin, 'apt-get'));
    const { stderr, status } = run();
    expect(stderr).toContain('Missing: libnss3.so, xauth. Install what brings them here; Debian calls the packages:');
    expect(status).toBe(1);
  });

  test('root at a terminal is asked once, and Enter means yes', () => {
    const { stdout, status } = runAtTerminal('\n');
    expect(stdout.match(/Install libnss3 xauth now\? \[Y\/n\]/g)).toHaveLength(1);
    expect(calls()).toContain('install');
    expect(status).toBe(0);
  });

  test('root at a terminal can say no, and gets the line', () => {
    const { stdout, status } = runAtTerminal('n\n');
    expect(stdout).toContain(`Type: ${installLine}`);
    expect({ status, calls: calls() }).toEqual({ status: 1, calls: '' });
  });

  test('a build machine is not asked, even with a terminal', () => {
    expect(runAtTerminal('', { CI: 'true' }).stdout).not.toContain('[Y/n]');
    expect(calls()).toContain('install');
  });

  test('a failed installation shows what apt-get said', () => {
    command('apt-get', 'echo "E: Unable to fetch some archives"; exit 100');
    const { stderr, status } = run();
    expect(stderr).toContain('E: Unable to fetch some archives');
    expect(status).toBe(1);
  });

  test('an installation that brought nothing is not taken for one that did', () => {
    command('apt-get', '');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('still they are not there') });
  });
});

describe.runIf(process.platform === 'linux')('the name of a package', () => {
  test('is the one that this release of the distribution has', () => {
    write('libraries', ['libnss3.so', 'libgbm.so.1'].map(loaderLine).join('\n'));
    command('id', 'echo 1000');
    expect(run(['window']).stderr).toContain('recommends libgtk-3-0 libasound2\n');
    command('apt-cache', 'case "$2" in *t64) ;; *) exit 100 ;; esac');
    expect(run(['window']).stderr).toContain('recommends libgtk-3-0t64 libasound2t64\n');
  });
});

describe.runIf(process.platform === 'linux')('when the loader has no list', () => {
  test('libraries count as present, because Electron itself names what it lacks', () => {
    command('ldconfig', 'exit 1');
    expect(run(['window'])).toMatchObject({ status: 0, stderr: '' });
  });
});
