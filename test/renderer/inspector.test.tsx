// The inspector: guide, history, baselines.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectOk } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';

const plan = () => aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).build();
const inspector = () => within(screen.getByRole('complementary', { name: 'Inspector' }));

test('its tabs are reached by pointer and by key; closed it is a rail that opens at the tab', async () => {
  const { user } = await showPlan(plan());
  await user.click(inspector().getByRole('tab', { name: /Guide/ }));
  expect(await inspector().findByRole('heading', { name: 'Plan the phases' })).toBeTruthy();
  await user.keyboard('{Alt>}7{/Alt}');
  expect(inspector().getByRole('heading', { name: 'Say who is there' })).toBeTruthy();
  await user.keyboard('{Control>}i{/Control}');
  expect(inspector().queryByRole('tab')).toBeNull();
  await user.click(inspector().getByRole('button', { name: 'History' }));
  expect(inspector().getByRole('tab', { name: 'History', selected: true })).toBeTruthy();
});

test('history names every change with who made it, and marks what was taken back', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard('{Alt>}{Shift>}3{/Shift}{/Alt}');
  expect(await inspector().findByText(/Nothing was changed yet/)).toBeTruthy();
  await retype(user, 'Plan title', 'Drain the queue{Enter}');
  expect(await inspector().findByText('Rename the plan')).toBeTruthy();
  expect(inspector().getByText(/^tester, /)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  expect(await inspector().findByText('Undo')).toBeTruthy();
});

test('a baseline is saved, compared with what stands now, and brought back as a change like any other', async () => {
  const { user, stored } = await showPlan(plan());
  await user.keyboard('{Control>}b{/Control}');
  await waitFor(() => expect(document.activeElement).toBe(field('Name of a new baseline')));
  await user.keyboard('Before the review{Enter}');
  expect(await inspector().findByText('Before the review')).toBeTruthy();
  await retype(user, 'Plan title', 'Empty the queue{Enter}');
  await waitFor(async () => expect((await stored()).revision).toBe(1));
  await user.click(inspector().getByRole('button', { name: 'What changed since' }));
  const changes = await inspector().findByRole('list', { name: 'What has changed since' });
  expect(changes.textContent).toMatch(/Release|Empty the queue/);
  await user.click(inspector().getByRole('button', { name: 'Go back to it' }));
  await waitFor(() => expect(field('Plan title').value).toBe('Release'));
  await user.click(within(messages()).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(field('Plan title').value).toBe('Empty the queue'));
});

test('older changes are shown when asked for, and stay when a newer one comes', async () => {
  const { user } = await showPlan(plan(), async (started) => {
    for (let revision = 0; revision < 120; revision += 1) {
      const edit = { type: 'plan.update', fields: { title: `Release ${revision}` } } as const;
      expectOk(await started.request('plan.edit', { planId: started.planId, baseRevision: revision, edit }));
    }
  });
  await user.keyboard('{Alt>}{Shift>}3{/Shift}{/Alt}');
  const revisions = (): string[] =>
    inspector()
      .queryAllByText(/^revision \d/)
      .map((one) => one.textContent);
  await waitFor(() => expect(revisions().length).toBeGreaterThan(0));
  while (inspector().queryByRole('button', { name: 'Show older' })) {
    const before = revisions().length;
    await user.click(inspector().getByRole('button', { name: 'Show older' }));
    await waitFor(() => expect(revisions().length).toBeGreaterThan(before));
  }
  await retype(user, 'Plan title', 'Release, renamed{Enter}');
  await waitFor(() => expect(revisions()[0]).toBe('revision 121'));
  expect(revisions()).toEqual(Array.from({ length: 121 }, (_, index) => `revision ${121 - index}`));
});
