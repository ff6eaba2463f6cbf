// What leaves by the command line: the forms of a plan, and no secret unless it was asked for.
import { expect, test } from 'vitest';
import { readPlanFile, writePlanFile } from '#shared/files/holdpoint.ts';
import { runbookHtml } from '#shared/runbook/html/write.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { PART_NAMES, partOutline } from '#shared/runbook/parts/part.ts';
import { MASK } from '#shared/secrets/mask.ts';
import { expectOk } from '../../helpers/app.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { cli } from './run-cli.ts';

const word = ['hunter', '2'].join('');
const secretive = writePlanFile(
  aPlan('v2')
    .step('Log in', { command: `PGPASSWORD=${word} psql`, check: 'It answers' })
    .step('Note', { details: `Password: ${word}` })
    .build(),
);

test('a runbook leaves as HTML', async () => {
  const ended = await cli(['export', '-', '--format', 'html'], writePlanFile(samplePlan()));
  expect(ended).toEqual({ code: 0, stdout: runbookHtml(runbookOutline(samplePlan())), stderr: '' });
});

test.each(['md', 'html', 'holdpoint', 'json'])('secrets are masked in %s, and it is said', async (format) => {
  const { code, stdout, stderr } = await cli(['export', '-', '--format', format], secretive);
  expect(code).toBe(0);
  expect(stdout).not.toContain(word);
  expect(stdout).toContain(MASK);
  expect(stderr).toBe('2 texts hold what looks like a secret; they are masked. --with-secrets leaves them readable.\n');
});

test.each(PART_NAMES)('the part %s leaves alone, as Markdown and as HTML', async (part) => {
  const sample = writePlanFile(samplePlan());
  const plain = await cli(['export', '-', '--part', part], sample);
  expect(plain).toEqual({ code: 0, stdout: runbookMarkdown(partOutline(samplePlan(), part)), stderr: '' });
  const page = await cli(['export', '-', '--part', part, '--format', 'html'], sample);
  expect(page).toEqual({ code: 0, stdout: runbookHtml(partOutline(samplePlan(), part)), stderr: '' });
});

test('a part counts the secrets that are masked in it', async () => {
  const { stdout, stderr } = await cli(['export', '-', '--part', 'deployment-plan'], secretive);
  expect(stdout).toContain(MASK);
  expect(stdout).not.toContain(word);
  expect(stderr).toMatch(/^2 texts hold/);
  expect((await cli(['export', '-', '--part', 'flags'], secretive)).stderr).toBe('');
});

test.each([
  [['--part', 'constructor'], 'The part is one of: release-plan, deployment-plan, communications, flags, monitoring.'],
  [['--part', 'flags', '--format', 'holdpoint'], 'The format of a part is one of: md, html.'],
])('%j is refused in one line', async (options, sentence) => {
  const ended = await cli(['export', '-', ...options], secretive);
  expect(ended).toEqual({ code: 2, stdout: '', stderr: `holdpoint: ${sentence}\n` });
});

test('--with-secrets leaves them, without a word', async () => {
  const ended = await cli(['export', '-', '--format', 'holdpoint', '--with-secrets'], secretive);
  expect(ended).toEqual({ code: 0, stdout: secretive, stderr: '' });
});

test.each(['show', 'lint', 'schedule', 'lint --json', 'schedule --json'])(
  '%s says no secret of a title',
  async (line) => {
    const [command = '', ...options] = line.split(' ');
    const titled = aPlan(`Password: ${word}`).phase(`Password: ${word}`).step(`psql postgres://a:${word}@db`).build();
    const { stdout } = await cli([command, '-', ...options], writePlanFile(titled));
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout).not.toContain(word);
  },
);

test.each(['standard', 'hotfix', 'major'])('new makes a plan for a %s release', async (preset) => {
  const { code, stdout } = await cli(['new', '--preset', preset, '--title', 'v3 ✓']);
  expect(code).toBe(0);
  const plan = expectOk(readPlanFile(stdout));
  expect(plan.title).toBe('v3 ✓');
  expect(plan.phases.order.length).toBeGreaterThan(2);
});

test('an unknown preset is refused in one line', async () => {
  expect(await cli(['new', '--preset', 'constructor'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'holdpoint: The preset is one of: standard, hotfix, major.\n',
  });
});
