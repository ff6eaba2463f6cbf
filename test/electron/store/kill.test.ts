// P1: "saved" means saved. The rounds themselves are in test/promises/kill.
import { expect, test } from 'vitest';
import { killRounds } from '../../promises/kill/rounds.ts';
import { rounds, SEED, testFolder } from './support.ts';

test('a process killed at any moment loses nothing that it was told is saved', { timeout: 1_800_000 }, async () => {
  const started = performance.now();
  const { kills, acknowledged, duringDraft, savedUntold, failures } = await killRounds(
    testFolder(),
    rounds(50, 1000),
    SEED,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${kills} kills in ${seconds} s, seed ${SEED}: ${acknowledged} acknowledged, ${duringDraft} kills while saving a draft, ` +
      `${savedUntold} saved before they were acknowledged, ${failures.length} failures`,
  );
  expect(failures).toEqual([]);
  expect(duringDraft).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(kills);
});

test('the rounds notice a store that acknowledges before it saves', { timeout: 120_000 }, async () => {
  const { failures } = await killRounds(testFolder(), 20, SEED, 'early');
  expect(failures.length).toBeGreaterThan(0);
});
