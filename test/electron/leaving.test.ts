// Whatever leaves has its secrets masked; what somebody leaves readable is noted by place, never by text.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PartFormat, PartName } from '#shared/runbook/parts/part.ts';
import { MASK } from '#shared/secrets/mask.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

const SECRET = 'aB3dE5gH7jK9mN2p';
const CHOICE = { layouts: ['runbook'], paper: 'A4', isColour: true } as const;

let app: TestApp;
let out: string;
beforeEach(() => {
  const builder = aPlan('Release')
    .phase('Prepare')
    .step('Log in', { command: `login --token ${SECRET}` });
  app = startApp({ plan: builder.step('Log out', { command: `logout --password=${SECRET}` }).build() });
  out = mkdtempSync(path.join(tmpdir(), 'holdpoint-out-'));
});
afterEach(() => {
  app.close({ remove: true });
  rmSync(out, { recursive: true, force: true });
});

const FIRST = 'steps/step-1/commands/0/text';
const FILES = ['runbook.saveMarkdown', 'runbook.saveHtml', 'plan.saveFile'] as const;

test('the secrets are listed before anything leaves, without their texts', async () => {
  const found = expectOk(await app.request('secrets.find', { planId: app.planId }));
  expect(found.map(({ place }) => place)).toEqual([FIRST, 'steps/step-2/commands/0/text']);
  expect(JSON.stringify(found)).not.toContain(SECRET);
});

test.each(FILES)('%s masks them and says how many', async (name) => {
  app.saveTo = path.join(out, 'file');
  const saved = { kind: 'saved', path: app.saveTo, masked: 2 };
  expect(expectOk(await app.request(name, { planId: app.planId, shown: [] }))).toEqual(saved);
  const text = readFileSync(app.saveTo, 'utf8');
  expect(text).not.toContain(SECRET);
  expect(text).toContain(`login --token ${MASK}`);
  expect(app.notes).toEqual([]);
});

test.each(FILES)('%s leaves readable what somebody chose, and notes the place alone', async (name) => {
  app.saveTo = path.join(out, 'file');
  const shown = [FIRST, `steps/none/${SECRET}`];
  expect(expectOk(await app.request(name, { planId: app.planId, shown }))).toMatchObject({ masked: 1 });
  const text = readFileSync(app.saveTo, 'utf8');
  expect(text).toContain(`login --token ${SECRET}`);
  expect(text).toContain(`logout --password=${MASK}`);
  expect(app.notes).toEqual([`unmasked plan ${app.planId}: ${FIRST}`]);
});

test('a part has its secrets masked and counts its own, under the name that it usually has', async () => {
  const offered: string[] = [];
  const { shell } = app.office;
  const where = shell.askWhereToSave;
  shell.askWhereToSave = (caller, file) => {
    offered.push(file.name);
    return where(caller, file);
  };
  app.saveTo = path.join(out, 'file');
  const save = async (part: PartName, format: PartFormat) =>
    expectOk(await app.request('runbook.savePart', { planId: app.planId, shown: [FIRST], part, format }));
  expect(await save('release-plan', 'md')).toMatchObject({ masked: 1 });
  const text = readFileSync(app.saveTo, 'utf8');
  expect(text).toContain(`login --token ${SECRET}`);
  expect(text).toContain(`logout --password=${MASK}`);
  expect(text).not.toContain('<!--');
  expect(await save('communications', 'html')).toMatchObject({ masked: 0 });
  expect(readFileSync(app.saveTo, 'utf8')).toMatch(/^<!doctype html>/);
  expect(offered).toEqual(['Release release-plan.md', 'Release communications.html']);
});

test('paper gets the masked plan, the count and the code of the plan itself', async () => {
  expectOk(
    await app.request('paper.make', { planId: app.planId, choice: { ...CHOICE, layouts: ['runbook'] }, shown: [] }),
  );
  const [page] = app.printed;
  expect(JSON.stringify(page)).not.toContain(SECRET);
  expect(page?.masked).toBe(2);
  const code = page?.currencyCode ?? '';
  expect(expectOk(await app.request('currency.check', { planId: app.planId, code }))).toEqual({ kind: 'current' });
});
