// Migrations are put in order, written and marked; what puts data at risk says so at once.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, retype, showPlan } from './show-app.tsx';

async function showMigrations(plan = samplePlan()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}2{/Alt}');
  const migrations = async () => (await shown.stored()).plan.migrations;
  return { ...shown, migrations };
}

const list = () => within(screen.getByRole('list', { name: 'Order of execution' }));
const names = (): (string | null)[] =>
  list()
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.entry-name')?.textContent ?? null);

test('an empty plan gets its first migration, in front of the application', async () => {
  const { user, migrations } = await showMigrations(aPlan('Release').build());
  expect(screen.getByText('What happens to the data')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add migration' }));
  await waitFor(() => expect(document.activeElement).toBe(field('Script (name of migration 1)')));
  await user.keyboard('001.sql{Enter}');
  await waitFor(async () => {
    const { order, byId } = await migrations();
    expect([byId[order[0] ?? '']?.name, order[1]]).toEqual(['001.sql', APPLICATION]);
  });
});

test('what cannot be taken back says DATA LOSS RISK, changes the latest abort, and asks how it is restored', async () => {
  const { user, migrations } = await showMigrations();
  expect(screen.queryByText('DATA LOSS RISK')).toBeNull();
  expect(screen.getByText('Latest abort').nextSibling?.textContent).toBe('01:50');
  await user.selectOptions(field('Can be taken back of migration 1'), 'irreversible');
  await waitFor(() => expect(screen.getAllByText('DATA LOSS RISK').length).toBeGreaterThan(1));
  expect(screen.getByText('Latest abort').nextSibling?.textContent).toMatch(/^00:20\. From 22:32 on only a restore/);
  await retype(user, 'How the data comes back (migration 1)', 'From the backup of 1.1');
  await user.tab();
  await user.selectOptions(field('Approved by (restore of migration 1)'), 'Deployment Lead');
  await waitFor(async () => {
    const { order, byId } = await migrations();
    expect(byId[order[0] ?? '']?.restore).toEqual({ procedure: 'From the backup of 1.1', approval: 'deployment-lead' });
  });
});

test('entries move, the application among them, and the last one goes with all that names it', async () => {
  const { user, migrations } = await showMigrations();
  const before = names();
  await user.click(screen.getByRole('button', { name: 'Move up the application' }));
  await waitFor(() => expect(names()).toEqual([before[0], before[2], before[1], before[3]]));
  await user.click(screen.getByRole('button', { name: 'Move down migration 1' }));
  await waitFor(() => expect(names()).toEqual([before[2], before[0], before[1], before[3]]));
  await user.click(screen.getByRole('button', { name: 'Remove migration 4' }));
  await waitFor(async () => expect((await migrations()).order).toHaveLength(3));
});

test('scripts, queries, needs and what was tried are written where they stand', async () => {
  const { user, migrations } = await showMigrations();
  const first = async () => {
    const { order, byId } = await migrations();
    return byId[order[0] ?? ''];
  };
  const queries = (await first())?.validation.length ?? 0;
  await user.click(screen.getByRole('button', { name: 'Add query to migration 1' }));
  await retype(user, `Query ${queries + 1} of migration 1`, 'SELECT 1');
  await user.tab();
  await user.click(screen.getByRole('checkbox', { name: /^003_add_email_index\.sql/ }));
  await retype(user, 'In staging it took (migration 1)', '7{Enter}');
  await retype(user, 'Reviewed by (migration 1)', 'Ines{Enter}');
  await user.clear(field('DOWN script of migration 1'));
  await user.tab();
  await waitFor(async () => {
    const migration = await first();
    expect(migration?.validation.at(-1)).toEqual({ sql: 'SELECT 1', expect: '' });
    expect(migration?.dependsOn).toHaveLength(1);
    expect([migration?.testedInStaging?.took, migration?.dbaReviewed?.by]).toEqual([420, 'Ines']);
    expect(migration && 'down' in migration).toBe(false);
  });
});

test('a release without a database says so, and why', async () => {
  const { user, stored } = await showMigrations(aPlan('Release').build());
  await user.selectOptions(screen.getByLabelText(/This release changes the database/), 'no');
  await retype(user, 'because it does not change the database', 'Only static files{Enter}');
  await waitFor(async () =>
    expect((await stored()).plan.applies.migrations).toEqual({ answer: 'no', reason: 'Only static files' }),
  );
});
