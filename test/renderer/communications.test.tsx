// Messages are taken as a set, put in their time, written with placeholders and read as they will go out.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { offsetText, parseOffset } from '../../renderer/screens/plan/communications/message-fields.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';

async function showCommunications(plan = samplePlan()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}6{/Alt}');
  return { ...shown, stored: async () => (await shown.stored()).plan.communications };
}

const list = (name: string) => within(screen.getByRole('list', { name }));
const preview = (name: string) => screen.getByRole('region', { name: `Preview of ${name}` });

test('an empty plan takes the six of a deployment by keyboard, once', async () => {
  const { user, stored } = await showCommunications(aPlan('Release').phase('Deploy').build());
  const take = async () => {
    screen.getByRole('button', { name: 'Set of messages' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
  };
  await take();
  await waitFor(async () => expect((await stored()).entries.order).toHaveLength(6));
  expect(list('During the deployment').getAllByRole('listitem')).toHaveLength(5);
  expect(list('During a rollback').getByText('On rollback')).toBeTruthy();
  await take();
  await waitFor(() => expect(messages().textContent).toContain('has these messages already'));
  expect((await stored()).entries.order).toHaveLength(6);
});

test('the list follows the time, and a time is written as it is said', async () => {
  const { user, stored } = await showCommunications();
  const first = (await stored()).entries.order[0] ?? '';
  const names = () =>
    list('During the deployment')
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.entry-name')?.textContent);
  expect(names()[0]).toBe('Deployment scheduled');
  await retype(user, 'Before or after (message 1)', 'soon{Enter}');
  expect(screen.getByText(/^Write how long before or after/)).toBeTruthy();
  await retype(user, 'Before or after (message 1)', '+1 h 30 min{Enter}');
  await waitFor(() => expect(names().indexOf('Deployment scheduled')).toBe(3));
  expect((await stored()).entries.byId[first]?.on).toEqual({ at: 'offset', seconds: 5400 });
});

test('the preview fills in what the plan knows, marks what it does not, and has a plain form', async () => {
  const { user } = await showCommunications();
  await user.selectOptions(field('Template of message 1'), '');
  await retype(user, 'Text of message 1', '🚀 {{{{version}} for {{{{nobody}}: {{{{reason}}');
  await user.tab();
  await waitFor(() => expect(preview('message 1').textContent).toContain('v2.1.0'));
  expect(preview('message 1').textContent).toContain('nobody: no such name');
  expect(preview('message 1').textContent).toContain('reason: on the night');
  await user.selectOptions(field('Preview form of message 1'), 'plain');
  expect(preview('message 1').textContent).not.toContain('🚀');
  expect(await screen.findByText(/says {{nobody}}, which nothing fills in/)).toBeTruthy();
});

test('a name goes into the text where the caret was', async () => {
  const { user, stored } = await showCommunications();
  await user.selectOptions(field('Template of message 1'), '');
  await retype(user, 'Text of message 1', 'Release  starts');
  const box = screen.getByLabelText<HTMLTextAreaElement>('Text of message 1');
  box.setSelectionRange(8, 8);
  await user.click(screen.getByRole('button', { name: 'Placeholder for message 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'version: v2.1.0' }));
  await waitFor(() => expect(box.value).toBe('Release {{version}} starts'));
  await user.tab();
  await waitFor(async () => {
    const { entries } = await stored();
    expect(entries.byId[entries.order[0] ?? '']?.message).toEqual({ text: 'Release {{version}} starts' });
  });
});

test('a text becomes a template that another message takes, and is then written once', async () => {
  const { user, stored } = await showCommunications(aPlan('Release').phase('Deploy').build());
  for (const event of ['One', 'Two']) {
    await user.click(screen.getByRole('button', { name: 'Add message' }));
    await waitFor(() => expect(document.activeElement).toBe(field(`Event of message ${event === 'One' ? 1 : 2}`)));
    await user.keyboard(`${event}{Enter}`);
  }
  await user.click(screen.getByRole('button', { name: 'Make a template of message 2' }));
  await waitFor(async () => expect((await stored()).templates.order).toHaveLength(1));
  await user.click(list('During the deployment').getByRole('button', { name: /^One/ }));
  await user.selectOptions(field('Template of message 1'), 'Two');
  await waitFor(() => expect(screen.getByText('written for 2 messages')).toBeTruthy());
});

test.each([
  ['-24 h', -86_400],
  ['T+30 min', 1800],
  ['1 h 30 min', 5400],
  ['0', 0],
  ['90', 5400],
  ['−2 d', -172_800],
  ['45 s', 45],
])('%s is %i seconds, and reads back', (text, seconds) => {
  expect(parseOffset(text)).toEqual({ ok: true, value: seconds });
  expect(parseOffset(offsetText(seconds))).toEqual({ ok: true, value: seconds });
});

test.each(['', 'soon', '1 h maybe', '--5'])('%j is no time', (text) => expect(parseOffset(text).ok).toBe(false));
