// The statements of a script: what stands between two semicolons, without comments and spaces.
import { type Token, tokensOf } from './sql-tokens.ts';

export interface Statement {
  /** The words that count. */
  tokens: readonly Token[];
  /** As it is written, without its semicolon. */
  text: string;
}

function statementOf(sql: string, tokens: readonly Token[]): Statement[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? [{ tokens, text: sql.slice(first.at, last.at + last.text.length) }] : [];
}

/** Gives the statements of a script in their order. Linear in its length. */
export function statementsOf(sql: string): Statement[] {
  const found: Token[][] = [[]];
  for (const token of tokensOf(sql)) {
    if (token.kind === 'mark' && token.text === ';') found.push([]);
    else if (token.kind !== 'space' && token.kind !== 'comment') found.at(-1)?.push(token);
  }
  return found.flatMap((tokens) => statementOf(sql, tokens));
}

/** A statement on one line, cut where it gets long: for a sentence about it. */
export function inOneLine(statement: string, length = 72): string {
  const line = statement.slice(0, length * 4).replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}
