// The schedule against a second implementation that is too simple to be wrong in the same way, at every prefix.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan } from '#shared/plan/parse.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { expectOk } from '../../helpers/app.ts';
import { Naive, naiveAbort } from './naive.ts';
import { scheduledPlan } from './scheduled-plan.ts';

const numRuns = process.env.HOLDPOINT_LONG ? 5000 : 200;
const seed = 20261128;
// The second implementation takes its time.
const timeout = numRuns * 100;

test('the generated plans are plans', () => {
  fc.assert(
    fc.property(scheduledPlan, (plan) => expectOk(parsePlan(plan)) !== undefined),
    { numRuns: 50, seed },
  );
});

test('starts, ends, slack, the critical path and what is left of the window', { timeout }, () => {
  fc.assert(
    fc.property(scheduledPlan, (plan) => {
      const made = schedule(plan);
      const naive = new Naive(plan);
      const ids = plan.phases.order.flatMap((id) => plan.phases.byId[id]?.steps ?? []);
      expect([...made.steps.keys()].sort()).toEqual([...ids].sort());
      for (const id of ids) {
        const [earliest, slack] = [naive.start(id), naive.slack(id)];
        const isCritical = slack === 0;
        expect(made.steps.get(id)).toEqual({
          earliest,
          slack,
          isCritical,
          latest: earliest + slack,
          end: naive.end(id),
        });
      }
      for (const [index, id] of plan.phases.order.entries())
        expect(made.phases.get(id)).toEqual({ start: naive.phaseStart(index), end: naive.phaseEnd(index) });
      expect([...made.criticalPath].sort()).toEqual(ids.filter((id) => naive.slack(id) === 0).sort());
      const ends = { best: made.best.end, expected: made.end, worst: made.worst.end };
      expect(ends).toEqual({
        best: new Naive(plan, 'best').planEnd(),
        expected: naive.planEnd(),
        worst: new Naive(plan, 'worst').planEnd(),
      });
      const windowEnd = naive.windowEnd();
      const bufferedEnd = Math.ceil((naive.planEnd() * (100 + plan.clock.bufferPercent)) / 100);
      expect(made.fits.window).toEqual(
        windowEnd === undefined
          ? undefined
          : {
              expected: windowEnd - naive.planEnd(),
              buffered: windowEnd - bufferedEnd,
              worst: windowEnd - new Naive(plan, 'worst').planEnd(),
            },
      );
    }),
    { numRuns, seed },
  );
});

test('the latest abort before the first step and after the start of each', { timeout }, () => {
  fc.assert(
    fc.property(scheduledPlan, (plan) => {
      const { latestAbort } = schedule(plan);
      const naive = new Naive(plan);
      const started = latestAbort.flatMap(({ after }) => after ?? []);
      expect(latestAbort).toHaveLength(started.length + 1);
      const starts = started.map((id) => naive.start(id));
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const [index, { at, kind, rollbackSeconds, isAtMost, loss }] of latestAbort.entries()) {
        const made = { at, kind, rollbackSeconds, isAtMost, backup: loss?.backup };
        expect(made).toEqual(naiveAbort(plan, started.slice(0, index)));
        if (loss) expect(loss.since).toBe(naive.start(loss.backup));
      }
    }),
    { numRuns, seed },
  );
});
