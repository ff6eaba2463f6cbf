// What each thing that a script does means for those who run it: a table, read from top to bottom. The first rule that
// fits an action speaks about it. Sources: N109 (safe and unsafe), N110 (locks), N112 (what can be derived).
import type { SqlRule } from './sql-rule.ts';
import { COLUMN_RULES } from './sql-rules-columns.ts';
import { DATA_RULES } from './sql-rules-data.ts';
import { CONSTRAINT_RULES, INDEX_RULES } from './sql-rules-locks.ts';
import { TABLE_RULES } from './sql-rules-tables.ts';

export const SQL_RULES: readonly SqlRule[] = [
  ...COLUMN_RULES,
  ...TABLE_RULES,
  ...CONSTRAINT_RULES,
  ...INDEX_RULES,
  ...DATA_RULES,
];
