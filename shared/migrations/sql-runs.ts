// How SQL is shown: runs of text that look alike.
import { type Token, tokensOf } from './sql-tokens.ts';

export type SqlLook = 'plain' | 'comment' | 'text' | 'word' | 'risk';

export interface SqlRun {
  look: SqlLook;
  text: string;
}

const WORDS = new Set(
  `ADD ALL ALTER AND AS ASC BEGIN BETWEEN BY CASCADE CASE CHANGE CHECK COLUMN COMMIT CONCURRENTLY CONFLICT CONSTRAINT COPY
  CREATE DATABASE DEFAULT DELETE DESC DISTINCT DO DROP ELSE END EXCEPT EXISTS EXPLAIN EXTENSION FOREIGN FROM FUNCTION
  GENERATED GRANT GROUP HAVING IDENTITY IF IN INDEX INNER INSERT INTO IS JOIN KEY LEFT LIKE LIMIT LOCAL LOCK MATERIALIZED
  MODIFY NOT NULL ON ONLY OR ORDER OUTER PRIMARY PROCEDURE REFERENCES RENAME REPLACE RETURNING REVOKE RIGHT ROLLBACK SCHEMA
  SELECT SEQUENCE SET START TABLE TEMP TEMPORARY THEN TO TRANSACTION TRIGGER TRUNCATE TYPE UNION UNIQUE UPDATE USING VACUUM
  VALID VALIDATE VALUES VIEW WHEN WHERE WITH`.split(/\s+/),
);

/** What may be dropped without losing rows. */
const HARMLESS = new Set(
  'INDEX CONSTRAINT NOT DEFAULT VIEW MATERIALIZED TRIGGER FUNCTION PROCEDURE FOREIGN PRIMARY KEY CHECK IDENTITY'.split(
    ' ',
  ),
);
/** What stands with DROP and DELETE in one mark. */
const TOGETHER = new Set('TABLE COLUMN DATABASE SCHEMA FROM'.split(' '));

/** A longer text is shown as it is: painting it anew at each key would be felt. */
const LONGEST = 20_000;

const upper = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toUpperCase() : '');

function losesRows(word: string, next: string): boolean {
  if (word === 'TRUNCATE') return true;
  return (word === 'DROP' && next !== '' && !HARMLESS.has(next)) || (word === 'DELETE' && next === 'FROM');
}

function lookOf(token: Token, next: Token | undefined): SqlLook {
  if (token.kind === 'comment') return 'comment';
  if (token.kind === 'string') return 'text';
  const word = upper(token);
  if (losesRows(word, upper(next))) return 'risk';
  return WORDS.has(word) ? 'word' : 'plain';
}

/** Gives a text in runs; joined they are the text. Linear in its length. */
export function sqlRuns(sql: string): SqlRun[] {
  if (sql.length > LONGEST) return [{ look: 'plain', text: sql }];
  const runs: SqlRun[] = [];
  const tokens = tokensOf(sql);
  const isRiskAt = (at: number): boolean => runs.at(at)?.look === 'risk';
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const isJoined = isRiskAt(-1) && TOGETHER.has(upper(token));
    const isBetween = isRiskAt(-1) && token.kind === 'space' && TOGETHER.has(upper(next));
    const look = isJoined || isBetween ? 'risk' : lookOf(token, next?.kind === 'space' ? tokens[index + 2] : next);
    const last = runs.at(-1);
    if (last?.look === look) last.text += token.text;
    else runs.push({ look, text: token.text });
  }
  return runs;
}
