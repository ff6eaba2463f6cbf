// `cli schedule`: the sample as a table and as JSON, and what is refused.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { cli } from './run-cli.ts';

const sample = writePlanFile(samplePlan());

async function json(text: string): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await cli(['schedule', '-', '--json'], text);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('schedule --json', () => {
  test('gives each time as seconds from T-0 and as an instant', async () => {
    const made = await json(sample);
    expect(made.start).toEqual({ seconds: 0, instant: '2026-11-28T21:00:00Z' });
    expect(made.end).toMatchObject({
      best: { seconds: 6720 },
      expected: { seconds: 9000, instant: '2026-11-28T23:30:00Z' },
      buffered: { seconds: 13_500, instant: '2026-11-29T00:45:00Z' },
      worst: { seconds: 12_660 },
      p50: { seconds: expect.any(Number) },
      p90: { seconds: expect.any(Number) },
    });
    expect(made.fits).toMatchObject({ window: { expected: true, buffered: true, worst: true, p90: true } });
    expect(made.steps).toMatchObject({
      'run-migrations': {
        earliest: { seconds: 1920, instant: '2026-11-28T21:32:00Z' },
        latest: { seconds: 1920 },
        slack: 0,
        critical: true,
      },
    });
    expect(made.latestAbort).toContainEqual({
      after: 'deploy-green',
      at: { seconds: 13_800, instant: '2026-11-29T00:50:00Z' },
      kind: 'rollback',
      rollbackSeconds: 300,
      atMost: false,
    });
    expect(made).not.toHaveProperty('pointOfNoReturn');
    expect(made.findings).toMatchObject([{ rule: 'schedule/message-early-worst', severity: 'hint' }]);
  });

  test('has the fields that are documented, and these only', async () => {
    const plan = samplePlan();
    for (const migration of Object.values(plan.migrations.byId)) migration.reversibility = 'irreversible';
    const made = await json(writePlanFile(plan));
    expect(Object.keys(made)).toEqual([
      'start',
      't0',
      'end',
      'fits',
      'criticalPath',
      'pointOfNoReturn',
      'lastAbort',
      'phases',
      'holdPoints',
      'steps',
      'latestAbort',
      'messages',
      'flags',
      'findings',
    ]);
    expect(made.pointOfNoReturn).toEqual({
      step: 'run-migrations',
      at: { seconds: 1920, instant: '2026-11-28T21:32:00Z' },
      holdPoint: 'hold-start-migration',
    });
  });

  test('leaves out instants and fits without a window', async () => {
    const made = await json(writePlanFile(aPlan().step('A', { minutes: 5 }).build()));
    expect(made).toMatchObject({ start: { seconds: 0 }, fits: {}, latestAbort: [{ at: null }, { at: null }] });
    expect(made.start).not.toHaveProperty('instant');
  });
});

describe('an irreversible migration', () => {
  const plan = samplePlan();
  const migration = plan.migrations.byId['migration-002'];
  if (migration) migration.reversibility = 'irreversible';
  const file = writePlanFile(plan);

  test('changes kind, latest abort, what is lost and what is found in the JSON', async () => {
    const made = await json(file);
    // The backup of 22:00; the window until 02:00 less 5 to decide, 90 to restore and 5 to go back to blue.
    expect(made.latestAbort).toContainEqual({
      after: 'deploy-green',
      at: { seconds: 8400, instant: '2026-11-28T23:20:00Z' },
      kind: 'restoreOnly',
      rollbackSeconds: 5700,
      atMost: true,
      loss: { backup: 'create-backup', since: { seconds: 0, instant: '2026-11-28T21:00:00Z' } },
    });
    expect(made.lastAbort).toEqual({ seconds: 8400, instant: '2026-11-28T23:20:00Z' });
    expect(made.findings).toContainEqual({
      rule: 'schedule/no-way-back',
      severity: 'warning',
      on: 'watch-business',
      message: 'After 00:20 no way back fits the window any more, and the plan ends at 00:30.',
    });
  });

  test('and in the table', async () => {
    const { stdout } = await cli(['schedule', '-'], file);
    expect(stdout).toContain('\nNo return       22:32 Run migration scripts in order\nLatest abort    00:20 +1\n');
    expect(stdout).toMatch(
      /\n22:32 +at most 00:25 \+1 +restore only, loses what is written from 22:00 +1 h 30\+ min +2\.2 Run/,
    );
    expect(stdout).toMatch(/\n00:25 \+1 +at most 00:20 \+1 +forward only +/);
  });
});

describe('schedule', () => {
  test('writes to a file, and nothing else then', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'schedule-'));
    const out = path.join(folder, 'out.txt');
    expect(await cli(['schedule', '-', '--out', out], sample)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe((await cli(['schedule', '-'], sample)).stdout);
    rmSync(folder, { recursive: true });
  });

  test('tells times whatever it finds: blockers do not change the exit code', async () => {
    const circle = aPlan()
      .step('A', { minutes: 5, after: ['step-1'] })
      .build();
    const { code, stdout } = await cli(['schedule', '-'], writePlanFile(circle));
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'blocker: "A" waits for itself.',
    });
  });

  test('refuses what is no plan', async () => {
    expect(await cli(['schedule', '-', '--json'], '{}')).toMatchObject({ code: 2, stdout: '' });
    expect(await cli(['schedule', 'missing.holdpoint'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'holdpoint: "missing.holdpoint" cannot be read. There is no such file.\n',
    });
  });

  test('writes a table', async () => {
    const { code, stdout } = await cli(['schedule', '-'], sample);
    expect(code).toBe(0);
    expect(stdout).toContain('End, expected   00:30 +1 (2 h 30 min)\n');
    expect(stdout).toContain('\n2.2  22:32     22:38     none     Run migration scripts in order\n');
    expect(stdout).toContain('\n22:45  01:50 +1  roll back  5 min  3.1 Deploy v2.1.0 to green\n');
  });

  test('obeys nothing that a title says to a terminal', async () => {
    const { stdout } = await cli(
      ['schedule', '-'],
      writePlanFile(aPlan('\u001B[31mred\nline').step('\u001B]0;x\u0007', { minutes: 1 }).build()),
    );
    expect(stdout.split('\n')[0]).toBe('[31mred line');
    expect(stdout).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test.each([
    [[], 'Name one plan file, or - for standard input.'],
    [['a', 'b'], 'Name one plan file, or - for standard input.'],
    [['-', '--wrong'], "Unknown option '--wrong'."],
  ])('%j is refused in one line', async (args, line) => {
    expect(await cli(['schedule', ...args])).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(line) });
  });
});
