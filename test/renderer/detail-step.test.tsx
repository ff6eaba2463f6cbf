// The detail of a step, from a key to the archive.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StepDetail } from '../../renderer/screens/plan/detail/step-detail.tsx';
import { expectOk } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype } from './show-app.tsx';
import { showDetail } from './show-detail.tsx';

const plan = () =>
  aPlan('Release')
    .migration('001_add.sql')
    .migration('002_drop.sql', { reversibility: 'irreversible' })
    .phase('Prepare')
    .step('Drain', { minutes: 5, role: 'executor' })
    .step('Back up', { command: 'pg_dump portal', check: 'The dump is listed', details: 'Never interrupt it.' })
    .step('Stop')
    .build();

const press = (name: string): HTMLElement => screen.getByRole('button', { name });

test('an empty step shows its choices and one line of buttons, no empty fields', async () => {
  await showDetail(plan(), <StepDetail id="step-3" />);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(
    screen.getAllByRole('combobox').map((box) => box.getAttribute('aria-label') ?? box.closest('label')?.textContent),
  ).toHaveLength(4);
  expect(press('Add command to step 1.3')).toBeTruthy();
});

test('what is set is shown, and typed text is committed when its field is left', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await retype(user, 'Command 1 of step 1.2', 'pg_dump -Fc portal');
  await retype(user, 'Details of step 1.2', 'Wait for it.');
  await user.tab();
  await waitFor(async () =>
    expect((await stored()).plan.steps['step-2']).toMatchObject({
      details: 'Wait for it.',
      commands: [{ text: 'pg_dump -Fc portal' }],
    }),
  );
  expect((await stored()).drafts).toEqual([]);
});

test('a command is added with the focus in it, moved and removed with the focus beside it', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await user.click(press('Add command to step 1.2'));
  await waitFor(() => expect(document.activeElement).toBe(field('Command 2 of step 1.2')));
  await user.keyboard('ls -l dump');
  await user.click(press('Move up command 2 of step 1.2'));
  await waitFor(async () =>
    expect((await stored()).plan.steps['step-2']?.commands.map(({ text }) => text)).toEqual([
      'ls -l dump',
      'pg_dump portal',
    ]),
  );
  await waitFor(() => expect(document.activeElement).toBe(press('Move up command 1 of step 1.2')));
  expect(field('Command 1 of step 1.2').value).toBe('ls -l dump');
  expect(field('Command 2 of step 1.2').value).toBe('pg_dump portal');
  await user.click(press('Remove command 1 of step 1.2'));
  await user.click(press('Remove command 1 of step 1.2'));
  await waitFor(() => expect(document.activeElement).toBe(press('Add command to step 1.2')));
  expect((await stored()).plan.steps['step-2']?.commands).toEqual([]);
});

test('a command in the making survives as a draft under its own name', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await user.type(field('Command 1 of step 1.2'), '!');
  expect((await stored()).drafts).toMatchObject([{ entity: 'step-2', field: 'commandAtext', text: 'pg_dump portal!' }]);
});

test('Enter in a check adds the next one; in an empty one it ends the list', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await user.click(field('Check 1 of step 1.2'));
  await user.keyboard(' by name{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Check 2 of step 1.2')));
  await user.keyboard('It is younger than an hour{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Check 3 of step 1.2')));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Check 2 of step 1.2')));
  const { plan: edited } = await stored();
  const texts = edited.steps['step-2']?.checks.map((id) => edited.checks[id]?.text);
  expect(texts).toEqual(['The dump is listed by name', 'It is younger than an hour']);
});

test('a check says its kind, role, expectation and command behind a disclosure', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await user.click(press('More of check 1 of step 1.2'));
  await user.selectOptions(field('Kind of check 1 of step 1.2'), 'Health');
  await user.selectOptions(field('Checked by for check 1 of step 1.2'), 'executor');
  await user.type(field('Expect from check 1 of step 1.2'), '200');
  await user.type(field('Command of check 1 of step 1.2'), 'curl x');
  await user.tab();
  await waitFor(async () =>
    expect((await stored()).plan.checks['check-1']).toEqual({
      text: 'The dump is listed',
      kind: 'health',
      role: 'role-1',
      expect: '200',
      command: 'curl x',
    }),
  );
  await user.click(press('More of check 1 of step 1.2'));
  expect(screen.getByText('Health, expects 200, a command, executor')).toBeTruthy();
});

