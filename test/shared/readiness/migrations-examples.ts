// For each rule about migrations: a plan in which it finds something, and one as near to it as can be in which it does not.
import { expandContractFields } from '#shared/migrations/expand-contract.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const withOne = (fields: Partial<Migration>, name = '001_change.sql'): Plan => aPlan().migration(name, fields).build();

const withTwo = (first: Partial<Migration>, second: Partial<Migration>, order?: string[]): Plan =>
  aPlan()
    .migration('001_first.sql', first)
    .migration('002_second.sql', second)
    .and((plan) => {
      if (order) plan.migrations.order = order;
    })
    .build();

const drop = 'ALTER TABLE users DROP COLUMN nick;';
const rename: Migration = {
  ...(withOne({}).migrations.byId['migration-1'] as Migration),
  up: 'ALTER TABLE users RENAME COLUMN nick TO nickname;',
};
const staged = expandContractFields(rename) ?? {};
const without = (field: 'catchUp'): Partial<Migration> => ({
  ...staged,
  stages: (staged.stages ?? []).map(({ [field]: _, ...stage }) => stage),
});
const inOneRelease: Partial<Migration> = {
  ...staged,
  stages: (staged.stages ?? []).map((stage) => ({ ...stage, release: 'v2.1.0' })),
};
const fill = { kind: 'data', change: 'data', up: 'UPDATE users SET nick = login WHERE nick IS NULL;' } as const;
const index = { kind: 'index', up: 'CREATE INDEX CONCURRENTLY users_nick ON users (nick);' } as const;

type Example = [rule: string, on: string | undefined, wrong: Plan, right: Plan];

const ONE = 'migration-1';

const SCRIPTS: Example[] = [
  ['migrations/no-script', ONE, withOne({ up: '-- later' }), withOne({})],
  ['migrations/no-way-back', ONE, withOne({ down: ' ' }), withOne({ down: 'SELECT 1;' })],
  [
    'migrations/no-way-back',
    ONE,
    withOne({ reversibility: 'irreversible' }),
    withOne({ reversibility: 'irreversible', restore: { procedure: 'From the backup of 1.1' } }),
  ],
  ['migrations/no-validation', ONE, withOne({}), withOne({ validation: [{ sql: 'SELECT 1;', expect: '1' }] })],
  ['migrations/no-progress', ONE, withOne(fill), withOne({ ...fill, progress: 'SELECT count(*) FROM users;' })],
  ['migrations/not-tried', ONE, withOne({}), withOne({ testedInStaging: { at: 0, took: 60 } })],
  [
    'migrations/not-reviewed',
    ONE,
    withOne({ risk: 'high' }),
    withOne({ risk: 'high', dbaReviewed: { by: 'Ines', at: 0 } }),
  ],
  [
    'migrations/lock-without-maintenance',
    ONE,
    withOne({ blocking: 'blocking' }),
    aPlan().migration('001.sql', { blocking: 'blocking' }).step('Maintenance mode on').build(),
  ],
  ['migrations/lock-unknown', ONE, withOne({ blocking: 'unknown' }), withOne({ blocking: 'online' })],
  ['migrations/name-without-number', ONE, withOne({}, 'add_column.sql'), withOne({}, 'V2__add_column.sql')],
  [
    'migrations/same-name',
    'migration-2',
    aPlan().migration('001.sql').migration('001.SQL ').build(),
    aPlan().migration('001.sql').migration('002.sql').build(),
  ],
];

const ORDER: Example[] = [
  [
    'migrations/circle',
    ONE,
    withTwo({ dependsOn: ['migration-2'] }, { dependsOn: [ONE] }),
    withTwo({}, { dependsOn: [ONE] }),
  ],
  ['migrations/needs-later', ONE, withTwo({ dependsOn: ['migration-2'] }, {}), withTwo({}, { dependsOn: [ONE] })],
  ['migrations/index-too-soon', ONE, withTwo(index, fill), withTwo(fill, index)],
  [
    'migrations/order-differs',
    undefined,
    withTwo({}, {}, [ONE, APPLICATION, 'migration-2']),
    withTwo({}, {}, ['migration-2', ONE, APPLICATION]),
  ],
];

const SQL: Example[] = [
  ['migrations/loss-unsaid', ONE, withOne({ up: drop }), withOne({ up: drop, reversibility: 'irreversible' })],
  ['migrations/break-unsaid', ONE, withOne({ up: drop }), withOne({ up: drop, change: 'breaking' })],
  [
    'migrations/lock-unsaid',
    ONE,
    withOne({ up: 'CREATE INDEX a ON users (nick);' }),
    withOne({ up: 'CREATE INDEX a ON users (nick);', blocking: 'blocking' }),
  ],
  ['migrations/breaks-at-once', ONE, withOne({ ...rename, change: 'breaking' }), withOne({ ...rename, ...staged })],
  ['migrations/contract-with-expand', ONE, withOne(inOneRelease), withOne({ ...rename, ...staged })],
  [
    'migrations/contract-with-expand',
    'migration-2',
    withTwo(staged, { up: drop }),
    withTwo(staged, { up: drop, place: 'nextRelease' }),
  ],
  ['migrations/no-count', ONE, withOne({ ...staged, validation: [] }), withOne(staged)],
  ['migrations/no-catch-up', ONE, withOne(without('catchUp')), withOne(staged)],
  ['migrations/concurrently-in-transaction', ONE, withOne({ up: `BEGIN; ${index.up} COMMIT;` }), withOne(index)],
];

export const MIGRATION_EXAMPLES: Example[] = [...SCRIPTS, ...ORDER, ...SQL];
