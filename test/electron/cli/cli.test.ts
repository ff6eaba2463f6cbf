import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPlanFile, writePlanFile } from '#shared/files/holdpoint.ts';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import { expectOk } from '../../helpers/app.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { cli, cliProcess, MAIN } from './run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

/** A refusal: nothing on standard output, one line on standard error. */
const refusal = (line: string | RegExp) => ({
  code: 2,
  stdout: '',
  stderr: typeof line === 'string' ? `holdpoint: ${line}\n` : expect.stringMatching(line),
});

describe('new', () => {
  test('gives the sample', async () => {
    expect(await cli(['new', '--sample'])).toEqual({ code: 0, stdout: writePlanFile(samplePlan()), stderr: '' });
  });

  test('gives a blank plan with a title', async () => {
    const { code, stdout } = await cli(['new', '--title', 'v2.2.0 Größe 🚀']);
    expect(code).toBe(0);
    expect(expectOk(readPlanFile(stdout)).title).toBe('v2.2.0 Größe 🚀');
  });

  test.each([
    [[], 'Say either --sample, or --title, or --preset with or without --title.'],
    [['--sample', '--title', 'x'], 'Say either --sample, or --title, or --preset with or without --title.'],
    [['--title', '  '], 'The title is empty.'],
    [['--title'], "Option '--title <value>' argument missing."],
    [['--wrong'], "Unknown option '--wrong'."],
  ])('%j is refused in one line', async (args, line) => {
    expect(await cli(['new', ...args])).toEqual(refusal(line));
  });
});

describe('export', () => {
  const sample = writePlanFile(samplePlan());
  const markdown = writeMarkdownFile(samplePlan());

  test('writes Markdown from a file', async () => {
    expect(await cli(['export', put('plan.holdpoint', sample)])).toEqual({ code: 0, stdout: markdown, stderr: '' });
  });

  test('writes JSON from standard input, which is the plan file again', async () => {
    expect(await cli(['export', '-', '--format', 'json'], sample)).toEqual({ code: 0, stdout: sample, stderr: '' });
  });

  test('writes into a file, and nothing to standard output', async () => {
    const out = at('runbook.md');
    expect(await cli(['export', '-', '--out', out], sample)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(markdown);
    expect(readdirSync(folder)).toEqual(['runbook.md']);
  });

  test('keeps the old file when the new one cannot be written, with exit code 2', async () => {
    mkdirSync(at('taken'));
    const ended = await cli(['export', '-', '--out', at('taken')], sample);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe(
      'holdpoint: "taken" could not be written. This name belongs to something that is not a file. Nothing was changed.\n',
    );
  });

  test.each([
    [[], 'Name one plan file, or - for standard input.'],
    [['a', 'b'], 'Name one plan file, or - for standard input.'],
    [['-', '--format', 'pdf'], 'The format is one of: md, html, holdpoint, json.'],
    [['-', '--format', 'constructor'], 'The format is one of: md, html, holdpoint, json.'],
  ])('%j is refused in one line', async (args, line) => {
    expect(await cli(['export', ...args])).toEqual(refusal(line));
  });
});

describe('a plan that cannot be read is one sentence', () => {
  const exported = (source: string) => cli(['export', source]);

  test('when there is no such file', async () => {
    const source = at('gone.holdpoint');
    expect(await exported(source)).toEqual(refusal(`${JSON.stringify(source)} cannot be read. There is no such file.`));
  });

  test('when it is a folder', async () => {
    expect(await exported(folder)).toEqual(refusal(/cannot be read\. It is a folder\.\n$/));
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('when it is closed to us', async () => {
    const source = put('closed.holdpoint', '{}');
    chmodSync(source, 0o000);
    expect(await exported(source)).toEqual(refusal(/cannot be read\. It may not be read\.\n$/));
  });

  test('when it has no end', async () => {
    expect(await exported('/dev/zero')).toEqual(refusal(/cannot be read\. It is larger than 64 MB\.\n$/));
  });

  test.each([
    ['empty', '', /It is not JSON, or it was cut off\./],
    ['cut off', '{"format": 1, "tit', /It is not JSON, or it was cut off\./],
    ['something else', '{"name": "holdpoint"}', /It is not a Holdpoint plan\./],
    ['of a newer format', '{"format": 99}', /It was written by a newer Holdpoint/],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), /It is not text in UTF-8\./],
  ])('when it is %s', async (_, content, sentence) => {
    const ended = await exported(put('plan.holdpoint', content));
    expect(ended).toEqual(refusal(sentence));
    expect(ended.stderr.split('\n')).toHaveLength(2);
  });

  test('and it names standard input as such', async () => {
    expect(await cli(['export', '-'], 'nonsense')).toEqual(refusal(/^holdpoint: Standard input cannot be read\./));
  });
});

describe('the command line itself', () => {
  test('--help shows the usage', async () => {
    const ended = await cli(['--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('new --sample | [--preset');
    expect(ended.stdout).toContain('export <file | ->');
  });

  test.each([
    [[], 'Name a command.'],
    [['bogus'], 'There is no command "bogus".'],
    [['constructor'], 'There is no command "constructor".'],
  ])('%j is refused with the usage', async (args, line) => {
    const ended = await cli(args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr.startsWith(`holdpoint: ${line}\nUsage: `)).toBe(true);
  });

  test('a process ends with the same exit code and one line', async () => {
    expect(await cliProcess(['bogus'])).toMatchObject({ code: 2, stdout: '' });
    expect(await cliProcess(['import', '-'], '- Switch traffic\n')).toMatchObject({ code: 0 });
  });

  test('commands can be put in a pipe', async () => {
    const { stdout } = await cliProcess(['new', '--sample']);
    const { stdout: markdown } = await cliProcess(['export', '-', '--format', 'md'], stdout);
    expect(markdown).toContain('# Deployment Runbook: v2.1.0');
  });

  test('a reader that goes away ends it quietly', async () => {
    const child = spawn(process.execPath, [MAIN, 'new', '--sample'], { stdio: 'pipe' });
    const ended = once(child, 'close');
    // Closed before the first byte: the write meets a broken pipe.
    child.stdout.destroy();
    expect(await text(child.stderr)).toBe('');
    expect(await ended).toEqual([0, null]);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is exit code 2', async () => {
    const child = spawn('sh', ['-c', '"$0" "$1" new --sample > /dev/full', process.execPath, MAIN], { stdio: 'pipe' });
    const ended = once(child, 'close');
    expect(await text(child.stderr)).toBe('holdpoint: The output could not be written (ENOSPC).\n');
    expect(await ended).toEqual([2, null]);
  });
});
