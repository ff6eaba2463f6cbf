// The steps that each pattern makes of the application phase (N094-N098), and that their commands can be trusted.
import { describe, expect, test } from 'vitest';
import { applicationSteps } from '#shared/patterns/application-steps.ts';
import { DEFAULT_KNOBS } from '#shared/patterns/knobs.ts';
import { STACK_WORDS, type Stack, stackOf } from '#shared/patterns/stacks.ts';
import type { Pattern, Strategy } from '#shared/plan/schema/strategy.ts';
import { destructiveWord } from '#shared/readiness/destructive.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const PATTERNS: readonly Pattern[] = ['blueGreen', 'canary', 'rolling', 'flags', 'recreate'];
// Object.keys forgets that the keys are the stacks.
const STACKS = Object.keys(STACK_WORDS) as Stack[];

const stepsOf = (
  pattern: Pattern,
  knobs: Strategy['knobs'] = {},
  more: Partial<Strategy> = {},
  stack: Stack = 'none',
) => applicationSteps({ pattern, knobs, ...more }, stack);
const titlesOf = (...choice: Parameters<typeof stepsOf>): string[] =>
  stepsOf(...choice).map(({ title, minutes }) => `${title} ${minutes}`);

test('Blue-Green fills green, tries it, switches, watches and keeps blue (N094)', () => {
  expect(titlesOf('blueGreen')).toEqual([
    'Deploy the new version to green 8',
    'Health check on green until it answers 3',
    'Smoke test on green 6',
    'Switch the traffic to green, by the load balancer 2',
    'Watch green under load 10',
    'Keep blue as standby 1',
  ]);
  const slow = titlesOf('blueGreen', { blueGreen: { switchBy: 'dns', watch: 1200 } });
  expect(slow.slice(3, 5)).toEqual(['Switch the traffic to green, by DNS 10', 'Watch green under load 20']);
});

