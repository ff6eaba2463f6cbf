// The DOWN of what can be undone, in reverse; what cannot is said.
import { expect, test } from 'vitest';
import { proposeDown } from '#shared/migrations/propose-down.ts';

test.each([
  ['ALTER TABLE users ADD COLUMN phone varchar(20);', 'ALTER TABLE users DROP COLUMN phone;'],
  ['CREATE TABLE a (b int);\nCREATE INDEX c ON a (b);', 'DROP TABLE a;'],
  ['CREATE INDEX CONCURRENTLY i ON app.users (email);', 'DROP INDEX CONCURRENTLY app.i;'],
  ['CREATE INDEX i ON `users` (email);', 'DROP INDEX i ON `users`;'],
  ['ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0);', 'ALTER TABLE a DROP CONSTRAINT c;'],
  ['ALTER TABLE a RENAME COLUMN b TO c;', 'ALTER TABLE a RENAME COLUMN c TO b;'],
  ['ALTER TABLE app.a RENAME TO b;', 'ALTER TABLE app.b RENAME TO a;'],
  ['ALTER TABLE a ADD b int, ADD c int;', 'ALTER TABLE a DROP COLUMN c;\nALTER TABLE a DROP COLUMN b;'],
  ['ALTER TABLE a ADD b int; UPDATE a SET b = 1;', 'ALTER TABLE a DROP COLUMN b;'],
  ['CREATE VIEW v AS SELECT 1;', 'DROP VIEW v;'],
])('%s', (up, sql) => {
  expect(proposeDown(up)).toEqual({ sql, missing: [] });
});

test('a transaction and its settings are kept, and so is the line of the migration tool', () => {
  const up =
    "BEGIN;\nSET LOCAL lock_timeout = '5s';\nCREATE TABLE a (b int);\nINSERT INTO schema_migrations (version) VALUES ('001');\nCOMMIT;";
  expect(proposeDown(up)?.sql.split('\n')).toEqual([
    'BEGIN;',
    "SET LOCAL lock_timeout = '5s';",
    "DELETE FROM schema_migrations WHERE version = '001';",
    'DROP TABLE a;',
    'COMMIT;',
  ]);
});

test('what cannot be undone stands as a comment at its place', () => {
  expect(proposeDown('ALTER TABLE a ADD b int;\nALTER TABLE a\n DROP COLUMN c;')).toEqual({
    sql: '-- Not derived: ALTER TABLE a DROP COLUMN c\nALTER TABLE a DROP COLUMN b;',
    missing: ['ALTER TABLE a DROP COLUMN c'],
  });
});

test.each(['', 'SELECT 1;', 'DROP TABLE a;', 'UPDATE a SET b = 1;', 'CREATE INDEX ON a (b);'])(
  'nothing is proposed for %j',
  (up) => {
    expect(proposeDown(up)).toBeUndefined();
  },
);
