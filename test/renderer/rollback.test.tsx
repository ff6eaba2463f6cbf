// The way back is written: triggers as sentences, who decides, and what is watched.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';

async function showRollback(plan: Plan = samplePlan()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}5{/Alt}');
  const now = async (): Promise<Plan> => (await shown.stored()).plan;
  const choose = async (button: string, item: RegExp): Promise<void> => {
    await shown.user.click(screen.getByRole('button', { name: button }));
    await shown.user.click(await screen.findByRole('menuitem', { name: item }));
  };
  return { ...shown, now, choose };
}

/** A plan with one metric, an automatic trigger that measures it, and a manual one about its change. */
const watched = (): Plan =>
  aPlan('Release')
    .and(({ metrics, rollback: { triggers } }) => {
      metrics.order.push('m');
      metrics.byId.m = { name: 'Errors', unit: '%', baseline: 0.1, warn: 1, worseIs: 'higher', source: 'Dashboard' };
      triggers.order.push('fast', 'slow');
      const rule = { metric: 'm', comparison: 'above', threshold: { is: 'absolute', value: 5 }, for: 300 } as const;
      triggers.byId.fast = { mode: 'automatic', text: '', rule };
      const change = { comparison: 'below', threshold: { is: 'changePercent', value: -20 } } as const;
      triggers.byId.slow = { mode: 'manual', text: '', rule: { ...rule, ...change } };
    })
    .build();

const hasFocus = (label: string) => waitFor(() => expect(document.activeElement).toBe(field(label)));
test('the usual triggers come as one edit, with the metrics they measure, and never twice', async () => {
  const { user, now, choose } = await showRollback(aPlan('Release').build());
  await choose('Add a set of triggers', /^The usual eight/);
  await waitFor(async () => expect((await now()).rollback.triggers.order).toHaveLength(8));
  expect((await now()).metrics.order).toHaveLength(3);
  expect(messages().textContent).toContain('sample figures');
  expect(within(screen.getByRole('list', { name: 'Automatic triggers' })).getAllByRole('listitem')).toHaveLength(4);
  await choose('Add a set of triggers', /^The usual eight/);
  expect(messages().textContent).toContain('are there already');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await now()).metrics.order).toEqual([]));
});

test('a rule is edited part by part', async () => {
  const { user, now } = await showRollback(watched());
  const of = 'of automatic trigger 1';
  const first = async () => (await now()).rollback.triggers.byId.fast?.rule;
  await retype(user, `Threshold ${of}`, '2,5{Enter}');
  await user.selectOptions(field(`Held against ${of}`), '× baseline');
  await retype(user, `for how long (${of})`, '90 s{Enter}');
  await waitFor(async () =>
    expect(await first()).toEqual({
      metric: 'm',
      comparison: 'above',
      threshold: { is: 'timesBaseline', value: 2.5 },
      for: 90,
    }),
  );
  expect(screen.getByText('= 0.25 %')).toBeTruthy();
  await retype(user, `Threshold ${of}`, 'five{Enter}');
  expect(screen.getByText('Write a number, such as 5 or 0.5.')).toBeTruthy();
  expect((await first())?.threshold.value).toBe(2.5);
});

test('a change says its direction once: the sign follows the words', async () => {
  const { user, now } = await showRollback(watched());
  const of = 'of manual trigger 1';
  const threshold = async () => (await now()).rollback.triggers.byId.slow?.rule?.threshold;
  expect(field(`Threshold ${of}`).value).toBe('20');
  await retype(user, `Threshold ${of}`, '10{Enter}');
  await waitFor(async () => expect(await threshold()).toEqual({ is: 'changePercent', value: -10 }));
  await user.selectOptions(field(`Comparison ${of}`), 'up by more than');
  await waitFor(async () => expect(await threshold()).toEqual({ is: 'changePercent', value: 10 }));
});

test('a trigger by keyboard: Enter adds the next one, a metric makes it a rule, none asks who notices it', async () => {
  const { user, now } = await showRollback(
    aPlan('Release')
      .and(({ metrics }) => {
        metrics.order.push('m');
        metrics.byId.m = { name: 'Sign-ups', unit: 'per h', critical: 40, worseIs: 'lower', source: '' };
      })
      .build(),
  );
  await user.click(screen.getByRole('button', { name: 'Add automatic trigger' }));
  await hasFocus('Roll back when (automatic trigger 1)');
  await user.keyboard('Data is corrupt{Enter}');
  await hasFocus('Roll back when (automatic trigger 2)');
  await user.selectOptions(field('Measured by of automatic trigger 2'), 'Sign-ups');
  await retype(user, 'Detected by (automatic trigger 1)', 'The integrity queries{Enter}');
  await waitFor(async () => {
    const { order, byId } = (await now()).rollback.triggers;
    expect(order.map((id) => byId[id])).toEqual([
      { mode: 'automatic', text: 'Data is corrupt', detectedBy: 'The integrity queries' },
      {
        mode: 'automatic',
        text: '',
        rule: { metric: 'm', comparison: 'below', threshold: { is: 'absolute', value: 40 }, for: 300 },
      },
    ]);
  });
});

test('the chain, the criteria and the communication', async () => {
  const { user, now } = await showRollback(aPlan('Release').step('One', { role: 'lead' }).build());
  await user.selectOptions(field('Primary to decide about a rollback'), 'lead');
  await user.click(screen.getByRole('button', { name: 'Put in usual criteria to begin with' }));
  await waitFor(async () => expect((await now()).rollback.decision.criteria).toContain('When in doubt, roll back.'));
  await retype(user, 'Communication of the decision about a rollback', 'On the call');
  await user.tab();
  await waitFor(async () =>
    expect((await now()).rollback.decision).toMatchObject({ primary: 'role-1', communication: 'On the call' }),
  );
  await user.selectOptions(field('Primary to decide about a rollback'), 'nobody');
  await waitFor(async () => expect('primary' in (await now()).rollback.decision).toBe(false));
});

test('metrics take figures, and one that triggers measure says so when it goes', async () => {
  const { user, now } = await showRollback(watched());
  await retype(user, 'Baseline of metric 1', '0,2{Enter}');
  await user.clear(field('Warn at of metric 1'));
  await user.tab();
  await waitFor(async () => {
    const metric = (await now()).metrics.byId.m;
    expect([metric?.baseline, metric && 'warn' in metric]).toEqual([0.2, false]);
  });
  await user.click(screen.getByRole('button', { name: 'Remove metric 1' }));
  await waitFor(() => expect(messages().textContent).toContain('2 triggers compared with it'));
});
