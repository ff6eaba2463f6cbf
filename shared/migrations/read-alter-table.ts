// Reads ALTER TABLE: a table of what its clauses begin with, and what each of them does.
import { type Action, action } from './actions.ts';
import type { Statement } from './statements.ts';
import { partsOf, WordsAhead, written } from './words-ahead.ts';

type Clause = (words: WordsAhead, table: string, text: string) => Action;

const CONSTRAINTS = ['PRIMARY KEY', 'FOREIGN KEY', 'UNIQUE', 'CHECK', 'EXCLUDE'] as const;

const addConstraint = (words: WordsAhead, table: string, text: string, name: string): Action => {
  const type = CONSTRAINTS.find((kind) => words.isNext(kind)) ?? '';
  if (type === '') return action('unknown', text, { table });
  const isUnchecked = words.hasAhead('NOT VALID') || words.hasAhead('USING INDEX');
  return action('addConstraint', text, { table, name, type: type.toLowerCase(), isUnchecked });
};

function addIndex(words: WordsAhead, table: string, text: string): Action {
  words.skip('UNIQUE', 'FULLTEXT', 'SPATIAL', 'INDEX', 'KEY', 'IF NOT EXISTS');
  return action('createIndex', text, { table, name: words.name() });
}

function addColumn(words: WordsAhead, table: string, text: string): Action {
  const name = words.skip('COLUMN', 'IF NOT EXISTS').name();
  if (name === '') return action('unknown', text, { table });
  return action('addColumn', text, {
    table,
    name,
    type: written(words.rest()),
    isNotNull: words.hasAhead('NOT NULL') || words.hasAhead('PRIMARY KEY'),
    hasDefault: words.hasAhead('DEFAULT') || words.hasAhead('GENERATED') || words.hasAhead('AUTO_INCREMENT'),
  });
}

const ADDS_INDEX = ['INDEX', 'KEY', 'UNIQUE INDEX', 'UNIQUE KEY', 'FULLTEXT', 'SPATIAL'] as const;

const add: Clause = (words, table, text) => {
  if (ADDS_INDEX.some((start) => words.isNext(start))) return addIndex(words, table, text);
  if (words.take('CONSTRAINT')) return addConstraint(words, table, text, words.name());
  if (CONSTRAINTS.some((start) => words.isNext(start))) return addConstraint(words, table, text, '');
  return addColumn(words, table, text);
};

const drop: Clause = (words, table, text) => {
  if (words.take('PRIMARY KEY')) return action('dropConstraint', text, { table, name: 'PRIMARY KEY' });
  const does = ['CONSTRAINT', 'FOREIGN KEY', 'CHECK'].some((start) => words.take(start))
    ? 'dropConstraint'
    : ['INDEX', 'KEY'].some((start) => words.take(start))
      ? 'dropIndex'
      : 'dropColumn';
  return action(does, text, { table, name: words.skip('COLUMN', 'IF EXISTS').name() });
};

const rename: Clause = (words, table, text) => {
  if (words.take('TO') || words.take('AS')) return action('renameTable', text, { table, to: words.name() });
  const does = ['CONSTRAINT', 'INDEX', 'KEY'].some((start) => words.take(start)) ? 'renameOther' : 'renameColumn';
  const name = words.skip('COLUMN').name();
  words.take('TO');
  return action(does, text, { table, name, to: words.name() });
};

function changeType(words: WordsAhead, table: string, text: string, name: string): Action {
  const isNotNull = words.hasAhead('NOT NULL');
  const type = written(words.until('USING'));
  return action('changeType', text, { table, name, type, where: written(words.rest()), isNotNull });
}

const alterColumn: Clause = (words, table, text) => {
  const name = words.skip('COLUMN').name();
  if (words.take('SET DATA TYPE') || words.take('TYPE')) return changeType(words, table, text, name);
  if (words.isNext('SET NOT NULL')) return action('setNotNull', text, { table, name });
  if (words.isNext('DROP NOT NULL')) return action('dropNotNull', text, { table, name });
  if (words.isNext('SET DEFAULT') || words.isNext('DROP DEFAULT'))
    return action('changeDefault', text, { table, name });
  return action('unknown', text, { table });
};

const modify: Clause = (words, table, text) => changeType(words, table, text, words.skip('COLUMN').name());

/** MySQL's: a new name, a new definition, or both. */
const changeColumn: Clause = (words, table, text) => {
  const name = words.skip('COLUMN').name();
  const to = words.name();
  if (name === to) return changeType(words, table, text, name);
  return action('renameColumn', text, { table, name, to, type: written(words.rest()) });
};

const harmless: Clause = (_, table, text) => action('harmless', text, { table });

const CLAUSES: readonly [start: string, read: Clause][] = [
  ['ADD', add],
  ['DROP', drop],
  ['RENAME', rename],
  ['ALTER', alterColumn],
  ['MODIFY', modify],
  ['CHANGE', changeColumn],
  ['VALIDATE CONSTRAINT', (words, table, text) => action('validateConstraint', text, { table, name: words.name() })],
  ['OWNER TO', harmless],
  ['COMMENT', harmless],
  ['ALGORITHM', harmless],
  ['LOCK', harmless],
];

function readClause(words: WordsAhead, table: string, text: string): Action {
  for (const [start, read] of CLAUSES) if (words.take(start)) return read(words, table, text);
  return action('unknown', text, { table });
}

/** Gives what a statement that begins with ALTER TABLE does; `words` stand behind that. */
export function readAlterTable(words: WordsAhead, { text }: Statement): Action[] {
  const table = words.skip('IF EXISTS', 'ONLY').name();
  const parts = partsOf(words.rest());
  return parts.map((part) => {
    const clause = parts.length === 1 ? text : `ALTER TABLE ${table} ${written(part)}`;
    return readClause(new WordsAhead(part), table, clause);
  });
}
