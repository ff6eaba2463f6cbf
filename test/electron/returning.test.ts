// A runbook leaves as Markdown, is changed by hand elsewhere, and comes back into the plan that it was written from.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileAnswer } from '#shared/contract.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { MASK } from '#shared/secrets/mask.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { samplePlan } from '../helpers/sample.ts';

let app: TestApp;
beforeEach(() => {
  app = startApp({ plan: samplePlan() });
});
afterEach(() => app.close({ remove: true }));

const planNow = async (planId = app.planId): Promise<Plan> => expectOk(await app.request('plan.open', { planId })).plan;

async function exported(): Promise<string> {
  app.saveTo = path.join(app.folder, 'runbook.md');
  expectOk(await app.request('runbook.saveMarkdown', { planId: app.planId, shown: [] }));
  return readFileSync(app.saveTo, 'utf8');
}

async function comeIn(text: string, into?: 'new' | 'original'): Promise<FileAnswer> {
  const input = { name: 'runbook.md', text, ...(into && { into }) };
  return expectOk(await app.request('library.addFile', input));
}

async function edit(change: Edit): Promise<void> {
  const { revision } = expectOk(await app.request('plan.open', { planId: app.planId }));
  expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: revision, edit: change }));
}

const reworded = (text: string): string => text.replace('1.2 Verify backup integrity**', '1.2 Read the backup back**');
const titles = (plan: Plan): string[] => Object.values(plan.steps).map(({ title }) => title);

describe('a runbook that comes back', () => {
  test('says what was changed in it before anything is done', async () => {
    const answer = await comeIn(reworded(await exported()));
    expect(answer).toMatchObject({
      kind: 'returns',
      planId: app.planId,
      title: samplePlan().title,
      changes: [expect.stringContaining('Read the backup back')],
      notes: [],
    });
    expect(await planNow()).toEqual(samplePlan());
    expect(expectOk(await app.request('library.list', {}))).toHaveLength(1);
  });

  test('is brought into its plan as one edit that can be undone', async () => {
    const text = await exported();
    await edit({ type: 'plan.update', fields: { title: 'Renamed meanwhile' } });
    expect(await comeIn(reworded(text), 'original')).toEqual({ kind: 'brought', planId: app.planId, notes: [] });
    const plan = await planNow();
    expect([plan.title, titles(plan).includes('Read the backup back')]).toEqual(['Renamed meanwhile', true]);
    expectOk(await app.request('plan.undo', { planId: app.planId }));
    expect(titles(await planNow())).toEqual(titles(samplePlan()));
  });

  test('is refused where the plan was changed in the same place, and changes nothing', async () => {
    const text = reworded(await exported());
    const id = Object.entries(samplePlan().steps).find(([, { title }]) => title === 'Verify backup integrity')?.[0];
    await edit({ type: 'step.update', ids: [id ?? ''], fields: { title: 'Changed here' } });
    const before = await planNow();
    const refused = await app.request('library.addFile', { name: 'runbook.md', text, into: 'original' });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'conflict', kept: expect.stringContaining('new plan') },
    });
    expect(await planNow()).toEqual(before);
  });

  test('can be added as a new plan', async () => {
    const answer = await comeIn(reworded(await exported()), 'new');
    if (answer.kind !== 'added') throw new Error(answer.kind);
    expect(titles(await planNow(answer.planId))).toContain('Read the backup back');
    expect(await planNow()).toEqual(samplePlan());
  });

  test('leaves what was masked as it is here', async () => {
    const secret = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
    const id = Object.keys(samplePlan().steps)[0] ?? '';
    const commands = [{ language: 'sh', text: `curl -H "Authorization: token ${secret}" https://api.github.com` }];
    await edit({ type: 'step.update', ids: [id], fields: { commands } });
    const text = await exported();
    expect(text).not.toContain(secret);
    expect(text).toContain(MASK);
    expect(text).toContain('** · Draft, 1 secret masked');
    expect(await comeIn(text)).toMatchObject({ kind: 'returns', changes: [] });
    await comeIn(reworded(text), 'original');
    const plan = await planNow();
    expect(plan.steps[id]?.commands).toEqual(commands);
    expect(titles(plan)).toContain('Read the backup back');
  });
});

test('a runbook of a plan that is not here, or a stranger’s, becomes a new plan', async () => {
  // As if it had been written in another archive: ids in tests are counted.
  const text = (await exported()).replace(`holdpoint plan ${app.planId}:`, 'holdpoint plan elsewhere:');
  const added = await comeIn(text);
  if (added.kind !== 'added') throw new Error(added.kind);
  expect(await planNow(added.planId)).toEqual(samplePlan());
  const stranger =
    '# Release 4\n\n## Deploy\n\n- [ ] Stop the queue (5 min)\n- [ ] Start it\n\n## Check\n\n- [ ] Look\n';
  const answer = await comeIn(stranger);
  if (answer.kind !== 'added') throw new Error(answer.kind);
  expect(titles(await planNow(answer.planId)).sort()).toEqual(['Look', 'Start it', 'Stop the queue']);
});

test('a text that is no runbook is refused by name', async () => {
  const refused = await app.request('library.addFile', { name: 'empty.md', text: '  \n' });
  expect(refused).toMatchObject({
    ok: false,
    error: { message: '"empty.md" cannot be opened. There is nothing in it.' },
  });
});
