// SQL with its words told apart, by weight and slant as well as by colour.
import { useMemo } from 'react';
import { sqlRuns } from '#shared/migrations/sql-runs.ts';
import { Each } from '../../ui/each.tsx';

export function SqlText({ sql }: { sql: string }) {
  const runs = useMemo(() => sqlRuns(sql), [sql]);
  return (
    <Each of={runs}>
      {({ look, text }) => (look === 'plain' ? text : <span className={`sql-${look}`}>{text}</span>)}
    </Each>
  );
}

/** For a field's `paint`. */
export const paintSql = (sql: string) => <SqlText sql={sql} />;
