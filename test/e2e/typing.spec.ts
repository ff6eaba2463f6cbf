// P3: a crash costs at most a blink of typing. Types ten characters a second, kills the process at a random moment, and
// reads the archive that is left.
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { parsePlanText } from '#shared/plan/parse.ts';
import { readDrafts } from '../../electron/store/draft-rows.ts';
import { openArchive } from '../../electron/store/open.ts';
import { listPlans, readPlan } from '../../electron/store/plan-rows.ts';
import { expectOk } from '../helpers/app.ts';
import { launch, test } from './launch.ts';

const KILLS = process.env.HOLDPOINT_LONG ? 300 : 20;
const GRACE_MS = 200;
const KEY_EVERY_MS = 100;
const TEXT = 'Rotate the signing keys and drain the queue before the switch';

/** What the archive holds of the title after the crash: the draft if there is one, else the plan's own. */
function survivingTitle(folder: string): string {
  const opened = openArchive(folder, { clock: Date.now });
  if (!('archive' in opened)) throw new Error(`The archive did not open: ${opened.kind}`);
  const { db } = opened.archive;
  const planId = listPlans(db)[0]?.id ?? '';
  const draft = readDrafts(db, planId).find(({ field }) => field === 'title');
  const plan = expectOk(parsePlanText(expectOk(readPlan(db, planId)).document));
  opened.archive.close();
  return draft?.text ?? plan.title;
}

interface Round {
  survived: string;
  /** Characters whose key was answered more than the grace time before the kill. */
  owed: number;
}

async function typeUntilKilled(folder: string, text: string, killAfter: number): Promise<Round> {
  const running = await launch(folder);
  await running.page.getByLabel('Plan title').fill('');
  const typedAt: number[] = [];
  let killedAt = Number.POSITIVE_INFINITY;
  const killed = pause(killAfter).then(() => {
    killedAt = Date.now();
    return running.kill();
  });
  for (const character of text) {
    if (killedAt < Date.now()) break;
    // The window dies under one of the keys; that key was never answered.
    const answered = await running.page.keyboard.press(character).then(
      () => true,
      () => false,
    );
    if (answered) typedAt.push(Date.now());
    await pause(KEY_EVERY_MS);
  }
  await killed;
  return { survived: survivingTitle(folder), owed: typedAt.filter((at) => at < killedAt - GRACE_MS).length };
}

test(`${KILLS} kills while typing lose at most ${GRACE_MS} ms`, async ({ folder }) => {
  test.setTimeout(KILLS * 15_000);
  for (let round = 0; round < KILLS; round += 1) {
    // Between a few and a few dozen characters, so that drafts, the commit after a rest and the next draft are all hit.
    const killAfter = 300 + Math.random() * 2500;
    // Neighbouring rounds begin differently, so that what the round before left cannot pass for this one's.
    const text = `${round % 10} ${TEXT}`;
    const { survived, owed } = await typeUntilKilled(folder, text, killAfter);
    const what = `round ${round}, killed after ${killAfter.toFixed(0)} ms: "${survived}"`;
    expect(text.startsWith(survived), `${what} is what was typed`).toBe(true);
    expect(survived.length, `${what} holds what was typed in time`).toBeGreaterThanOrEqual(owed);
  }
});
