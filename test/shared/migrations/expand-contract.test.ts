// A breaking change spread over three releases, as far as its SQL says how; and a step for what none runs.
import { expect, test } from 'vitest';
import { expandContractFields, planExpandContract } from '#shared/migrations/expand-contract.ts';
import { judge } from '#shared/migrations/judge.ts';
import { addRunningStep } from '#shared/migrations/run-by-step.ts';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const change = 'ALTER TABLE users ALTER COLUMN email TYPE varchar(255) USING lower(email);';

test('a new type is a new column, filled before and after the application, and counted', () => {
  const planned = planExpandContract(change);
  const fill = 'UPDATE users SET email_new = lower(email) WHERE email_new IS NULL AND email IS NOT NULL;';
  expect(planned?.stages).toMatchObject([
    {
      stage: 'expand',
      release: 'this release',
      sql: 'ALTER TABLE users ADD COLUMN email_new varchar(255);',
      backfill: fill,
      catchUp: fill,
      application: 'Writes both email and email_new, reads email.',
    },
    { stage: 'migrate', release: 'next release', sql: '', application: 'Reads email_new, still writes both.' },
    { stage: 'contract', release: 'the release after that', sql: 'ALTER TABLE users DROP COLUMN email;' },
  ]);
  expect(planned?.validation).toEqual([
    { sql: 'SELECT count(*) FROM users WHERE email_new IS NULL AND email IS NOT NULL;', expect: '0' },
  ]);
});

test('what this release then runs breaks nothing and can be taken back', () => {
  for (const up of [change, 'ALTER TABLE users RENAME COLUMN nick TO nickname;']) {
    const { said, unknown } = judge(planExpandContract(up)?.up ?? '');
    expect(unknown).toEqual([]);
    expect([said.change, said.reversibility]).toEqual(['compatible', 'reversible']);
  }
});

test('the rest of the script stays, and a rename asks for the type that nobody has said', () => {
  const { up } = planExpandContract('CREATE TABLE a (b int); ALTER TABLE users RENAME nick TO nickname;') ?? {};
  expect(up?.split('\n').slice(0, 3)).toEqual([
    'CREATE TABLE a (b int);',
    '-- Instead of: ALTER TABLE users RENAME nick TO nickname',
    'ALTER TABLE users ADD COLUMN nickname /* the type of nick */;',
  ]);
});

test('a drop is for a later release, script and all; queries that are there stay', () => {
  const plan = aPlan()
    .migration('004_drop.sql', { up: 'DROP TABLE legacy;', validation: [{ sql: 'SELECT 1;', expect: '1' }] })
    .build();
  const migration = plan.migrations.byId['migration-1'];
  const fields = migration && expandContractFields(migration);
  expect([fields?.place, fields?.up, fields?.validation]).toEqual([
    'nextRelease',
    undefined,
    [{ sql: 'SELECT 1;', expect: '1' }],
  ]);
});

test('nothing is planned where nothing breaks', () => {
  expect(planExpandContract('ALTER TABLE users ADD COLUMN phone varchar(20);')).toBeUndefined();
  expect(planExpandContract('CREATE TABLE a (); ALTER TABLE a DROP COLUMN b;')?.stages).toHaveLength(3);
});

test('a step that runs it is added where such steps stand, and once more under another id', () => {
  const plan = aPlan()
    .migration('001.sql')
    .migration('002.sql', { reversibility: 'irreversible' })
    .phase('Database', { kind: 'database' })
    .step('Run 001', { migrations: ['migration-1'] })
    .step('Check')
    .build();
  const added = addRunningStep(plan, 'migration-2');
  const result = added && applyEdit(plan, added.edit, { at: 0, by: 'Test' });
  if (!result?.ok) throw new Error('No step was added.');
  const { phases, steps } = result.value.plan;
  expect(phases.byId['phase-1']?.steps).toEqual(['step-1', 'run-migration-2', 'step-2']);
  expect(steps['run-migration-2']).toMatchObject({ title: 'Run 002.sql', effect: 'pointOfNoReturn' });
  expect(addRunningStep(result.value.plan, 'migration-2')?.edit).toMatchObject({
    steps: [{ id: 'run-migration-2-2' }],
  });
  expect(addRunningStep(aPlan().migration('001.sql').build(), 'migration-1')).toBeUndefined();
});
