// The numbers of the sample, each worked out by hand here. Minutes unless it says otherwise.
import { expect, test } from 'vitest';
import { clockTime } from '#shared/schedule/clock.ts';
import { flagDays } from '#shared/schedule/flag-days.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { likelyEnd, seedOf } from '#shared/schedule/simulate.ts';
import { samplePlan } from '../../helpers/sample.ts';

const minutes = (count: number): number => count * 60;

test('phases follow each other from 22:00', () => {
  const made = schedule(samplePlan());
  const clock = [...made.phases.values()].map(({ start, end }) => `${clockTime(made, start)}-${clockTime(made, end)}`);
  // 5+5+2+3+10+5 = 30; 2+6+2+3+2 = 15; 10+5+5+5+5 = 30; 4+3+3+3+2 = 15; 30+5+10+10+5 = 60
  expect(clock).toEqual(['22:00-22:30', '22:30-22:45', '22:45-23:15', '23:15-23:30', '23:30-00:30']);
  expect([...made.holdPoints.values()]).toEqual([minutes(30), minutes(45), minutes(90)]);
  expect(made.steps.get('verify-replication')).toEqual({
    // 30 of the first phase, then 2+6+2+3
    earliest: minutes(43),
    latest: minutes(43),
    slack: 0,
    isCritical: true,
    end: minutes(45),
  });
  expect(made.criticalPath).toHaveLength(26);
});

test('the ends: 150 expected, 225 buffered, 112 best, 211 worst', () => {
  const made = schedule(samplePlan());
  expect(made.end).toBe(minutes(30 + 15 + 30 + 15 + 60));
  expect(made.bufferedEnd).toBe(minutes(150 * 1.5));
  // 4+3+2+2+5+2 = 18; 1+4+1+2+1 = 9; 7+3+2+4+2 = 18; 3+2+2+2+1 = 10; 30+3+10+10+4 = 57
  expect(made.best.end).toBe(minutes(18 + 9 + 18 + 10 + 57));
  // 9+8+3+5+15+6 = 46, the 3 being 2 x 1.5 as no worst is set; 3+12+3+5+4 = 27; 16+7+7+8+6 = 44; 6+5+5+5+3 = 24; 30+10+10+10+10 = 70
  expect(made.worst.end).toBe(minutes(46 + 27 + 44 + 24 + 70));
  // The window lasts four hours, and so does the backup window.
  const spare = { expected: minutes(240 - 150), buffered: minutes(240 - 225), worst: minutes(240 - 211) };
  expect(made.fits).toEqual({ window: spare, backup: spare });
});

test('the likely end lies between expected and worst, and is the same each time', () => {
  const plan = samplePlan();
  const likely = likelyEnd(plan, seedOf(plan));
  expect(likely).toEqual(likelyEnd(samplePlan(), seedOf(samplePlan())));
  expect(likely?.p50).toBeGreaterThan(minutes(150));
  expect(likely?.p90).toBeGreaterThan(likely?.p50 ?? 0);
  expect(likely?.p90).toBeLessThan(minutes(211));
});

test('the latest abort: deciding takes 5, going back to blue 1+1+2+1 at worst', () => {
  const { latestAbort, lastAbort } = schedule(samplePlan());
  const of = (after: string | null) => latestAbort.find((one) => one.after === after);
  expect(latestAbort).toHaveLength(27);
  expect(of(null)).toMatchObject({ at: minutes(240 - 5), kind: 'rollback', rollbackSeconds: 0, isAtMost: false });
  // The migrations are compatible: until the application starts there is nothing to roll back.
  expect(of('verify-replication')).toMatchObject({ at: minutes(235), rollbackSeconds: 0 });
  expect(of('deploy-green')).toMatchObject({ at: minutes(240 - 5 - 5), procedures: ['roll-back-to-blue'] });
  expect(of('read-logs')).toMatchObject({ from: minutes(145), at: minutes(230), kind: 'rollback' });
  expect(lastAbort).toBe(minutes(230));
});

test('messages by the T-clock, flags by the calendar', () => {
  const plan = samplePlan();
  expect(Object.fromEntries(schedule(plan).messages)).toEqual({
    'message-day-before': -minutes(24 * 60),
    'message-hour-before': -minutes(60),
    'message-start': 0,
    'message-progress': minutes(30),
    'message-complete': minutes(120),
  });
  expect(flagDays(plan).get('flag-oauth')).toEqual({
    stages: ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-03'],
    removal: '2026-12-05',
  });
});

test('one thing is found: at worst Monitoring starts at 46+27+44+24 = 141, after its message of T+120', () => {
  expect(schedule(samplePlan()).findings).toMatchObject([
    { rule: 'schedule/message-early-worst', severity: 'hint', on: 'message-complete' },
  ]);
});

test('an irreversible migration changes the way back from its step on', () => {
  const plan = samplePlan();
  const migration = plan.migrations.byId['migration-002'];
  if (migration) migration.reversibility = 'irreversible';
  const made = schedule(plan);
  const of = (after: string | null) => made.latestAbort.find((one) => one.after === after);
  expect(made.pointOfNoReturn).toEqual({ step: 'run-migrations', at: minutes(32), holdPoint: 'hold-start-migration' });
  expect(of('maintenance-mode')).toMatchObject({ at: minutes(235), kind: 'rollback' });
  // Restoring takes 4+50+18+18 = 90 at worst, more than the 50 x 1.5 of its open end; it brings back the backup of 22:00.
  expect(of('run-migrations')).toEqual({
    after: 'run-migrations',
    from: minutes(32),
    at: minutes(240 - 5 - 90),
    kind: 'restoreOnly',
    rollbackSeconds: minutes(90),
    isAtMost: true,
    procedures: ['restore-backup'],
    loss: { backup: 'create-backup', since: 0 },
  });
  expect(of('deploy-green')).toMatchObject({ at: minutes(240 - 5 - 90 - 5), kind: 'restoreOnly' });
  // The last but one step starts at 135, the last at 145, when nothing fits any more.
  expect(of('watch-business')).toMatchObject({ at: minutes(140), kind: 'restoreOnly' });
  expect(of('read-logs')).toMatchObject({ at: minutes(140), kind: 'forwardOnly' });
  expect(made.lastAbort).toBe(minutes(140));
  expect(made.findings.map(({ rule }) => rule)).toContain('schedule/no-way-back');
});
