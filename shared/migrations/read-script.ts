// Reads a script: a table of what statements begin with, and what each of them does. What is not in it is unknown.
import { type Action, action, plainName } from './actions.ts';
import { readAlterTable } from './read-alter-table.ts';
import { type Statement, statementsOf } from './statements.ts';
import { partsOf, WordsAhead, written } from './words-ahead.ts';

/** In which migration tools write down what has run: that is no change of the data. */
const BOOKKEEPING =
  /^(?:.*\.)?(?:schema_?migrations?|schema_?version|schema_?info|flyway_schema_history|alembic_version|ar_internal_metadata|(?:knex|django|doctrine)_migrations?\w*|databasechangelog\w*|__efmigrationshistory|migrations)$/;

type Read = (words: WordsAhead, statement: Statement) => Action[];

const one =
  (does: Action['does']): Read =>
  (_, { text }) => [action(does, text)];

/** The tables after each FROM and JOIN, wherever they stand. */
const tablesRead = (words: WordsAhead): string[] => {
  const tokens = words.rest();
  return tokens.flatMap(({ text }, index) => {
    if (!/^(?:from|join)$/i.test(text)) return [];
    // Six words hold a name with its schema.
    const name = new WordsAhead(tokens.slice(index + 1, index + 7)).skip('ONLY').name();
    return name === '' ? [] : [name];
  });
};

const createTable: Read = (words, { text }) => {
  const table = words.skip('IF NOT EXISTS').name();
  return [action('createTable', text, { table, from: tablesRead(words) })];
};

const createIndex: Read = (words, { text }) => {
  const isConcurrent = words.take('CONCURRENTLY');
  const name = words.skip('IF NOT EXISTS').isNext('ON') ? '' : words.name();
  words.until('ON');
  return [action('createIndex', text, { table: words.skip('ONLY').name(), name, isConcurrent })];
};

const namesOf = (words: WordsAhead): string[] =>
  partsOf(words.skip('IF EXISTS').rest()).map((part) => new WordsAhead(part).name());

const dropTable: Read = (words, { text }) => namesOf(words).map((table) => action('dropTable', text, { table }));

const dropIndex: Read = (words, { text }) => {
  const isConcurrent = words.take('CONCURRENTLY');
  return namesOf(words).map((name) => action('dropIndex', text, { name, isConcurrent }));
};

const truncate: Read = (words, { text }) =>
  partsOf(words.skip('TABLE', 'ONLY').rest()).map((part) =>
    action('truncate', text, { table: new WordsAhead(part).skip('ONLY').name() }),
  );

const renameTable: Read = (words, { text }) => {
  const table = words.name();
  words.take('TO');
  return [action('renameTable', text, { table, to: words.name() })];
};

const insert: Read = (words, { text }) => {
  const table = words.skip('IGNORE', 'INTO').name();
  if (BOOKKEEPING.test(plainName(table))) return [action('bookkeeping', text, { table })];
  return [action('insert', text, { table, from: tablesRead(words) })];
};

const update: Read = (words, { text }) => {
  const table = words.skip('ONLY').name();
  words.until('SET');
  const [columns, joined, where] = [words.until('FROM', 'WHERE'), words.until('WHERE'), words.rest()];
  const asked = where.length > 0 ? where : joined;
  return [
    action('update', text, {
      table,
      columns: partsOf(columns).map((part) => new WordsAhead(part).name()),
      where: written(asked),
    }),
  ];
};

const remove: Read = (words, { text }) => {
  const table = words.skip('FROM', 'ONLY').name();
  if (BOOKKEEPING.test(plainName(table))) return [action('bookkeeping', text, { table })];
  words.until('WHERE');
  return [action('delete', text, { table, where: written(words.rest()) })];
};

const OTHERS = ['MATERIALIZED VIEW', 'VIEW', 'SEQUENCE', 'TYPE', 'SCHEMA', 'EXTENSION', 'DOMAIN'] as const;
/** Their DOWN needs more than a name. */
const CODE = ['FUNCTION', 'PROCEDURE', 'TRIGGER', 'RULE', 'POLICY'] as const;

const other =
  (does: 'createOther' | 'dropOther', type: string, replaces = false): Read =>
  (words, { text }) => [
    action(does, text, { name: words.skip('IF NOT EXISTS', 'IF EXISTS').name(), type: type.toLowerCase(), replaces }),
  ];

const READERS: readonly [start: string, read: Read][] = [
  ['ALTER TABLE', readAlterTable],
  ...['', 'TEMPORARY ', 'TEMP ', 'UNLOGGED '].map((how): [string, Read] => [`CREATE ${how}TABLE`, createTable]),
  ...['', 'UNIQUE ', 'FULLTEXT ', 'SPATIAL '].map((how): [string, Read] => [`CREATE ${how}INDEX`, createIndex]),
  ['DROP TABLE', dropTable],
  ['DROP INDEX', dropIndex],
  ['TRUNCATE', truncate],
  ['RENAME TABLE', renameTable],
  ['ALTER INDEX', one('harmless')],
  ['INSERT', insert],
  ['UPDATE', update],
  ['DELETE', remove],
  ...[...OTHERS, ...CODE].flatMap((type): [string, Read][] => [
    [`CREATE ${type}`, other('createOther', type)],
    [`CREATE OR REPLACE ${type}`, other('createOther', type, true)],
    [`DROP ${type}`, other('dropOther', type)],
  ]),
  ['BEGIN', one('begin')],
  ['START TRANSACTION', one('begin')],
  ['COMMIT', one('commit')],
  ['END', one('commit')],
  ...['SET', 'SELECT', 'SHOW', 'EXPLAIN', 'ANALYZE', 'COMMENT ON', 'GRANT', 'REVOKE', 'USE', 'SAVEPOINT'].map(
    (start): [string, Read] => [start, one('harmless')],
  ),
];

function readStatement(statement: Statement): Action[] {
  const words = new WordsAhead(statement.tokens);
  for (const [start, read] of READERS) if (words.take(start)) return read(words, statement);
  return [action('unknown', statement.text)];
}

/** Gives what a script does, in its order. What is not understood is an action of its own. Linear in its length. */
export const actionsOf = (sql: string): Action[] => statementsOf(sql).flatMap(readStatement);
