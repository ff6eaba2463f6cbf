// Procedures come whole from templates, are written step by step, and the head says when each is the way back.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';

async function showRollback(plan: Plan = samplePlan()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}5{/Alt}');
  const now = async (): Promise<Plan> => (await shown.stored()).plan;
  const choose = async (button: string, item: RegExp): Promise<void> => {
    await shown.user.click(screen.getByRole('button', { name: button }));
    await shown.user.click(await screen.findByRole('menuitem', { name: item }));
  };
  return { ...shown, now, choose };
}

const hasFocus = (label: string) => waitFor(() => expect(document.activeElement).toBe(field(label)));
const procedures = () => within(screen.getByRole('list', { name: 'Procedures' }));
const steps = (letter: string): string[] =>
  within(screen.getByRole('region', { name: `Steps of procedure ${letter}` }))
    .getAllByLabelText<HTMLTextAreaElement>(/^Title of step/)
    .map(({ value }) => value);

test('a procedure from a template is whole at once, for the stack that was chosen', async () => {
  const { user, now, choose } = await showRollback(
    aPlan('Release')
      .and(({ strategy }) => (strategy.pattern = 'canary'))
      .build(),
  );
  await user.selectOptions(field('Commands for procedures that are added'), 'Kubernetes');
  await user.click(screen.getByRole('button', { name: 'Add procedure' }));
  expect((await screen.findAllByRole('menuitem'))[0]?.textContent).toBe('Canary');
  await user.keyboard('{Escape}');
  await choose('Add procedure', /^Canary/);
  await hasFocus('Title of procedure A');
  expect(steps('A')[0]).toBe('Set the weight of the canary to 0 %');
  expect(messages().textContent).toMatch(/new variables: fill them in/);
  const { variables, rollback } = await now();
  expect(variables.order.length).toBeGreaterThan(1);
  expect(rollback.procedures.order).toHaveLength(1);
});

test('steps of a procedure by keyboard: Enter adds, Alt moves, an empty one goes with Backspace, and each opens', async () => {
  const { user, now } = await showRollback(aPlan('Release').procedure('Go back').step('One').build());
  await user.click(field('Title of step A1'));
  await user.keyboard('{End}{Enter}');
  await hasFocus('Title of step A2');
  await user.keyboard('Two{Enter}');
  await hasFocus('Title of step A3');
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(steps('A')).toEqual(['One', 'Two']));
  await user.click(field('Title of step A2'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(steps('A')).toEqual(['Two', 'One']));
  await retype(user, 'Minutes of step A1', '30 s{Enter}');
  await user.click(screen.getByRole('button', { name: 'Detail of step A1' }));
  await user.click(screen.getByRole('button', { name: 'Add command to step A1' }));
  await waitFor(async () => {
    const { steps: byId, rollback } = await now();
    const [first = ''] = rollback.procedures.byId['procedure-1']?.steps ?? [];
    expect([byId[first]?.estimate?.expected, byId[first]?.commands.length]).toEqual([30, 1]);
  });
});

test('a list that is pasted becomes steps in the place of an empty one, as one edit', async () => {
  const { user, now } = await showRollback(aPlan('Release').procedure('Go back').step('One').step('').build());
  await user.click(field('Title of step A2'));
  await user.paste('- Drain the host (2 min)\n- Start the old version');
  await waitFor(() => expect(steps('A')).toEqual(['One', 'Drain the host', 'Start the old version']));
  expect(Object.values((await now()).steps).map(({ estimate }) => estimate?.expected)).toContain(120);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(steps('A')).toEqual(['One', '']));
  await user.click(field('Title of step A1'));
  await user.paste(' more');
  expect(field('Title of step A1').value).toBe('One more');
});

test('what a procedure takes back, its danger and its test', async () => {
  const { user, now } = await showRollback(
    aPlan('Release')
      .procedure('Back', { target: { of: 'database' }, rung: 2, dangerous: true })
      .step('One')
      .build(),
  );
  const found = async () => (await now()).rollback.procedures.byId['procedure-1'];
  await user.selectOptions(field('Takes back (procedure A)'), 'whatever is left: the fallback');
  await user.selectOptions(field('Rung of the ladder of procedure A'), '3, restore of a backup');
  await retype(user, 'in where tested (procedure A)', 'Staging{Enter}');
  await retype(user, 'on when tested (procedure A)', '2026-02-30{Enter}');
  expect(screen.getByText('Write a day, such as 2026-11-20.')).toBeTruthy();
  await retype(user, 'on when tested (procedure A)', '2026-11-20{Enter}');
  await waitFor(async () =>
    expect(await found()).toMatchObject({
      target: { of: 'fallback' },
      rung: 3,
      tested: { at: Date.UTC(2026, 10, 20, 12), where: 'Staging' },
    }),
  );
  await user.selectOptions(field('Takes back (procedure A)'), 'Rolling');
  await waitFor(async () => expect(await found()).not.toHaveProperty('rung'));
  await user.click(screen.getByRole('checkbox', { name: /^dangerous/ }));
  await waitFor(async () => expect(await found()).not.toHaveProperty('dangerous'));
});

test('the head says until when, by which procedure, and leads there', async () => {
  const { user } = await showRollback();
  expect(screen.getByText(/Until Sun 29 Nov, 01:50 a rollback fits the window/)).toBeTruthy();
  const when = within(screen.getByRole('table', { name: 'Which procedure when' }));
  expect(when.getAllByRole('row').map((row) => row.textContent)).toContain(
    '22:453.1 Deploy v2.1.0 to greenA Roll back to blue5 minSun 29 Nov, 01:50yes',
  );
  await user.click(procedures().getByText('Switch the flags off'));
  expect(field('Title of procedure B').value).toBe('Switch the flags off');
  await user.click(when.getByRole('button', { name: 'A Roll back to blue' }));
  await waitFor(() => expect(field('Title of procedure A').value).toBe('Roll back to blue'));
});
