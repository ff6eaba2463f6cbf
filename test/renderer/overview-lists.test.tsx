// What ships, environments and variables: rows that are written, pasted, moved and removed.
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { Environments } from '../../renderer/screens/plan/overview/environments.tsx';
import { Scope } from '../../renderer/screens/plan/overview/scope.tsx';
import { Variables } from '../../renderer/screens/plan/overview/variables.tsx';
import { travel } from '../../renderer/stores/plan-requests.ts';
import { useViewStore } from '../../renderer/stores/view-store.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, retype } from './show-app.tsx';
import { showDetail } from './show-detail.tsx';

async function show(part: ReactNode, plan: Plan = aPlan('Release').build()) {
  const shown = await showDetail(plan, part);
  const inPlan = async <T,>(select: (stored: Plan) => T): Promise<T> => select((await shown.stored()).plan);
  return { ...shown, inPlan };
}

const add = (noun: string): HTMLElement => screen.getByRole('button', { name: `Add ${noun}` });
const told = (): string | undefined => useViewStore.getState().message?.text;

const scopeOf = ({ release: { scope } }: Plan) => scope.order.map((id) => scope.byId[id]);

test('what ships: a pasted list becomes rows, rows move and go, and one undo takes back a paste', async () => {
  const { user, inPlan } = await show(<Scope />);
  await user.click(add('scope item'));
  await waitFor(() => expect(document.activeElement).toBe(field('Item of scope item 1')));
  await user.paste('- portal-web\tv1\tv2\n- portal-api\n\n- Database\t000\t003\tP-1');
  await waitFor(async () =>
    expect(await inPlan(scopeOf)).toEqual([
      { item: 'portal-web', from: 'v1', to: 'v2' },
      { item: 'portal-api' },
      { item: 'Database', from: '000', to: '003', reference: 'P-1' },
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Move up scope item 3' }));
  await user.click(screen.getByRole('button', { name: 'Remove scope item 1' }));
  await waitFor(async () =>
    expect((await inPlan(scopeOf)).map((one) => one?.item)).toEqual(['Database', 'portal-api']),
  );
  for (const _ of 'abc') await travel('undo');
  await waitFor(async () => expect(await inPlan(scopeOf)).toEqual([{ item: '' }]));
});

test('an emptied version of an item is no version', async () => {
  const { user, inPlan } = await show(<Scope />, samplePlan());
  await user.clear(field('From of scope item 1'));
  await user.tab();
  await waitFor(async () => expect('from' in ((await inPlan(scopeOf))[0] ?? {})).toBe(false));
});

test('the first environment is where the plan deploys to; removing it takes its values along, undo brings all back', async () => {
  const { user, inPlan } = await show(<Environments />, samplePlan());
  const before = await inPlan(({ environments, variables, target }) => ({ environments, variables, target }));
  await user.click(screen.getByRole('button', { name: 'Remove environment 1' }));
  await waitFor(() => expect(told()).toMatch(/Production was removed, with 12 values\. This plan deploys/));
  expect(await inPlan(({ target }) => target)).toBeUndefined();
  useViewStore.getState().message?.action?.run();
  await waitFor(async () =>
    expect(await inPlan(({ environments, variables, target }) => ({ environments, variables, target }))).toEqual(
      before,
    ),
  );
});

test('an empty plan gets its target with the first environment, and another by choice', async () => {
  const { user, inPlan } = await show(<Environments />);
  await user.click(add('environment'));
  await retype(user, 'Name of environment 1', 'Live{Enter}');
  await user.click(add('environment'));
  await waitFor(async () => expect(await inPlan(({ environments }) => environments.order.length)).toBe(2));
  const [first, second] = await inPlan(({ environments }) => environments.order);
  expect(await inPlan(({ target }) => target)).toBe(first);
  await user.click(screen.getByRole('radio', { name: 'Deployed to environment 2' }));
  await waitFor(async () => expect(await inPlan(({ target }) => target)).toBe(second));
});

test('a secret has a place to be fetched from and no values; undo brings the values back', async () => {
  const { user, inPlan } = await show(<Variables />, samplePlan());
  const first = ({ variables: { order, byId } }: Plan) => byId[order[0] ?? ''];
  const before = await inPlan(first);
  expect(screen.getByRole('columnheader', { name: 'Production (this plan)' })).toBeTruthy();
  await retype(user, 'Staging value of variable 1', 'https://s.example.com{Enter}');
  await waitFor(async () => expect((await inPlan(first))?.values.staging).toBe('https://s.example.com'));
  await user.click(field('Secret of variable 1'));
  await waitFor(() => expect(told()).toMatch(/Its 2 values were taken out of the plan; the history/));
  await retype(user, 'Fetched from of variable 1', 'The vault{Enter}');
  await waitFor(async () =>
    expect(await inPlan(first)).toEqual({ ...before, values: {}, secret: { fetchFrom: 'The vault' } }),
  );
  for (const _ of 'ab') await travel('undo');
  await waitFor(async () => expect((await inPlan(first))?.values.staging).toBe('https://s.example.com'));
});

test('a name that commands use is offered as a variable, and how often one is used is said', async () => {
  const plan = aPlan('Release').phase('Deploy').step('Ask', { command: 'ssh {{host}} uptime {{.Go}}', check: 'x' });
  const { user, inPlan } = await show(<Variables />, plan.build());
  await user.click(add('variable host'));
  await waitFor(() => expect(screen.getByRole('cell', { name: '1' })).toBeTruthy());
  expect(await inPlan(({ variables: { order, byId } }) => order.map((id) => byId[id]?.name))).toEqual(['host']);
  await user.click(add('variable'));
  await waitFor(() => expect(screen.getByRole('cell', { name: 'unused' })).toBeTruthy());
});

test('lines like name=value become variables with a value where the plan deploys to', async () => {
  const live = aPlan('Release').and((plan) => {
    plan.environments = { order: ['live'], byId: { live: { name: 'Live', kind: 'production' } } };
    plan.target = 'live';
  });
  const { user, inPlan } = await show(<Variables />, live.build());
  await user.click(add('variable'));
  await waitFor(() => expect(document.activeElement).toBe(field('Name of variable 1')));
  await user.paste('export HOST=a.example.com\nPORT=\nurl\twhere it answers');
  await waitFor(async () =>
    expect(await inPlan(({ variables: { order, byId } }) => order.map((id) => byId[id]))).toEqual([
      { name: 'HOST', description: '', values: { live: 'a.example.com' } },
      { name: 'PORT', description: '', values: {} },
      { name: 'url', description: 'where it answers', values: {} },
    ]),
  );
});

test('a paste over what is typed and not yet saved waits, and loses nothing', async () => {
  const { user, inPlan } = await show(<Scope />);
  await user.click(add('scope item'));
  await waitFor(() => expect(document.activeElement).toBe(field('Item of scope item 1')));
  await user.keyboard('web');
  await user.paste('a\nb');
  expect(told()).toMatch(/not saved yet/);
  expect(field('Item of scope item 1').value).toBe('web');
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await inPlan(scopeOf)).toEqual([{ item: 'web' }]));
  await user.paste('a\nb');
  await waitFor(async () => expect((await inPlan(scopeOf)).map((one) => one?.item)).toEqual(['web', 'a', 'b']));
});

test('a plan that can only be read shows the same rows, and nothing to change them with', async () => {
  const options = { readOnlyBecause: 'The folder is read-only.' };
  await showDetail(samplePlan(), <Variables />, options);
  expect(screen.getAllByRole('row')).toHaveLength(14);
  expect(field('Name of variable 1').readOnly).toBe(true);
  expect(screen.queryByRole('button')).toBeNull();
});
