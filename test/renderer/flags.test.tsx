// Feature flags are listed, opened by a schedule, and taken out again.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, retype, showPlan } from './show-app.tsx';

async function showFlags(plan = samplePlan()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}4{/Alt}');
  return { ...shown, stored: async () => (await shown.stored()).plan };
}

test('a plan without flags says so, or gets its first one by keyboard with a schedule', async () => {
  const { user, stored } = await showFlags(aPlan('Release').build());
  await user.selectOptions(field('This release uses feature flags'), 'no');
  await waitFor(() => expect(field('because it uses no feature flags')).toBeTruthy());
  await user.selectOptions(field('This release uses feature flags'), 'unknown');
  screen.getByRole('button', { name: 'Add flag' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Key of flag 1')));
  await user.keyboard('new-search{Enter}');
  screen.getByRole('button', { name: 'Schedule for flag 1' }).focus();
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Day of stage 1 of flag 1')));
  const { flags, applies } = await stored();
  const flag = flags.byId[flags.order[0] ?? ''];
  expect(applies.flags.answer).toBe('yes');
  expect(flag).toMatchObject({ key: 'new-search', stateAtDeploy: 'off', removal: { day: 7 } });
  expect(flag?.stages.map(({ day, percent }) => [day, percent])).toEqual([
    [0, 0],
    [1, 5],
    [2, 25],
    [5, 100],
  ]);
  expect(
    screen.getByRole('img', { name: /^Rollout of new-search: day 0: 0 %; day 1: 5 %, Internal users/ }),
  ).toBeTruthy();
});

test('stages are written, moved and removed; what is no day or share is told and kept in its field', async () => {
  const { user, stored } = await showFlags();
  const table = () => within(screen.getByRole('table', { name: 'Stages of flag 1' }));
  const stages = async () => {
    const { flags } = await stored();
    return flags.byId[flags.order[0] ?? '']?.stages ?? [];
  };
  const before = await stages();
  expect(table().getAllByRole('row')).toHaveLength(before.length + 1);
  expect(table().getByText('Sat 28 Nov')).toBeTruthy();
  await retype(user, 'Share of stage 2 of flag 1', '120{Enter}');
  expect(screen.getByText('Write a share of the users from 0 to 100: 25.')).toBeTruthy();
  expect(await stages()).toEqual(before);
  await retype(user, 'Share of stage 2 of flag 1', '12,5{Enter}');
  await retype(user, 'Audience of stage 2 of flag 1', 'Staff{Enter}');
  await waitFor(async () => expect((await stages())[1]).toMatchObject({ percent: 12.5, audience: 'Staff' }));
  await user.click(screen.getByRole('button', { name: 'Move up stage 2 of flag 1' }));
  await waitFor(async () => expect((await stages())[0]).toMatchObject({ audience: 'Staff' }));
  await user.click(screen.getByRole('button', { name: 'Remove stage 1 of flag 1' }));
  await waitFor(async () => expect(await stages()).toHaveLength(before.length - 1));
});

test('the removal has a day, somebody who does it, and an end', async () => {
  const { user, stored } = await showFlags();
  const removal = async () => {
    const { flags } = await stored();
    return flags.byId[flags.order[0] ?? '']?.removal;
  };
  await retype(user, 'On day of the removal of flag 1', '9{Enter}');
  await user.click(screen.getByRole('checkbox', { name: /^gone from the code/ }));
  await waitFor(async () => expect(await removal()).toMatchObject({ day: 9, done: expect.any(Number) }));
  await retype(user, 'On day of the removal of flag 1', '{Enter}');
  await waitFor(async () => expect(await removal()).not.toHaveProperty('day'));
});
