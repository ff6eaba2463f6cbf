// The checklist and the remarks, by keyboard, on the real handlers.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { showPlan } from './show-app.tsx';

const plan = () =>
  aPlan('Release')
    .phase('Prepare', { verify: ['Health is 200'] })
    .step('Drain', { minutes: 5, check: 'The queue is empty' })
    .holdPoint('Go on?')
    .and((draft) => {
      draft.prerequisites = { order: [], byId: {} };
      draft.people = { order: ['jo'], byId: { jo: { name: 'Jo', initials: 'J', contact: '' } } };
      draft.roles = { order: ['lead'], byId: { lead: { name: 'Lead', kind: 'lead', duties: [], holder: 'jo' } } };
    })
    .build();

test('boxes are ticked by keyboard, with who and when; progress follows, and undo takes it back', async () => {
  const { user, stored } = await showPlan(plan());
  await user.keyboard('{Alt>}9{/Alt}');
  const drain = await screen.findByRole('checkbox', { name: /Drain/ });
  drain.focus();
  await user.keyboard(' {ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /The queue is empty/ }));
  await waitFor(async () => expect((await stored()).plan.preparation.ticks['step-1']?.by).toBe('tester'));
  expect(screen.getByRole('heading', { name: /Prepare/ }).textContent).toContain('1 of 3');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await stored()).plan.preparation.ticks).toEqual({}));
});

test('a person is confirmed once, and neither tick nor confirmation changes the content hash', async () => {
  const { user, stored } = await showPlan(plan());
  const before = (await stored()).contentHash;
  await user.keyboard('{Alt>}9{/Alt}');
  await user.click(await screen.findByRole('checkbox', { name: /^Jo\s*\(Lead\)/ }));
  await waitFor(async () => expect((await stored()).plan.preparation.confirmed.jo).toBeDefined());
  expect((await stored()).contentHash).toBe(before);
});

test('a hold point is a barrier between the boxes, without a box of its own', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard('{Alt>}9{/Alt}');
  const [barrier] = (await screen.findAllByRole('listitem')).filter((row) => row.textContent?.includes('Go on?'));
  expect(within(barrier ?? document.body).queryByRole('checkbox')).toBeNull();
  expect(barrier?.textContent).toContain('nobody decides yet');
});

test('Enter on a box shows its step in the outline', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard('{Alt>}9{/Alt}');
  (await screen.findByRole('checkbox', { name: /Drain/ })).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Step 1\.1, Drain/));
});

test('a remark is written on the row with the focus, settled, opened again and deleted', async () => {
  const { user, stored } = await showPlan(plan());
  screen.getByRole('row', { name: /^Step 1\.1/ }).focus();
  await user.keyboard('{Alt>}{Shift>}4{/Shift}{/Alt}');
  await user.click(await screen.findByRole('button', { name: 'Add a remark' }));
  const text = await screen.findByLabelText('Remark');
  await waitFor(() => expect(document.activeElement).toBe(text));
  await user.type(text, 'Is the queue ever empty?');
  await user.click(screen.getByRole('button', { name: 'Settle' }));
  const remark = async () => Object.values((await stored()).plan.preparation.remarks.byId)[0];
  await waitFor(async () => expect((await remark())?.settled?.by).toBe('tester'));
  expect(await remark()).toMatchObject({ on: 'step-1', text: 'Is the queue ever empty?', by: 'tester' });
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  await waitFor(async () => expect((await remark())?.settled).toBeUndefined());
  expect(screen.getByTitle('1 open remark')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete this remark' }));
  await waitFor(async () => expect(await remark()).toBeUndefined());
});
