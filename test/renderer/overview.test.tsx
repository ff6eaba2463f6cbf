// The facts of the release are edited where they stand.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { Overview } from '../../renderer/screens/plan/overview/overview.tsx';
import { Release } from '../../renderer/screens/plan/overview/release.tsx';
import { goTo } from '../../renderer/stores/view-store.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, retype, showPlan } from './show-app.tsx';
import { showDetail } from './show-detail.tsx';

async function showOverview(plan: Plan = aPlan('Release').build()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}0{/Alt}');
  const inPlan = async <T,>(select: (stored: Plan) => T): Promise<T> => select((await shown.stored()).plan);
  return { ...shown, inPlan };
}

const add = (noun: string): HTMLElement => screen.getByRole('button', { name: `Add ${noun}` });

test('texts that may be absent are set and removed', async () => {
  const { user, stored } = await showDetail(aPlan('Release').build(), <Release />);
  await retype(user, 'Change reference', 'CHG-1{Enter}');
  await waitFor(async () => expect((await stored()).plan.release.changeReference).toBe('CHG-1'));
  await user.clear(field('Change reference'));
  await user.tab();
  await waitFor(async () => expect('changeReference' in (await stored()).plan.release).toBe(false));
});

test('tags are words with commas between them, each once', async () => {
  const { user, stored } = await showDetail(aPlan('Release').build(), <Release />);
  await retype(user, 'Tags, with commas between them', 'web,  payments, web,{Enter}');
  await waitFor(async () => expect((await stored()).plan.tags).toEqual(['web', 'payments']));
});

test('the type of release is chosen', async () => {
  const { user, stored } = await showDetail(aPlan('Release').build(), <Release />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type of release' }), 'hotfix');
  await waitFor(async () => expect((await stored()).plan.release.type).toBe('hotfix'));
});

test('prerequisites are ticked and noted here; the pattern ticks itself, and only own ones can go', async () => {
  const { user, inPlan } = await showOverview();
  const scope = 'Release scope finalised: it is known what ships';
  await user.click(screen.getByRole('checkbox', { name: scope }));
  await user.click(screen.getByRole('checkbox', { name: 'Deployment pattern chosen' }));
  expect(await screen.findByText('1 of 7 ticked')).toBeTruthy();
  expect(Object.keys(await inPlan(({ preparation }) => preparation.ticks))).toEqual(['prerequisite-scope']);
  expect(screen.queryByRole('button', { name: 'Remove prerequisite 1' })).toBeNull();
  await user.click(add('prerequisite'));
  await retype(user, 'Must be true of prerequisite 8', 'Legal agrees{Enter}');
  await user.click(screen.getByRole('button', { name: 'Remove prerequisite 8' }));
  await waitFor(async () => expect(await inPlan(({ prerequisites }) => prerequisites.order.length)).toBe(7));
  await user.click(
    within(screen.getByRole('table', { name: /Prerequisites/ })).getByRole('button', { name: /Strategy/ }),
  );
  expect(await screen.findByRole('heading', { name: 'Strategy' })).toBeTruthy();
});

test('the depth marks sections as later, changes nothing of the plan, and is kept', async () => {
  const { user, stored } = await showOverview();
  const { revision } = await stored();
  const nav = within(screen.getByRole('navigation', { name: 'Plan' }));
  expect(nav.queryByText('later')).toBeNull();
  await user.selectOptions(field('Planned this deep'), 'quick');
  await waitFor(() => expect(nav.getAllByText('later')).toHaveLength(6));
  expect(screen.getByText(/Time boxes: 20 to 30 min by these sections, 30 to 60 min for the whole task/)).toBeTruthy();
  expect((await stored()).revision).toBe(revision);
  expect(Object.entries(localStorage).filter(([key]) => key.startsWith('depth '))).toHaveLength(1);
  await user.selectOptions(field('Planned this deep'), 'standard (standard release)');
  await user.selectOptions(field('Type of release'), 'Hotfix');
  await waitFor(() => expect(nav.getAllByText('later')).toHaveLength(6));
  expect(screen.getByText(/^Usual: mostly Blue-Green; deployment 30 to 90 min/)).toBeTruthy();
  await user.selectOptions(field('Planned this deep'), 'thorough');
  await waitFor(() => expect(nav.queryByText('later')).toBeNull());
  expect(screen.getByText(/with the team: 2 to 3 h\. Time boxes: 65 to 90 min by these sections/)).toBeTruthy();
});

test('a finding about a variable, a link or an environment leads to its row', async () => {
  await showDetail(samplePlan(), <Overview />);
  for (const id of ['variable-db-host', 'link-logs', 'staging', 'prerequisite-gates', 'scope-database']) {
    goTo('overview', id);
    await waitFor(() => expect(document.activeElement?.id).toBe(id));
  }
});
