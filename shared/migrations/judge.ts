// Judges a migration from its SQL: what kind it is, whether the running application bears it, how it locks, and whether
// there is a way back (N109, N110, N112). It only reads words: a suggestion, never a verdict.
import type { Migration } from '../plan/schema/migrations.ts';
import type { Action } from './actions.ts';
import { actionsOf } from './read-script.ts';
import type { Said, Script, SqlRule } from './sql-rule.ts';
import { SQL_RULES } from './sql-rules.ts';
import { looksLikeMySql } from './sql-tokens.ts';
import { inOneLine } from './statements.ts';

/** A rule that speaks about something in the script. */
export interface Spoken {
  rule: SqlRule;
  action: Action;
  sentence: string;
}

export interface Judgement {
  actions: readonly Action[];
  spoken: readonly Spoken[];
  /** Statements that are not understood, each on one line: their locks are unknown, which counts as blocking. */
  unknown: readonly string[];
  /** What the script amounts to; a field about which it says nothing is left out. */
  said: Partial<Said>;
}

/** From the mildest to the worst: a script is as bad as the worst thing in it. */
const BLOCKING: readonly Migration['blocking'][] = ['metadata', 'online', 'unknown', 'blocking'];
const WAYS_BACK: readonly Migration['reversibility'][] = ['reversible', 'withLoss', 'irreversible'];
/** What a script with several kinds in it counts as. */
const KINDS: readonly Migration['kind'][] = ['index', 'data', 'schema'];

/** The worst of some values, by a list that ends with the worst. */
const worstOf = <T>(order: readonly T[], found: readonly T[]): T | undefined =>
  order.filter((value) => found.includes(value)).at(-1);

function changeOf(kind: Migration['kind'] | undefined, spoken: readonly Spoken[]): Migration['change'] {
  if (spoken.some(({ rule }) => rule.change === 'breaking')) return 'breaking';
  return kind === 'data' ? 'data' : 'compatible';
}

function sum(spoken: readonly Spoken[], hasUnknown: boolean): Partial<Said> {
  if (spoken.length === 0) return {};
  const rules = spoken.map(({ rule }) => rule);
  const kind = worstOf(
    KINDS,
    rules.map((rule) => rule.kind),
  );
  const blocking = worstOf(BLOCKING, [
    ...rules.map((rule) => rule.blocking),
    ...(hasUnknown ? ['unknown' as const] : []),
  ]);
  const reversibility = worstOf(
    WAYS_BACK,
    rules.map((rule) => rule.reversibility),
  );
  const change = changeOf(kind, spoken);
  return {
    ...(kind && { kind }),
    ...(blocking && { blocking }),
    // Of what is not understood nothing good may be said.
    ...(!(hasUnknown && change !== 'breaking') && { change }),
    ...(reversibility && !(hasUnknown && reversibility === 'reversible') && { reversibility }),
  };
}

/** Gives the judgement of a script. Linear in its length but for scripts that make many tables of their own. */
export function judge(sql: string): Judgement {
  const script: Script = { actions: actionsOf(sql), isMySql: looksLikeMySql(sql) };
  const spoken = script.actions.flatMap((action): Spoken[] => {
    const rule = SQL_RULES.find(({ does, fits }) => does === action.does && (fits?.(action, script) ?? true));
    return rule ? [{ rule, action, sentence: rule.sentence(action) }] : [];
  });
  const unknown = script.actions.filter(({ does }) => does === 'unknown').map(({ text }) => inOneLine(text));
  return { actions: script.actions, spoken, unknown, said: sum(spoken, unknown.length > 0) };
}

/** Migrations never change in place, so a judgement stays true; several rules and the screen ask. */
const known = new WeakMap<Migration, Judgement>();

/** Gives the judgement of a migration's UP, from memory when asked again. */
export function judgementOf(migration: Migration): Judgement {
  const found = known.get(migration) ?? judge(migration.up);
  known.set(migration, found);
  return found;
}