test('Canary goes from one instance to all of the traffic, with 90 minutes of holds (N096)', () => {
  expect(titlesOf('canary')).toEqual([
    'Deploy the new version to one instance 8',
    'Send 5 % of the traffic to the new version 2',
    'Hold at 5 % for 30 min 30',
    'Send 25 % of the traffic to the new version 2',
    'Hold at 25 % for 30 min 30',
    'Send 50 % of the traffic to the new version 2',
    'Hold at 50 % for 30 min 30',
    'Send 100 % of the traffic to the new version 2',
    'Remove the old version 5',
  ]);
  const waits = stepsOf('canary').filter(({ kind }) => kind === 'wait');
  expect(waits.reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(90);
});

test('Rolling goes batch by batch and watches each; many batches become one step (N095)', () => {
  expect(titlesOf('rolling')).toEqual([
    'Set the batches to 25 % 2',
    'Replace batch 1: 25 % on the new version 3',
    'Watch batch 1 5',
    'Replace batch 2: 50 % on the new version 3',
    'Watch batch 2 5',
    'Replace batch 3: 75 % on the new version 3',
    'Watch batch 3 5',
    'Replace batch 4: 100 % on the new version 3',
    'Watch batch 4 5',
    'Verify the version of all instances 3',
  ]);
  expect(titlesOf('rolling', { rolling: { batchPercent: 10, wait: 600 } }).slice(-2)).toEqual([
    'Replace the rest in 8 batches of 10 % 104',
    'Verify the version of all instances 3',
  ]);
  expect(titlesOf('rolling', { rolling: { batchPercent: 0, wait: 0 } })).toHaveLength(7);
  expect(titlesOf('rolling', { rolling: { batchPercent: 40, wait: 0 } })[5]).toMatch(/^Replace batch 3: 100 %/);
});

test('Feature flags deploy OFF with their carrier, go to internal users, and leave the days after to the days after (N097)', () => {
  expect(titlesOf('flags', {}, { carrier: 'recreate' })).toEqual([
    'Read back that every flag of this release is OFF 2',
    ...titlesOf('recreate'),
    'Verify that users see what they saw before 3',
    'Switch the flags on for internal users, 5 % 2',
    'Watch at 5 % 10',
    'Hand over the later stages of the flags 2',
  ]);
  expect(titlesOf('flags')[1]).toBe('Deploy the new version with every flag OFF 15');
  const later = stepsOf('flags').at(-1)?.details;
  expect(later).toBe('After the window:\n\n- 25 %, held for 72 h\n- 100 %\n- remove the flags from the code');
  const short = {
    stages: [
      { percent: 10, wait: 1800 },
      { percent: 100, wait: 0 },
    ],
  };
  expect(titlesOf('flags', { flags: short }).slice(-4)).toEqual([
    'Switch the flags on for internal users, 10 % 2',
    'Hold at 10 % for 30 min 30',
    'Switch the flags on for 100 % 2',
    'Hand over the later stages of the flags 2',
  ]);
});

test('Recreate announces the downtime, stops, deploys, starts and verifies (N098)', () => {
  const titles = titlesOf('recreate', { recreate: { maintenancePage: false } });
  expect(titles).toEqual([
    'Announce the downtime 2',
    'Stop all instances 3',
    'Deploy the new version 5',
    'Start all instances 5',
    'Verify that the new version is running 5',
  ]);
  expect(titlesOf('recreate')).toHaveLength(titles.length + 2);
});

test('without a pattern there are no steps', () => {
  expect(applicationSteps({ knobs: DEFAULT_KNOBS }, 'kubernetes')).toEqual([]);
});

describe.each(STACKS)('with the commands of %s', (stack) => {
  const all = PATTERNS.flatMap((pattern) => stepsOf(pattern, {}, { carrier: 'rolling' }, stack));
  const commands = all.flatMap(({ commands: own = [] }) => own);

  test('parts are unique in a pattern, every step has an owner, a time and a check', () => {
    for (const pattern of PATTERNS) {
      const parts = stepsOf(pattern, {}, { carrier: 'canary' }, stack).map(({ part }) => part);
      expect(new Set(parts).size).toBe(parts.length);
      for (const part of parts) expect(part).toMatch(/^[a-zA-Z]+\/[a-z0-9-]+$/);
    }
    for (const { title, check, minutes } of all) {
      expect([title, check]).not.toContain('');
      expect(minutes, title).toBeGreaterThanOrEqual(0);
    }
  });

  test('no command destroys anything, each says what one sees, and none carries a version of its own', () => {
    expect(commands.length > 0).toBe(stack !== 'none');
    for (const { text, expect: seen } of commands) {
      expect(destructiveWord(text), text).toBeUndefined();
      expect(seen, text).not.toBe('');
      expect(text).not.toMatch(/\bv?\d+\.\d+\.\d+\b/);
      expect([...text.matchAll(/\{\{/g)].length, text).toBe([...text.matchAll(/\{\{[a-z_0-9]+\}\}/g)].length);
    }
  });
});

test('on Kubernetes a rolling update really stops after each batch, and is resumed before it goes on (requirements 4.1)', () => {
  const verbs = stepsOf('rolling', {}, {}, 'kubernetes').flatMap(({ commands = [] }) =>
    commands.flatMap(({ text }) => /rollout (pause|resume|status)|set image/.exec(text)?.[0] ?? []),
  );
  const stop = ['rollout status', 'rollout pause'];
  expect(verbs).toEqual([
    ...['set image', ...stop],
    ...['rollout resume', ...stop],
    ...['rollout resume', ...stop],
    ...['rollout resume', 'rollout status'],
  ]);
  const [patch] = stepsOf('rolling', {}, {}, 'kubernetes').flatMap(({ commands = [] }) => commands);
  const spec = JSON.parse(/-p '(.*)'/.exec(patch?.text ?? '')?.[1] ?? '').spec;
  // Each batch counts only when it has been ready for the whole wait, which must be under the deadline.
  expect(spec.minReadySeconds).toBe(300);
  expect(spec.progressDeadlineSeconds).toBeGreaterThan(spec.minReadySeconds);
  expect(spec.strategy.rollingUpdate).toEqual({ maxSurge: '25%', maxUnavailable: 0 });
});

test('the weights of a route add up, also for a part of a percent', () => {
  const stages = [
    { percent: 0.5, wait: 60 },
    { percent: 33, wait: 60 },
  ];
  const weights = stepsOf('canary', { canary: { stages } }, {}, 'kubernetes')
    .filter(({ part }) => part.startsWith('canary/stage'))
    .flatMap(({ commands = [] }) => commands.map(({ text }) => JSON.parse(/-p '(.*)'/.exec(text)?.[1] ?? '')))
    .map((patch: { value: number }[]) => patch.map(({ value }) => value));
  expect(weights).toEqual([
    [9950, 50],
    [67, 33],
  ]);
});

test.each([
  ['kubernetes', ['kubectl get pods', 'systemctl status x']],
  ['servers', ['ssh host uptime']],
  ['none', ['./deploy.sh']],
] as const)('the stack is told by the commands of the plan: %s', (stack, texts) => {
  const builder = aPlan().phase('Deploy');
  for (const text of texts) builder.step('Step', { command: text });
  expect(stackOf(builder.build())).toBe(stack);
});
