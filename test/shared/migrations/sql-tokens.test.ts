// SQL is cut into tokens, whatever stands there; no letter is lost and nothing hostile makes it slow.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '#shared/migrations/judge.ts';
import { proposeDown } from '#shared/migrations/propose-down.ts';
import { sqlRuns } from '#shared/migrations/sql-runs.ts';
import { tokensOf } from '#shared/migrations/sql-tokens.ts';
import { statementsOf } from '#shared/migrations/statements.ts';

const kinds = (sql: string): string[] =>
  tokensOf(sql)
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, text }) => `${kind} ${text}`);

/** Pieces in which SQL can go wrong, in any order, and any text at all. */
const piece = fc.constantFrom(
  ..."' \" ` $$ $a$ -- /* */ # \\ ; , ( ) \n E' BEGIN ALTER TABLE users ADD COLUMN DROP RENAME TO WHERE NULL 1e9".split(
    ' ',
  ),
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('tokens joined are the text, each where it says', () => {
  fc.assert(
    fc.property(hostile, (sql) => {
      const tokens = tokensOf(sql);
      expect(tokens.map(({ text }) => text).join('')).toBe(sql);
      for (const { at, text } of tokens) expect(sql.slice(at, at + text.length)).toBe(text);
      for (const { text } of tokens) expect(text).not.toBe('');
      expect(
        sqlRuns(sql)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sql);
    }),
  );
});

test('reading, judging and undoing bear any text', () => {
  fc.assert(
    fc.property(hostile, (sql) => {
      expect(judge(sql).spoken.every(({ sentence }) => sentence.length > 0)).toBe(true);
      proposeDown(sql);
    }),
  );
});

test.each([
  ["'it''s' x", ["string 'it''s'", 'word x']],
  ["E'a\\'b' x", ['word E', "string 'a\\'b'", 'word x']],
  ["'a\\' x", ["string 'a\\'", 'word x']],
  ["`t` 'a\\'b' x", ['quoted `t`', "string 'a\\'b'", 'word x']],
  ['$f$ a; $$ b $f$;', ['string $f$ a; $$ b $f$', 'mark ;']],
  ['/* a /* b */ c */ x', ['comment /* a /* b */ c */', 'word x']],
  ['x -- y\nz', ['word x', 'comment -- y', 'word z']],
  ['# a\nb #> c', ['comment # a', 'word b', 'mark #', 'mark >', 'word c']],
  ['"a""b".c::int', ['quoted "a""b"', 'mark .', 'word c', 'mark ::', 'word int']],
  ['1.5e3 größe', ['number 1.5e3', 'word größe']],
  ["'open", ["string 'open"]],
])('%s', (sql, expected) => {
  expect(kinds(sql)).toEqual(expected);
});

test('a semicolon ends a statement, but not in a string, a comment or a name', () => {
  const texts = (sql: string) => statementsOf(sql).map(({ text }) => text);
  expect(texts('a \';\' -- ;\n b; ; $$;$$ ";"')).toEqual(["a ';' -- ;\n b", '$$;$$ ";"']);
});

test.each(["'", '/*', '$a$', ';a', '(', 'FROM ', 'CREATE TABLE a;', 'ALTER TABLE a ADD b int;', 'UPDATE t SET a=1 '])(
  'the longest text of %j is read in no time',
  (part) => {
    const start = performance.now();
    judge(part.repeat(Math.floor(100_000 / part.length)));
    expect(performance.now() - start).toBeLessThan(4000);
  },
);

test.each([
  ['DROP  TABLE a', 'risk DROP  TABLE'],
  ['ALTER TABLE a DROP b', 'risk DROP'],
  ['ALTER TABLE a DROP CONSTRAINT b', ''],
  ['a REFERENCES b ON DELETE CASCADE', ''],
  ['DELETE FROM a', 'risk DELETE FROM'],
  ['truncate a', 'risk truncate'],
  ["'DROP TABLE' -- DROP TABLE", ''],
])('what loses rows is marked: %s', (sql, marked) => {
  const risks = sqlRuns(sql).filter(({ look }) => look === 'risk');
  expect(risks.map(({ look, text }) => `${look} ${text}`).join()).toBe(marked);
});
