// When messages go out, and which of them announce something too early (conflict C4).
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

type Entry = Plan['communications']['entries']['byId'][string];

/** Half an hour of smoke testing, a hold of ten minutes, an hour of monitoring, and one message. */
const saying = (event: string, on: Entry['on'], branch: Entry['branch'] = 'main') =>
  aPlan()
    .phase('Smoke Testing')
    .step('A', { minutes: 30, worst: 40 })
    .holdPoint('Go?', { allowance: 600 })
    .phase('Monitoring', { kind: 'monitor' })
    .step('B', { minutes: 60 })
    .and(({ communications }) => {
      communications.entries.order.push('c');
      communications.entries.byId.c = { on, branch, event, audience: [], channels: [], message: { text: '' } };
    })
    .build();

const offset = (minutes: number): Entry['on'] => ({ at: 'offset', seconds: minutes * 60 });
const phase = (id: string, edge: 'start' | 'end', minutes = 0): Entry['on'] => ({
  at: 'phase',
  phase: id,
  edge,
  seconds: minutes * 60,
});
const sentAt = (on: Entry['on'], branch?: Entry['branch']) => {
  const sent = schedule(saying('News', on, branch)).messages.get('c');
  return sent === undefined ? undefined : sent / 60;
};

describe('a message goes out', () => {
  test('by the T-clock, which stands still during a hold: T+30 is before it, T+35 after', () => {
    expect([-60, 0, 30, 35].map((minutes) => sentAt(offset(minutes)))).toEqual([-60, 0, 30, 45]);
  });

  test('with the edge of its phase; the hold comes after the end', () => {
    expect([phase('phase-1', 'end', 5), phase('phase-2', 'start', -5)].map((on) => sentAt(on))).toEqual([35, 35]);
  });

  test('at no time when it waits for an event or belongs to the rollback', () => {
    expect(sentAt({ at: 'event', event: 'rollback' }, 'rollback')).toBeUndefined();
    expect(sentAt(offset(10), 'rollback')).toBeUndefined();
    expect(sentAt(phase('phase-1', 'end'), 'rollback')).toBeUndefined();
  });
});

test.each([
  ['Monitoring begins', offset(29), ['message-early']],
  // At T+30 the first phase has ended and the hold begins; Monitoring starts with the reading T+30 too, ten minutes later.
  ['Monitoring begins', offset(30), ['message-early']],
  // At worst smoke testing takes 40: the T-clock reads T+31 before the hold, not after it.
  ['Monitoring begins', offset(31), ['message-early-worst']],
  ['Monitoring begins', offset(40), ['message-early-worst']],
  ['Monitoring begins', offset(41), []],
  ['Smoke testing: done', offset(29), ['message-early']],
  ['Smoke testing: done', offset(41), []],
  // The last phase that is work, not watching, has to be over.
  ['Completed', offset(35), ['message-early-worst']],
  // Words, not letters: this names no phase.
  ['Monitorings', offset(1), []],
  ['Not undone', offset(1), []],
  // Ahead of the plan a phase is named because it is to come, but nothing is done yet.
  ['Smoke testing and monitoring tonight', offset(-60), []],
  ['Deployment complete', offset(-60), ['message-early']],
  // A message that moves with its phase is never early.
  ['Monitoring begins', phase('phase-1', 'start'), []],
])('"%s" at %j: %j', (event, on, rules) => {
  const { findings } = schedule(saying(event, on));
  expect(findings.map(({ rule }) => rule.replace('schedule/', ''))).toEqual(rules);
  for (const one of findings) expect(one.on).toBe('c');
});

test('a message counted from the start of a phase moves with it, at worst too', () => {
  const plan = saying('Monitoring begins', offset(0));
  plan.clock.t0 = { anchor: 'phase', phase: 'phase-2' };
  // Not at 30, when the hold before the phase begins, though the T-clock reads T-0 from then on.
  expect(schedule(plan).messages.get('c')).toBe(40 * 60);
  expect(schedule(plan).findings).toEqual([]);
  const before = saying('Monitoring begins', offset(-1));
  before.clock.t0 = { anchor: 'phase', phase: 'phase-2' };
  expect(schedule(before).messages.get('c')).toBe(29 * 60);
  expect(schedule(before).findings.map(({ rule }) => rule)).toEqual(['schedule/message-early']);
});
