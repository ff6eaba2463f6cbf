// What is said of SQL: each rule with the statement that makes it speak.
import { expect, test } from 'vitest';
import { judge } from '#shared/migrations/judge.ts';
import { SQL_RULES } from '#shared/migrations/sql-rules.ts';
import { suggestionsFor } from '#shared/migrations/suggest.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const ADD = 'ALTER TABLE users ADD COLUMN';

/** The rule, the SQL, and what it is: kind, change, lock, way back. */
const CASES: [rule: string, sql: string, said: string][] = [
  ['add-column', `${ADD} phone varchar(20);`, 'schema compatible metadata reversible'],
  ['add-column', `${ADD} a int CHECK (a IS NOT NULL)`, 'schema compatible metadata reversible'],
  ['add-column-default', `${ADD} a jsonb NOT NULL DEFAULT '{}'`, 'schema compatible metadata reversible'],
  ['add-column-required', `${ADD} a int NOT NULL`, 'schema breaking metadata reversible'],
  ['add-column-rewrite', `${ADD} a uuid DEFAULT gen_random_uuid()`, 'schema compatible blocking reversible'],
  [
    'add-column-to-new',
    'CREATE TABLE a (); ALTER TABLE public.a ADD b int NOT NULL',
    'schema compatible metadata reversible',
  ],
  ['drop-column', 'ALTER TABLE users DROP legacy_field;', 'schema breaking metadata irreversible'],
  ['rename-column', 'alter table users rename column a to b', 'schema breaking metadata reversible'],
  ['rename-column', 'ALTER TABLE `u` CHANGE a b varchar(20)', 'schema breaking metadata reversible'],
  ['change-type', 'ALTER TABLE users ALTER COLUMN a TYPE bigint', 'schema breaking blocking withLoss'],
  ['change-type', 'ALTER TABLE `users` MODIFY a bigint', 'schema breaking blocking withLoss'],
  ['set-not-null', 'ALTER TABLE users ALTER a SET NOT NULL', 'schema breaking blocking reversible'],
  ['drop-not-null', 'ALTER TABLE users ALTER a DROP NOT NULL', 'schema compatible metadata reversible'],
  ['change-default', 'ALTER TABLE users ALTER a SET DEFAULT 1', 'schema compatible metadata reversible'],
  ['create-table', 'CREATE TABLE IF NOT EXISTS a (b int)', 'schema compatible metadata reversible'],
  ['drop-own-table', 'CREATE TEMP TABLE a (b int); DROP TABLE a', 'schema compatible metadata reversible'],
  ['drop-table', 'DROP TABLE IF EXISTS a CASCADE', 'schema breaking metadata irreversible'],
  ['rename-table', 'ALTER TABLE a RENAME TO b', 'schema breaking metadata reversible'],
  ['replace-other', 'CREATE OR REPLACE VIEW a AS SELECT 1', 'schema compatible metadata reversible'],
  ['create-other', 'CREATE TYPE a AS ENUM ()', 'schema compatible metadata reversible'],
  ['drop-other', 'DROP VIEW a', 'schema breaking metadata reversible'],
  ['rename-other', 'ALTER TABLE a RENAME CONSTRAINT b TO c', 'schema compatible metadata reversible'],
  [
    'add-constraint-to-new',
    'CREATE TABLE a (b int); ALTER TABLE a ADD CHECK (b > 0)',
    'schema compatible metadata reversible',
  ],
  [
    'add-constraint-unchecked',
    'ALTER TABLE a ADD CONSTRAINT c FOREIGN KEY (b) REFERENCES d NOT VALID',
    'schema compatible metadata reversible',
  ],
  ['add-constraint', 'ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES d (id)', 'schema breaking blocking reversible'],
  ['validate-constraint', 'ALTER TABLE a VALIDATE CONSTRAINT c', 'schema compatible online reversible'],
  ['drop-constraint', 'ALTER TABLE a DROP CONSTRAINT c', 'schema compatible metadata reversible'],
  ['create-index-on-new', 'CREATE TABLE a (b int); CREATE INDEX c ON a (b)', 'schema compatible metadata reversible'],
  ['create-index-online', 'CREATE INDEX CONCURRENTLY a ON users (b)', 'index compatible online reversible'],
  ['create-index-online', 'ALTER TABLE `users` ADD INDEX a (b)', 'index compatible online reversible'],
  ['create-index', 'CREATE UNIQUE INDEX a ON users (b)', 'index compatible blocking reversible'],
  ['drop-index', 'DROP INDEX a', 'index compatible metadata reversible'],
  ['insert', "INSERT INTO colours VALUES ('red')", 'data data online reversible'],
  ['update-fills', "UPDATE users SET status = 'active' WHERE status IS NULL", 'data data online reversible'],
  ['update-fills', `${ADD} b int; UPDATE users SET b = a`, 'schema compatible online reversible'],
  [
    'update-kept',
    'CREATE TABLE old AS SELECT * FROM users; UPDATE users SET a = 1',
    'schema compatible online reversible',
  ],
  ['update', 'UPDATE users SET a = 1 WHERE a IS NULL OR b', 'data data online irreversible'],
  ['delete-kept', 'INSERT INTO old SELECT * FROM users; DELETE FROM users', 'data data online reversible'],
  ['delete', 'DELETE FROM users WHERE id = 1', 'data data online irreversible'],
  ['truncate', 'TRUNCATE users', 'data data metadata irreversible'],
];

test.each(CASES)('%s: %s', (rule, sql, expected) => {
  const { said, spoken } = judge(sql);
  expect(spoken.map(({ rule: { id } }) => id)).toContain(rule);
  expect([said.kind, said.change, said.blocking, said.reversibility].join(' ')).toBe(expected);
});

test('every rule has a case, a source and a sentence', () => {
  expect([...new Set(CASES.map(([rule]) => rule))].toSorted()).toEqual(SQL_RULES.map(({ id }) => id).toSorted());
  for (const { source } of SQL_RULES) for (const number of source) expect(number).toMatch(/^[SN]\d{3}$/);
  for (const [, sql] of CASES) for (const { sentence } of judge(sql).spoken) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test('what is not understood is named, and counts as blocking rather than as safe', () => {
  const { said, unknown } = judge("CREATE TABLE a (b int);\nCOPY a FROM '/data.csv';");
  expect(unknown).toEqual(["COPY a FROM '/data.csv'"]);
  expect(said).toEqual({ kind: 'schema', blocking: 'unknown' });
});

test('what a migration tool writes down about itself is no change of the data', () => {
  expect(judge("INSERT INTO schema_migrations (version) VALUES ('001');").said).toEqual({});
});

const suggested = (up: string, fields = {}) => {
  const migration = aPlan()
    .migration('001.sql', { up, ...fields })
    .build().migrations.byId['migration-1'];
  return migration ? suggestionsFor(migration, judge(up)).map(({ fields: one }) => one) : [];
};

test('only what differs is suggested; a drop belongs to a later release', () => {
  expect(suggested('DROP TABLE a')).toEqual([
    { change: 'breaking' },
    { reversibility: 'irreversible' },
    { place: 'nextRelease' },
  ]);
  expect(suggested('DROP TABLE a', { change: 'breaking', reversibility: 'irreversible', place: 'afterApp' })).toEqual(
    [],
  );
  for (const { up, ...fields } of Object.values(samplePlan().migrations.byId))
    expect(suggested(up, fields)).toEqual([]);
});
