// What the team does with a plan, by keyboard: walk through it, rehearse it, say how sure everyone is.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { field, retype } from './show-app.tsx';
import { part, press, showReview, small } from './show-review.tsx';

test('the four usual points are taken, one is ticked with a name, a remark is written on it', async () => {
  const { user, preparation, stored } = await showReview(small());
  await press(user, screen.getByRole('button', { name: 'Take the four usual points' }));
  await waitFor(() => expect(document.activeElement).toBe(field('Point 1 of the walk-through')));
  expect((await stored()).plan.review.walkThrough.order).toHaveLength(4);
  await press(user, await screen.findByRole('checkbox', { name: 'Done: point 2' }));
  await waitFor(async () => expect((await preparation()).ticks['review-unclear']?.by).toBe('tester'));
  await press(user, screen.getByRole('button', { name: 'Add remark on point 2' }));
  await retype(user, 'Remark', 'Step 1.1 needs a command');
  await user.tab();
  expect(await part(/^Walk-through/).findByRole('button', { name: '1 open remark' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '“Clear up unclear steps” of the walk-through' })).toBeTruthy();
  await waitFor(async () =>
    expect(Object.values((await preparation()).remarks.byId)).toMatchObject([
      { on: 'review-unclear', text: 'Step 1.1 needs a command' },
    ]),
  );
});

test('a rehearsal is told with its day, its time and whether the rollback was practised', async () => {
  const { user, preparation } = await showReview(small());
  await press(user, screen.getByRole('button', { name: 'Add rehearsal' }));
  const when = 'On (rehearsal 1, in Europe/Berlin)';
  await waitFor(() => expect(document.activeElement).toBe(field(when)));
  await retype(user, when, 'last week{Enter}');
  expect(screen.getByText(/^Write a day and a time/)).toBeTruthy();
  await retype(user, when, '2026-11-20 14:00{Enter}');
  await retype(user, 'took (rehearsal 1)', '2 h 10{Enter}');
  await press(user, screen.getByRole('checkbox', { name: /^The rollback was practised/ }));
  await retype(user, 'Note on rehearsal 1', 'The index took longer');
  await user.tab();
  await waitFor(async () =>
    expect(Object.values((await preparation()).rehearsals.byId)).toMatchObject([
      { at: Date.UTC(2026, 10, 20, 13), took: 7800, rollbackPractised: true, note: 'The index took longer' },
    ]),
  );
  expect(part(/^Rehearsals/).getByText('1, 1 with the rollback')).toBeTruthy();
  expect(part('Signs of success').getByRole('button', { name: /^The team knows how to go back/ })).toBeTruthy();
});

test('each person says how sure they are; the newest word counts and the earlier one stays', async () => {
  const { user, preparation } = await showReview(small());
  const state = async (by: string, score: string, words: string): Promise<void> => {
    await retype(user, 'Who', by);
    screen.getByRole('radio', { name: '3' }).focus();
    await user.keyboard(score);
    field('In their words').focus();
    await user.keyboard(`${words}{Enter}`);
    await waitFor(() => expect(field('In their words').value).toBe(''));
  };
  const feels = () => part('Signs of success').getByRole('button', { name: /^The team says that it feels prepared/ });
  expect(feels().textContent).toContain('nothing yet');
  await state('Ines', '2', 'The restore was never tried');
  await waitFor(() => expect(feels().textContent).toContain('Ines is not sure: 2 of 5.'));
  await state('ines ', '5', 'Now it was');
  await waitFor(() => expect(feels().textContent).toMatch(/: met$/));
  expect(part(/^How sure/).getByText('1 earlier')).toBeTruthy();
  const { order, byId } = (await preparation()).confidence;
  expect(order.map((id) => byId[id]?.score)).toEqual([2, 5]);
});

test('what is being said stays while somebody looks at another section', async () => {
  const { user } = await showReview(small());
  await retype(user, 'In their words', 'Not quite');
  await user.keyboard('{Alt>}1{/Alt}{Alt>}8{/Alt}');
  expect(field('In their words').value).toBe('Not quite');
});
