// The script is read: what it says of its migration, its DOWN, its three stages, the order and the step that runs it.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, showPlan } from './show-app.tsx';

async function showMigrations(plan: Plan) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}2{/Alt}');
  const first = async (): Promise<Migration | undefined> => (await shown.stored()).plan.migrations.byId['migration-1'];
  const press = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }));
  return { ...shown, first, press };
}

const one = (fields: Partial<Migration>) => aPlan('Release').migration('001.sql', fields);
const suggestions = () => screen.queryByRole('group', { name: 'Suggests (the UP script of migration 1)' });

test('a pasted script says at once what it is, and all of that is taken by one press', async () => {
  const { user, first, press } = await showMigrations(one({ up: '', blocking: 'unknown' }).build());
  expect(suggestions()).toBeNull();
  await user.click(field('UP script of migration 1'));
  await user.paste('ALTER TABLE users ALTER COLUMN age TYPE int;');
  await waitFor(() => expect(suggestions()?.textContent).toContain('a narrower type loses data'));
  await press('Set all 3 for migration 1');
  await waitFor(async () =>
    expect(await first()).toMatchObject({ change: 'breaking', blocking: 'blocking', reversibility: 'withLoss' }),
  );
  expect(suggestions()).toBeNull();
  expect(document.activeElement).toBe(field('Is of migration 1'));
});

test('what the author says otherwise stays, and one suggestion is taken alone', async () => {
  const { first, press } = await showMigrations(one({ up: 'DROP TABLE legacy;', place: 'afterApp' }).build());
  await press('Set way back: Restore from backup only for migration 2');
  await waitFor(async () => expect((await first())?.reversibility).toBe('irreversible'));
  expect((await first())?.change).toBe('compatible');
  expect(screen.getByRole('button', { name: 'Set change: Breaking for migration 2' })).toBeTruthy();
});

test('a DOWN is proposed where none is written, and never over one that is', async () => {
  const { user, first, press } = await showMigrations(
    one({ up: 'ALTER TABLE a ADD b int;\nDROP TABLE c;', down: '' }).build(),
  );
  const proposal = screen.getByRole('region', { name: 'Proposed DOWN of migration 1' });
  expect(proposal.textContent).toContain('one statement has no DOWN and stands as a comment');
  await press(/^Use this/);
  await waitFor(async () =>
    expect((await first())?.down).toBe('-- Not derived: DROP TABLE c\nALTER TABLE a DROP COLUMN b;'),
  );
  expect(screen.queryByRole('region', { name: /^Proposed DOWN/ })).toBeNull();
  await retype(user, 'DOWN script of migration 1', 'SELECT 2;');
  await user.tab();
  expect(screen.queryByRole('region', { name: /^Proposed DOWN/ })).toBeNull();
});

test('a rename is planned as expand-contract in one edit; its stages are written on, and undone', async () => {
  const up = 'ALTER TABLE users RENAME COLUMN nick TO nickname;';
  const { user, first, press } = await showMigrations(one({ up }).build());
  await press(/^Plan as expand-contract/);
  await waitFor(() => expect(screen.getByLabelText(/^Release of the contract stage/)).toBeTruthy());
  expect(screen.getByRole('region', { name: 'Later releases' }).textContent).toContain('Contract 3 of 3, from 001.sql');
  await retype(user, 'Release of the migrate stage (migration 1)', 'v2.2.0{Enter}');
  await waitFor(async () => expect((await first())?.stages?.[1]?.release).toBe('v2.2.0'));
  expect((await first())?.validation).toHaveLength(1);
  await user.keyboard('{Control>}z{/Control}');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await first()).toMatchObject({ up, change: 'compatible' }));
  expect((await first())?.stages).toBeUndefined();
});

test('the proposed order is shown with its reasons, taken as one edit, and then silent', async () => {
  const plan = one({ kind: 'data', change: 'data' })
    .migration('002.sql')
    .and((open) => Object.assign(open.migrations, { order: [APPLICATION, 'migration-1', 'migration-2'] }))
    .build();
  const { stored, press } = await showMigrations(plan);
  const line = within(screen.getByRole('region', { name: 'Proposed order' }));
  await press('Show it');
  expect(line.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '002.sql Compatible changes come first: the running application does not notice them.',
    '001.sql Data follows the columns and tables that it needs.',
    'The application is deployed ',
  ]);
  await press('Put in this order');
  await waitFor(async () =>
    expect((await stored()).plan.migrations.order).toEqual(['migration-2', 'migration-1', APPLICATION]),
  );
  expect(screen.queryByRole('region', { name: 'Proposed order' })).toBeNull();
});

test('a migration that no step runs gets its step, and names it', async () => {
  const { stored, press } = await showMigrations(one({}).phase('Database', { kind: 'database' }).build());
  await press('Add step in Database that runs migration 1');
  await waitFor(() => expect(screen.getByRole('button', { name: '1.1 Run 001.sql' })).toBeTruthy());
  expect(Object.values((await stored()).plan.steps)[0]?.migrations).toEqual(['migration-1']);
});

test('an order of one’s own is kept with a reason, and nobody asks again', async () => {
  const plan = one({ kind: 'data', change: 'data' }).migration('002.sql').build();
  const { user, stored, press } = await showMigrations(plan);
  await press('Show it');
  await press('Keep mine');
  await user.keyboard('002 reads what 001 writes{Enter}');
  await waitFor(async () => expect(Object.values((await stored()).plan.waivers.byId)).toHaveLength(1));
  expect(screen.queryByRole('region', { name: 'Proposed order' })).toBeNull();
});

test('a suggestion whose finding was set aside is settled', async () => {
  const waiver = { rule: 'migrations/loss-unsaid', on: 'migration-1', reason: 'The table is empty', by: 'Ines', at: 0 };
  const plan = one({ up: 'TRUNCATE cache;', kind: 'data', change: 'data' })
    .and(({ waivers }) => Object.assign(waivers, { order: ['waiver-1'], byId: { 'waiver-1': waiver } }))
    .build();
  await showMigrations(plan);
  expect(suggestions()).toBeNull();
});
