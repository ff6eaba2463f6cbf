// Prepared statements, kept as long as their connection: preparing them anew costs a third of a small commit.
import type { Database, Statement } from 'better-sqlite3';

const kept = new WeakMap<Database, Map<string, Statement>>();

/** Prepares a statement, or gives the one prepared before. For `run`, `get` and `all`; an iteration would block the next. */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters, Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as Statement<Parameters, Row>; // what the caller says of its own SQL, as with `prepare`
}
