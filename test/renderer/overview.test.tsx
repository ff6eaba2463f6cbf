// The facts of the release are edited where they stand.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, showPlan } from './show-app.tsx';

async function showOverview() {
  const shown = await showPlan(aPlan('Release').build());
  await shown.user.keyboard('{Alt>}0{/Alt}');
  return shown;
}

test('texts that may be absent are set and removed', async () => {
  const { user, stored } = await showOverview();
  await retype(user, 'Change reference', 'CHG-1{Enter}');
  await waitFor(async () => expect((await stored()).plan.release.changeReference).toBe('CHG-1'));
  await user.clear(field('Change reference'));
  await user.tab();
  await waitFor(async () => expect('changeReference' in (await stored()).plan.release).toBe(false));
});

test('the window is written as a day and a time; its zone moves both ends', async () => {
  const { user, stored } = await showOverview();
  await retype(user, 'Window starts', '2026-11-28 22:00 Europe/Berlin{Enter}');
  await waitFor(async () => expect((await stored()).plan.window.start?.zone).toBe('Europe/Berlin'));
  await retype(user, 'Window ends', '2026-11-29 02:00{Enter}');
  await waitFor(async () =>
    expect((await stored()).plan.window.end).toEqual({ at: '2026-11-29T02:00', zone: 'Europe/Berlin' }),
  );
  await retype(user, 'Time zone', 'Asia/Tokyo{Enter}');
  await waitFor(async () => {
    const { start, end } = (await stored()).plan.window;
    expect([start?.zone, end?.zone]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
  });
  await retype(user, 'Time zone', 'Middle Earth{Enter}');
  expect(await screen.findByText(/Write a time zone by its name/)).toBeTruthy();
  await retype(user, 'Window starts', '2026-02-30 22:00{Enter}');
  expect(await screen.findByText(/Write a day and a time/)).toBeTruthy();
});

test('tags are words with commas between them, each once', async () => {
  const { user, stored } = await showOverview();
  await retype(user, 'Tags, with commas between them', 'web,  payments, web,{Enter}');
  await waitFor(async () => expect((await stored()).plan.tags).toEqual(['web', 'payments']));
});

test('the type of release is chosen', async () => {
  const { user, stored } = await showOverview();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type of release' }), 'hotfix');
  await waitFor(async () => expect((await stored()).plan.release.type).toBe('hotfix'));
});
