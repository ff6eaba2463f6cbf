// From a key to the archive: what is typed is kept, what is left is committed, what cannot be committed stays.
import { fireEvent, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, saving, showPlan } from './show-app.tsx';

const plan = () =>
  aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).step('Back up', { minutes: 10 }).build();
const TITLE = 'Title of step 1.1';
const MINUTES = 'Minutes of step 1.1';

test('a title is committed when its field is left', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue');
  await user.tab();
  await waitFor(async () => expect((await stored()).plan.steps['step-1']?.title).toBe('Drain the queue'));
  expect((await stored()).revision).toBe(1);
  expect((await stored()).drafts).toEqual([]);
  await waitFor(() => expect(saving().textContent).toMatch(/^Saved, revision 1 \d\d:\d\d:\d\d$/));
});

test('Enter commits and goes on in a new step below', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue{Enter}');
  await waitFor(async () => expect((await stored()).plan.steps['step-1']?.title).toBe('Drain the queue'));
  await waitFor(() => expect(document.activeElement).toBe(field('Title of step 1.2')));
  expect((await stored()).plan.phases.byId['phase-1']?.steps).toHaveLength(3);
});

test('in the summary Enter is a new line and Ctrl+Enter commits', async () => {
  const { user, stored } = await showPlan(plan());
  await user.keyboard('{Alt>}0{/Alt}');
  await user.type(field('Summary'), 'One{Enter}Two');
  expect((await stored()).revision).toBe(0);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () => expect((await stored()).plan.release.summary).toBe('One\nTwo'));
});

test('a second of rest commits, and what is typed next is an edit of the same stay', async () => {
  const { stored } = await showPlan(plan());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    fireEvent.focus(field(TITLE));
    for (const text of ['Drain it', 'Drain it twice']) {
      fireEvent.change(field(TITLE), { target: { value: text } });
      await vi.advanceTimersByTimeAsync(999);
      expect((await stored()).plan.steps['step-1']?.title).not.toBe(text);
      await vi.advanceTimersByTimeAsync(1);
      expect((await stored()).plan.steps['step-1']?.title).toBe(text);
    }
  } finally {
    vi.useRealTimers();
  }
  expect((await stored()).revision).toBe(2);
  fireEvent.keyDown(field(TITLE), { key: 'z', ctrlKey: true });
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
});

test('what is being typed is a draft at once, also when it is not valid', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, MINUTES, 'ab');
  await waitFor(async () =>
    expect((await stored()).drafts).toMatchObject([
      { entity: 'step-1', field: 'minutes', text: 'ab', baseRevision: 0 },
    ]),
  );
  expect((await stored()).revision).toBe(0);
});

test('minutes that are no time stay in the field with the reason beside them, and as a draft', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, MINUTES, 'abc');
  await user.tab();
  await waitFor(() => expect(field(MINUTES).getAttribute('aria-invalid')).toBe('true'));
  const reason = document.getElementById(field(MINUTES).getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toContain('Write minutes');
  expect(field(MINUTES).value).toBe('abc');
  expect((await stored()).plan.steps['step-1']?.estimate).toEqual({ expected: 300 });
  expect((await stored()).drafts).toMatchObject([{ text: 'abc' }]);
});

test('minutes are shown as the plan has them once the field is left, not before', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, MINUTES, '1:30');
  await user.tab();
  await waitFor(() => expect(field(MINUTES).value).toBe('90'));
  expect((await stored()).plan.steps['step-1']?.estimate).toEqual({ expected: 5400 });
});

test('minutes that are emptied are no longer set', async () => {
  const { user, stored } = await showPlan(plan());
  await user.clear(field(MINUTES));
  await user.tab();
  await waitFor(async () => expect((await stored()).plan.steps['step-1']?.estimate).toBeUndefined());
});

test('Escape leaves the field for its row and keeps what was typed; undo takes it back', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Something else');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Step 1\.1/));
  await waitFor(async () => expect((await stored()).plan.steps['step-1']?.title).toBe('Something else'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
});

test('a text that is typed back to what it was leaves neither edit nor draft', async () => {
  const { user, stored } = await showPlan(plan());
  await user.type(field(TITLE), 's{Backspace}');
  await user.tab();
  await waitFor(async () => expect((await stored()).drafts).toEqual([]));
  expect((await stored()).revision).toBe(0);
});

test('phases, hold points and the plan itself are edited in place', async () => {
  const { user, stored } = await showPlan(aPlan('Release').phase('Prepare').step('Drain').holdPoint('Go on?').build());
  await retype(user, 'Plan title', 'Release 2');
  await retype(user, 'Title of phase 1', 'Get ready');
  await retype(user, 'Question of hold point H1', 'Is the queue empty?');
  await user.tab();
  await waitFor(async () => expect((await stored()).revision).toBe(3));
  const { plan: edited } = await stored();
  expect(edited.title).toBe('Release 2');
  expect(edited.phases.byId['phase-1']?.title).toBe('Get ready');
  expect(edited.holdPoints.byId['hold-1']?.question).toBe('Is the queue empty?');
});
