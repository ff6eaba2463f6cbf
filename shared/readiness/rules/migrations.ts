// Rules about each migration: its scripts, its way back, its proof, and who has tried and read it (S053-S080).
import { judgementOf } from '../../migrations/judge.ts';
import type { Migration } from '../../plan/schema/migrations.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';

/** "001_add_column.sql" in quotes, or "a migration". */
export const titled = ({ name }: Migration): string => named(name, 'migration');

/** The migrations that run in this release, with a finding for each that `find` says something about. */
export const ofThisRelease =
  (find: (migration: Migration, id: string, subject: Subject) => Omit<Case, 'on'> | undefined) =>
  (subject: Subject): Case[] =>
    inOrder(subject.plan.migrations).flatMap(([on, migration]) => {
      const found = migration.place === 'nextRelease' ? undefined : find(migration, on, subject);
      return found ? [{ on, ...found }] : [];
    });

/** A finding with only a sentence, where something holds. */
export const says =
  (holds: (migration: Migration, subject: Subject) => boolean, sentence: (migration: Migration) => string) =>
  (subject: Subject): Case[] =>
    ofThisRelease((migration) => (holds(migration, subject) ? { message: sentence(migration) } : undefined))(subject);

/** An update of one migration as the fix of a finding. */
export const updateFix = (id: string, label: string, fields: Partial<Migration>): { fix: Fix } => ({
  fix: { label, edit: { type: 'migration.update', ids: [id], fields } },
});

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Long enough that somebody waits for it. */
const NOTICED_SECONDS = 60;

function isMaintained({ plan, steps }: Subject): boolean {
  const isSaid = steps.some(({ step }) => /maintenance/i.test(`${step.title} ${step.group ?? ''}`));
  return isSaid || plan.strategy.pattern === 'recreate';
}

const locksLong = ({ blocking, estimate }: Migration): boolean =>
  blocking === 'blocking' && (estimate.expected ?? NOTICED_SECONDS) >= NOTICED_SECONDS;

const hasNoWayBack = ({ reversibility, down, restore }: Migration): boolean =>
  reversibility === 'irreversible' ? isBlank(restore?.procedure) : isBlank(down);

/** Two with one name: of all but the first. */
function sameNames({ plan }: Subject): Case[] {
  const seen = new Set<string>();
  return inOrder(plan.migrations).flatMap(([on, migration]) => {
    const name = migration.name.trim().toLowerCase();
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ on, message: `Two migrations are called ${titled(migration)}.` }];
  });
}

const SCRIPT_RULES: readonly Rule[] = [
  {
    id: 'migrations/no-script',
    severity: 'warning',
    view: 'migrations',
    why: 'What nobody has written nobody can try, read or time.',
    source: ['S053', 'S069'],
    find: says(
      (migration) => judgementOf(migration).actions.length === 0,
      (migration) => `${titled(migration)} has no UP script.`,
    ),
  },
  {
    id: 'migrations/no-way-back',
    severity: 'warning',
    view: 'migrations',
    why: 'Every migration has a documented way back: a DOWN script, or a restore and who approves it.',
    source: ['S076', 'S077', 'S079'],
    find: says(hasNoWayBack, (migration) =>
      migration.reversibility === 'irreversible'
        ? `${titled(migration)} can only be restored, and nothing says how.`
        : `${titled(migration)} can be taken back, and has no DOWN script.`,
    ),
  },
  {
    id: 'migrations/no-validation',
    severity: 'warning',
    view: 'migrations',
    why: 'A script that ended without an error has not yet done what it should.',
    source: ['N030', 'N111'],
    find: says(
      ({ validation }) => validation.every(({ sql }) => isBlank(sql)),
      (migration) => `No query proves that ${titled(migration)} has worked.`,
    ),
  },
  {
    id: 'migrations/no-progress',
    severity: 'hint',
    view: 'migrations',
    why: 'Whoever cannot see how far it is breaks off a migration that merely takes longer.',
    source: ['S068', 'N032'],
    find: says(
      ({ kind, progress }) => kind === 'data' && isBlank(progress),
      (migration) => `${titled(migration)} changes data, and nothing says how its progress is seen.`,
    ),
  },
];

const CARE_RULES: readonly Rule[] = [
  {
    id: 'migrations/not-tried',
    severity: 'warning',
    view: 'migrations',
    why: 'Staging with as many rows as production is where one learns what it locks and how long it takes.',
    source: ['N029', 'N111'],
    find: says(
      ({ testedInStaging }) => testedInStaging === undefined,
      (migration) => `${titled(migration)} was not tried in staging.`,
    ),
  },
  {
    id: 'migrations/not-reviewed',
    severity: 'warning',
    view: 'migrations',
    why: 'A risky change is read by somebody who knows the database before it is run.',
    source: ['S238'],
    find: says(
      ({ risk, dbaReviewed }) => risk === 'high' && isBlank(dbaReviewed?.by),
      (migration) => `${titled(migration)} is of high risk, and no DBA has read it.`,
    ),
  },
  {
    id: 'migrations/lock-without-maintenance',
    severity: 'warning',
    view: 'migrations',
    why: 'While a table is locked, whoever needs it waits: that is an outage which nobody has announced.',
    source: ['N030', 'N110'],
    find: says(
      (migration, subject) => locksLong(migration) && !isMaintained(subject),
      (migration) => `${titled(migration)} blocks its table, and no step puts maintenance mode on.`,
    ),
  },
  {
    id: 'migrations/lock-unknown',
    severity: 'hint',
    view: 'migrations',
    why: 'A lock that nobody has thought about counts as one that blocks.',
    source: ['N110'],
    find: says(
      ({ blocking, up }) => blocking === 'unknown' && !isBlank(up),
      (migration) => `Nothing says what ${titled(migration)} locks; that counts as blocking.`,
    ),
  },
];

const NAME_RULES: readonly Rule[] = [
  {
    id: 'migrations/name-without-number',
    severity: 'hint',
    view: 'migrations',
    why: 'A number in front keeps scripts in one order everywhere.',
    source: ['S054'],
    find: says(
      ({ name }) => !isBlank(name) && !/^(?:[VU]?\d|R__)/i.test(name.trim()),
      (migration) => `${titled(migration)} does not begin with a number, as in 001_add_column.sql.`,
    ),
  },
  {
    id: 'migrations/same-name',
    severity: 'warning',
    view: 'migrations',
    why: 'Whoever is told to run it has two to choose from.',
    source: ['S053', 'N003'],
    find: sameNames,
  },
];

export const MIGRATION_RULES: readonly Rule[] = [...SCRIPT_RULES, ...CARE_RULES, ...NAME_RULES];
