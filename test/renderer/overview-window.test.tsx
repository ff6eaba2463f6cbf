// The window, its backup and the clock: written as text, said back in words.
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { ClockPart } from '../../renderer/screens/plan/overview/clock.tsx';
import { WindowPart } from '../../renderer/screens/plan/overview/window.tsx';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field } from './show-app.tsx';
import { showDetail } from './show-detail.tsx';

/** Puts a text into a field at once and presses Enter. */
async function put(user: UserEvent, label: string, text: string): Promise<void> {
  await user.clear(field(label));
  await user.paste(text);
  await user.keyboard('{Enter}');
}

async function show(part: ReactNode, plan: Plan = aPlan('Release').build()) {
  const shown = await showDetail(plan, part);
  const inPlan = async <T,>(select: (stored: Plan) => T): Promise<T> => select((await shown.stored()).plan);
  return { ...shown, inPlan };
}
test('the window is written as a day and a time; its zone moves both ends', async () => {
  const { user, stored } = await show(<WindowPart />);
  await put(user, 'Window starts', '2026-11-28 22:00 Europe/Berlin');
  await waitFor(async () => expect((await stored()).plan.window.start?.zone).toBe('Europe/Berlin'));
  await put(user, 'Window ends', '2026-11-29 02:00');
  await waitFor(async () =>
    expect((await stored()).plan.window.end).toEqual({ at: '2026-11-29T02:00', zone: 'Europe/Berlin' }),
  );
  await put(user, 'Time zone', 'Asia/Tokyo');
  await waitFor(async () => {
    const { start, end } = (await stored()).plan.window;
    expect([start?.zone, end?.zone]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
  });
  await put(user, 'Time zone', 'Middle Earth');
  expect(await screen.findByText(/Write a time zone by its name/)).toBeTruthy();
  await put(user, 'Window starts', '2026-02-30 22:00');
  expect(await screen.findByText(/Write a day and a time/)).toBeTruthy();
});

test('the window says how long it is, what the clocks do, and which of two equal times is meant', async () => {
  const { user, inPlan } = await show(<WindowPart />);
  await put(user, 'Window starts', '2026-10-25 01:00 Europe/Berlin');
  await put(user, 'Window ends', '2026-10-25 02:30');
  expect(await screen.findByText(/01:00 to 02:30 \(Europe\/Berlin\): 1 h 30 min\./)).toBeTruthy();
  await user.selectOptions(await screen.findByLabelText('Which end is meant'), 'The later one');
  expect(await screen.findByText(/the later of the two \(Europe\/Berlin\): 2 h 30 min\./)).toBeTruthy();
  expect(screen.getByText(/The clocks go back by 1 h during it: the minute after 02:59 is 02:00\./)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('The date'), 'is firm');
  await put(user, 'Reason for the date', 'A contract');
  await user.tab();
  await waitFor(async () => {
    const { date, reason, end } = await inPlan(({ window }) => window);
    expect([date, reason, end?.fold]).toEqual(['firm', 'A contract', 'later']);
  });
});

test('a backup window needs only its start, and is gone with it', async () => {
  const { user, inPlan } = await show(<WindowPart />);
  const backup = () => inPlan(({ window }) => window.backup && [window.backup.start.at, window.backup.end.at]);
  await put(user, 'Backup window ends', '2026-12-06 02:00');
  expect(await screen.findByText('Write first when the backup window starts.')).toBeTruthy();
  await user.clear(field('Backup window ends'));
  await put(user, 'Window starts', '2026-11-28 22:00');
  await put(user, 'Window ends', '2026-11-29 01:00');
  await user.click(await screen.findByRole('button', { name: 'Add backup window a week later' }));
  await waitFor(async () => expect(await backup()).toEqual(['2026-12-05T22:00', '2026-12-06T01:00']));
  await put(user, 'Backup window starts', '2026-12-12 22:00');
  await waitFor(async () => expect(await backup()).toEqual(['2026-12-12T22:00', '2026-12-13T01:00']));
  await user.clear(field('Backup window starts'));
  await user.tab();
  await waitFor(async () => expect(await backup()).toBeUndefined());
});

test('T-0 is the start of the plan, of a phase, or a fixed time; a buffer is a whole number', async () => {
  const { user, inPlan } = await show(<ClockPart />, samplePlan());
  const zero = () => inPlan(({ clock }) => clock.t0);
  await user.selectOptions(field('T-0'), 'Start of phase 2, Database Migration');
  await waitFor(async () => expect((await zero()).anchor).toBe('phase'));
  expect(screen.getByText('Messages and T-times count from it: 22:30.')).toBeTruthy();
  await user.selectOptions(field('T-0'), 'A fixed time');
  await put(user, 'T-0 is at', '2026-11-28 23:00');
  await waitFor(async () =>
    expect(await zero()).toEqual({ anchor: 'at', when: { at: '2026-11-28T23:00', zone: 'Europe/Berlin' } }),
  );
  await put(user, 'T-0 is at', '2026-10-25 02:30');
  await user.selectOptions(await screen.findByLabelText('Which of the two'), 'The earlier one');
  await waitFor(async () => expect(await zero()).toMatchObject({ when: { fold: 'earlier' } }));
  await put(user, 'Buffer in percent', '1.5');
  expect(await screen.findByText('Write a whole number of percent, from 0 to 1000.')).toBeTruthy();
  await put(user, 'Buffer in percent', '100 %');
  await put(user, 'Minutes to decide a rollback', '10');
  await waitFor(async () =>
    expect(await inPlan(({ clock }) => [clock.bufferPercent, clock.decideSeconds])).toEqual([100, 600]),
  );
});
