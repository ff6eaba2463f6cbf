// `import` as a process, on files and pipes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlanFile, writePlanFile } from '#shared/files/holdpoint.ts';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import { expectOk } from '../../helpers/app.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { runbook } from '../../shared/import/import-helpers.ts';
import { cli } from './run-cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of this name, for a command. */
function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

test("a stranger's runbook becomes a plan file, and what was guessed is told beside it", async () => {
  const { code, stdout, stderr } = await cli(['import', file('a.md', runbook('checklist.md'))]);
  expect(code).toBe(0);
  const plan = expectOk(readPlanFile(stdout));
  expect(plan.title).toBe('Release checklist: billing 3.4.0');
  expect(writePlanFile(plan)).toBe(stdout);
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    '3 phases, 8 steps, 2 checks, 2 commands, 0 tables, 4 notes',
    '  line 1: The version 3.4.0 was taken from the title.',
  ]);
});

test('--json gives plan, counts and notes; --out names a file', async () => {
  const out = path.join(folder, 'out.json');
  const { code, stdout } = await cli(['import', '-', '--json', '--out', out], runbook('table-driven.md'));
  expect([code, stdout]).toEqual([0, '']);
  const answer = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(answer).sort()).toEqual(['counts', 'notes', 'plan']);
  expect(answer.counts).toEqual({ phases: 1, steps: 5, checks: 0, commands: 2, tables: 4, notes: 3 });
});

test('a runbook of our own comes back byte for byte, from a file and from a pipe', async () => {
  const plan = samplePlan();
  const markdown = writeMarkdownFile(plan);
  for (const [source, input] of [
    [file('own.md', markdown), ''],
    ['-', markdown],
  ] as const) {
    const { code, stdout } = await cli(['import', source], input);
    expect([code, stdout === writePlanFile(plan)]).toEqual([0, true]);
  }
});

test('a plan file is taken as it is', async () => {
  const text = writePlanFile(samplePlan());
  for (const [source, input] of [
    [file('a.holdpoint', text), ''],
    ['-', text],
  ] as const) {
    const { code, stdout, stderr } = await cli(['import', source], input);
    expect([code, stdout === text]).toEqual([0, true]);
    expect(stderr).toMatch(/^\d+ phases, \d+ steps.*0 notes\n$/);
  }
});

describe('one line on standard error', () => {
  test.each([
    ['no file', [], 'Name one file, or - for standard input.'],
    ['two files', ['a.md', 'b.md'], 'Name one file, or - for standard input.'],
    ['a file that is missing', ['gone.md'], '"gone.md" cannot be read. There is no such file.'],
    ['an option that it does not have', ['a.md', '--yaml'], "Unknown option '--yaml'."],
    ['nothing to read', ['-'], 'Standard input cannot be read. There is nothing in it.'],
  ])('for %s', async (_name, args, message) => {
    expect(await cli(['import', ...args])).toEqual({ code: 2, stdout: '', stderr: `holdpoint: ${message}\n` });
  });

  test('for a file of another kind', async () => {
    const { code, stderr } = await cli(['import', file('a.pdf', '%PDF')]);
    expect([code, stderr]).toEqual([
      2,
      'holdpoint: The name of the file ends with one of: .holdpoint, .md, .markdown, .txt.\n',
    ]);
  });
});