test('times are added, refused beside their field, and say where they come from', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await user.click(press('Add time to step 1.2'));
  expect(document.activeElement).toBe(field('Best time of step 1.2'));
  await user.keyboard('abc{Tab}');
  await waitFor(() => expect(field('Best time of step 1.2').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText(/Write minutes/)).toBeTruthy();
  await retype(user, 'Best time of step 1.2', '4');
  await retype(user, 'Worst time of step 1.2', '2');
  await user.tab();
  await user.click(await screen.findByLabelText('or longer than the figures of step 1.2'));
  await user.selectOptions(screen.getByLabelText('From where the figures of step 1.2 come'), 'staging');
  await waitFor(async () =>
    expect((await stored()).plan.steps['step-2']?.estimate).toEqual({
      best: 240,
      worst: 120,
      open: true,
      source: 'staging',
    }),
  );
});

test('a field that is emptied stays until the detail closes', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-2" />);
  await user.clear(field('Details of step 1.2'));
  await user.tab();
  await waitFor(async () => expect((await stored()).plan.steps['step-2']?.details).toBe(''));
  expect(field('Details of step 1.2')).toBeTruthy();
});

test('kind, owner, effect, condition and backup are edits at once', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-3" />);
  await user.selectOptions(field('Kind of step 1.3'), 'wait');
  await user.selectOptions(field('Owner of step 1.3, in its detail'), 'executor');
  await user.selectOptions(field('Effect of step 1.3'), 'point of no return');
  await user.click(press('Add backup mark to step 1.3'));
  await user.click(press('Add condition to step 1.3'));
  await user.keyboard('it is late{Enter}');
  await user.click(await screen.findByLabelText('counted in the sums for step 1.3'));
  await waitFor(async () =>
    expect((await stored()).plan.steps['step-3']).toMatchObject({
      kind: 'wait',
      role: 'role-1',
      effect: 'pointOfNoReturn',
      backup: true,
      condition: { text: 'it is late', counted: false },
    }),
  );
});

test('it waits for chosen steps', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-3" />);
  await user.selectOptions(field('Start of step 1.3'), 'after chosen steps');
  await user.click(await screen.findByRole('button', { name: 'Add a step that step 1.3 waits for' }));
  await user.click(await screen.findByRole('menuitem', { name: '1.1 Drain' }));
  await waitFor(async () => expect((await stored()).plan.steps['step-3']?.after).toEqual(['step-1', 'step-2']));
  await user.click(await screen.findByRole('button', { name: 'step 1.3 need not wait for 1.2 Back up' }));
  await waitFor(async () => expect((await stored()).plan.steps['step-3']?.after).toEqual(['step-1']));
});

test('migrations are ticked; one that may lose data says so', async () => {
  const { user, stored } = await showDetail(plan(), <StepDetail id="step-3" />);
  await user.click(press('Add migrations to step 1.3'));
  const group = screen.getByRole('group', { name: /Runs/ });
  expect(within(group).getAllByText('DATA LOSS RISK')).toHaveLength(1);
  await user.click(screen.getByRole('checkbox', { name: /002_drop/ }));
  await waitFor(async () => expect((await stored()).plan.steps['step-3']?.migrations).toEqual(['migration-2']));
});

test('a restored draft shows its field although the plan says nothing there', async () => {
  await showDetail(plan(), <StepDetail id="step-3" />, {
    prepare: async (app) =>
      expectOk(
        await app.request('draft.save', {
          planId: app.planId,
          entity: 'step-3',
          field: 'details',
          text: 'Half a sen',
          baseRevision: 0,
        }),
      ),
  });
  expect(field('Details of step 1.3').value).toBe('Half a sen');
  expect(screen.getByText(/Restored/)).toBeTruthy();
});

test('a read-only archive shows the values, and nothing to change them with', async () => {
  await showDetail(plan(), <StepDetail id="step-2" />, { readOnlyBecause: 'The disk is read-only.' });
  expect(field('Command 1 of step 1.2').readOnly).toBe(true);
  expect(screen.queryAllByRole('combobox')).toEqual([]);
  expect(screen.queryByRole('button', { name: /Add|Remove|Move/ })).toBeNull();
  expect(screen.getByText('after the step before it')).toBeTruthy();
});
