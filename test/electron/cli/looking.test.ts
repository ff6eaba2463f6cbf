// Commands that look at a plan: show, lint and currency.
import { expect, test } from 'vitest';
import { currencyCode } from '#shared/codes/currency.ts';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import { findingsOf } from '#shared/readiness/check.ts';
import { RULES } from '#shared/readiness/table.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { cli } from './run-cli.ts';

const sample = writePlanFile(samplePlan());
const faulty = aPlan('Faulty\u001B[31m\nplan').phase('Deploy').step('Switch').build();

test('show tells a plan at a glance', async () => {
  const { code, stdout, stderr } = await cli(['show', '-'], sample);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { title } of Object.values(samplePlan().phases.byId)) expect(stdout).toContain(title);
  for (const { question } of Object.values(samplePlan().holdPoints.byId)) expect(stdout).toContain(question);
  expect(stdout).toContain('22:00 to 22:30');
  expect(stdout).toMatch(/^Fits the window {2,}\S/m);
  expect(stdout).toMatch(/^Findings: 0 blockers, 2 warnings, 3 hints$/m);
});

test('a terminal does not obey what a plan says', async () => {
  for (const command of ['show', 'lint']) {
    const { stdout } = await cli([command, '-'], writePlanFile(faulty));
    expect(stdout).not.toContain('\u001B');
    expect(stdout.length).toBeGreaterThan(20);
  }
});

test('lint lists findings, and blockers are exit code 1', async () => {
  const { code, stdout } = await cli(['lint', '-'], writePlanFile(faulty));
  expect(code).toBe(1);
  expect(stdout).toMatch(/^blocker +steps\/no-owner +"Switch" has no owner\.$/m);
  expect(stdout.trimEnd().split('\n')).toHaveLength(findingsOf(faulty).length + 1);
  expect((await cli(['lint', '-'], sample)).code).toBe(0);
});

test('lint --json gives findings, counts and what is waived', async () => {
  const plan = structuredClone(faulty);
  plan.waivers = {
    order: ['w'],
    byId: { w: { rule: 'steps/no-owner', reason: 'One person does it all', by: 'Marta', at: 0 } },
  };
  const { code, stdout } = await cli(['lint', '-', '--json'], writePlanFile(plan));
  const told = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(told.findings.map(({ rule }: { rule: string }) => rule)).toEqual(findingsOf(plan).map(({ rule }) => rule));
  expect(told.waived).toMatchObject([{ rule: 'steps/no-owner', on: 'step-1', reason: 'One person does it all' }]);
  expect(told.counts.blockers).toBeGreaterThan(0);
});

test('lint --rules lists every rule with its reason and source', async () => {
  const { code, stdout } = await cli(['lint', '--rules', '--json']);
  const rules = JSON.parse(stdout) as { id: string; why: string; source: string[] }[];
  expect(code).toBe(0);
  for (const { id, why, source } of RULES) expect(rules).toContainEqual(expect.objectContaining({ id, why, source }));
  expect(rules.map(({ id }) => id)).toContain('schedule/no-time');
  expect((await cli(['lint', '--rules'])).stdout.trimEnd().split('\n')).toHaveLength(rules.length);
});

test('currency gives the code of a plan and says whether another one is it', async () => {
  const code = currencyCode(contentHash(samplePlan()));
  expect(await cli(['currency', '-'], sample)).toEqual({ code: 0, stdout: `${code}\n`, stderr: '' });
  expect(await cli(['currency', '-', code.toLowerCase()], sample)).toMatchObject({ code: 0, stdout: 'current\n' });
  const other = currencyCode(contentHash(faulty));
  expect(await cli(['currency', '-', other], sample)).toMatchObject({ code: 1, stdout: expect.stringContaining(code) });
  expect(await cli(['currency', '-', '12'], sample)).toMatchObject({ code: 2, stdout: '' });
});

test.each([
  ['show'],
  ['show', 'a', 'b'],
  ['lint'],
  ['lint', 'a', '--rules'],
  ['currency'],
  ['currency', 'a', 'b', 'c'],
])('%s %s %s is refused in one line', async (...args) => {
  const { code, stdout, stderr } = await cli(args.filter((arg) => arg !== undefined));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^holdpoint: Name one plan file.*\n$/);
});
