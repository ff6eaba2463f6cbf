// Plans a breaking change as expand-contract over three releases (S060-S065), as far as its SQL says how.
import type { Migration } from '../plan/schema/migrations.ts';
import type { Action, ActionKind } from './actions.ts';
import { judge } from './judge.ts';
import { inOneLine } from './statements.ts';

export type Stage = NonNullable<Migration['stages']>[number];

/** The releases of the three stages as the document calls them. */
export const RELEASES: Readonly<Record<Stage['stage'], string>> = {
  expand: 'this release',
  migrate: 'next release',
  contract: 'the release after that',
};

/** What one breaking action becomes, in the three releases; '' where there is nothing to do or nothing can be said. */
interface Staged {
  expand: string;
  backfill?: string;
  contract: string;
  migrate?: string;
  /** What the application does meanwhile, by stage. */
  application: Readonly<Record<Stage['stage'], string>>;
  /** Must answer 0 before the next stage (C18). */
  stillEmpty?: string;
}

const bothColumns = (old: string, fresh: string): Staged['application'] => ({
  expand: `Writes both ${old} and ${fresh}, reads ${old}.`,
  migrate: `Reads ${fresh}, still writes both.`,
  contract: `Reads and writes ${fresh} only.`,
});

/** A new column beside the old one, filled from it, and the old one dropped. `value` is made of the old column. */
function beside(table: string, old: string, fresh: string, type: string, value = old): Staged {
  return {
    expand: `ALTER TABLE ${table} ADD COLUMN ${fresh} ${type};`,
    backfill: `UPDATE ${table} SET ${fresh} = ${value} WHERE ${fresh} IS NULL AND ${old} IS NOT NULL;`,
    contract: `ALTER TABLE ${table} DROP COLUMN ${old};`,
    application: bothColumns(old, fresh),
    stillEmpty: `SELECT count(*) FROM ${table} WHERE ${fresh} IS NULL AND ${old} IS NOT NULL;`,
  };
}

/** Dropped only when nothing has asked for it for two releases. */
const dropLater = (what: string, sql: string): Staged => ({
  expand: '',
  contract: `${sql};`,
  application: {
    expand: `No longer reads ${what}, still writes it.`,
    migrate: `No longer writes ${what}.`,
    contract: `Does not know ${what}.`,
  },
});

/** A name beside the old one, within its quotes. */
const newName = (name: string): string =>
  /["`]$/.test(name) ? `${name.slice(0, -1)}_new${name.at(-1)}` : `${name}_new`;

function required({ table, name }: Action): Staged {
  const check = `${name.replace(/\W/g, '')}_is_set`;
  return {
    expand: `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${name} IS NOT NULL) NOT VALID;`,
    migrate: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check};`,
    contract: `ALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL;\nALTER TABLE ${table} DROP CONSTRAINT ${check};`,
    application: {
      expand: `Always writes ${name}, and bears that old rows have none.`,
      migrate: `Always writes ${name}.`,
      contract: `May rely on ${name}.`,
    },
    stillEmpty: `SELECT count(*) FROM ${table} WHERE ${name} IS NULL;`,
  };
}

const STAGED: Partial<Record<ActionKind, (action: Action) => Staged>> = {
  renameColumn: ({ table, name, to, type }) =>
    // Left so that it does not run until somebody has written the type.
    beside(table, name, to, type || `/* the type of ${name} */`),
  changeType: ({ table, name, type, where }) =>
    beside(table, name, newName(name), type.replace(/\bNOT NULL\b/i, '').trim(), where || name),
  dropColumn: ({ table, name, text }) => dropLater(`${table}.${name}`, text),
  dropTable: ({ table }) => dropLater(table, `DROP TABLE ${table}`),
  setNotNull: required,
};

export interface ExpandContract {
  stages: Stage[];
  validation: Migration['validation'];
  /** What this release runs instead of the script that breaks; undefined when that is for a later release as a whole. */
  up?: string;
}

const lines = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

/** The script with what breaks replaced by its first stage, and the rows filled at its end. */
function thisRelease(actions: readonly Action[], staged: readonly (Staged | undefined)[], backfill: string): string {
  const script = actions.map((action, index) => {
    const one = staged[index];
    return one ? lines([`-- Instead of: ${inOneLine(action.text, 200)}`, one.expand]) : `${action.text};`;
  });
  return lines([...script, backfill && `-- A large table is filled in batches.\n${backfill}`]);
}

function stagesOf(found: readonly Staged[], backfill: string): Stage[] {
  const stage = (name: Stage['stage'], sql: string): Stage => ({
    stage: name,
    release: RELEASES[name],
    sql,
    application: [...new Set(found.map(({ application }) => application[name]))].join(' '),
  });
  const expand = stage('expand', lines(found.map((one) => one.expand)));
  return [
    { ...expand, ...(backfill && { backfill, catchUp: backfill }) },
    stage('migrate', lines(found.map((one) => one.migrate))),
    stage('contract', lines(found.map((one) => one.contract))),
  ];
}

/**
 * Gives the three stages of a script, with the backfill, the catch-up after the application and the query that counts what
 * is still empty (C18). Nothing where no statement of it breaks in a way that can be spread. What does not break stays in
 * this release.
 */
export function planExpandContract(up: string): ExpandContract | undefined {
  const { actions, spoken } = judge(up);
  const breaking = new Set(spoken.filter(({ rule }) => rule.change === 'breaking').map(({ action }) => action));
  const staged = actions.map((action) => (breaking.has(action) ? STAGED[action.does]?.(action) : undefined));
  const found = staged.filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  const backfill = lines(found.map((one) => one.backfill));
  return {
    stages: stagesOf(found, backfill),
    validation: found.flatMap(({ stillEmpty }) => (stillEmpty ? [{ sql: stillEmpty, expect: '0' }] : [])),
    ...(found.some(({ expand }) => expand !== '') && { up: thisRelease(actions, staged, backfill) }),
  };
}

/** Gives the fields of a migration planned as expand-contract: what its SQL says, beside the queries that are there. */
export function expandContractFields(migration: Migration): Partial<Migration> | undefined {
  const planned = planExpandContract(migration.up);
  if (!planned) return undefined;
  const { stages, validation, up } = planned;
  const known = new Set(migration.validation.map(({ sql }) => sql));
  const queries = [
    ...migration.validation.filter(({ sql }) => sql.trim() !== ''),
    ...validation.filter(({ sql }) => !known.has(sql)),
  ];
  const now: Partial<Migration> = up === undefined ? { place: 'nextRelease' } : { up };
  return { change: 'breaking', stages, validation: queries, ...now };
}
