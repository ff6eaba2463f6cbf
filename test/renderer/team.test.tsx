// The team: roles are held, people confirmed, and somebody who falls ill is replaced everywhere.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inOrder } from '#shared/runbook/reading.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, retype, showPlan } from './show-app.tsx';

async function showTeam(plan = samplePlan()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}7{/Alt}');
  return { ...shown, stored: async () => (await shown.stored()).plan };
}

test('an empty plan gets its roles at once and its people from a pasted list', async () => {
  const { user, stored } = await showTeam(aPlan('Release').build());
  screen.getByRole('button', { name: 'Add the missing roles' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await stored()).roles.order).toHaveLength(8));
  expect(inOrder((await stored()).roles).map(([, { kind }]) => kind)).toContain('communications');
  expect(screen.queryByRole('button', { name: 'Add the missing roles' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add person' }));
  await waitFor(() => expect(document.activeElement).toBe(field('Name of person 1')));
  await user.paste('Marta Weiß\t+49 30 1\nJonas Keller\t+49 30 2');
  await waitFor(async () => expect((await stored()).people.order).toHaveLength(2));
  await retype(user, 'Name of person 1', 'Martha Weiss{Enter}');
  await waitFor(async () => {
    const [first] = inOrder((await stored()).people);
    expect(first?.[1]).toMatchObject({ name: 'Martha Weiss', initials: 'MW' });
  });
});

test('a role is held and confirmed where it is shown, and the list says so', async () => {
  const { user, stored } = await showTeam();
  const before = await stored();
  const [first] = inOrder(before.roles);
  const holder = first?.[1].holder ?? '';
  const box = screen.getByRole('checkbox', { name: /^is free in the window/ });
  await user.click(box);
  const isConfirmed = before.preparation.confirmed[holder] === undefined;
  await waitFor(async () => expect((await stored()).preparation.confirmed[holder] !== undefined).toBe(isConfirmed));
  await user.selectOptions(field('Holder of role 1'), '');
  const list = within(screen.getByRole('list', { name: 'Roles' }));
  await waitFor(() => expect(list.getAllByText(/^nobody yet/)).toHaveLength(1));
  expect((await stored()).roles.byId[first?.[0] ?? '']).not.toHaveProperty('holder');
});

test('somebody is replaced everywhere as one edit that says before what it changes', async () => {
  const { user, stored } = await showTeam();
  const before = await stored();
  const [[marta = '', { name = '' } = {}] = []] = inOrder(before.people);
  await user.click(screen.getByRole('button', { name: 'Put somebody in the place of person 1' }));
  const dialog = within(await screen.findByRole('dialog', { name: `Who takes the place of ${name}?` }));
  const other = before.people.order[1] ?? '';
  await user.selectOptions(dialog.getByLabelText('In their place'), other);
  expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(0);
  await user.click(dialog.getByRole('button', { name: 'Replace everywhere' }));
  await waitFor(async () => expect(JSON.stringify((await stored()).roles)).not.toContain(marta));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await stored()).roles).toEqual(before.roles));
});

test('a shift begins where the window does and is somebody’s', async () => {
  const { user, stored } = await showTeam();
  const shifts = async () => inOrder((await stored()).roles)[0]?.[1].shifts;
  await user.click(screen.getByRole('button', { name: 'Add shift to role 1' }));
  const { window } = await stored();
  await waitFor(async () => expect(await shifts()).toMatchObject([{ from: window.start, to: window.end }]));
  await retype(user, 'to of shift 1 of role 1', '2026-11-29 00:30{Enter}');
  await waitFor(async () => expect((await shifts())?.[0]?.to.at).toBe('2026-11-29T00:30'));
  expect(await screen.findByText(/The shifts of .* leave a part of the window to nobody/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove shift 1 of role 1' }));
  await waitFor(async () => expect(await shifts()).toBeUndefined());
});
