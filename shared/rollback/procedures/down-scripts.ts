// Rung 2 of the database ladder: the DOWN scripts, in the reverse of the order in which the migrations ran (S159-S165,
// N068). The scripts are those of the plan.
import { command } from '../../patterns/pattern-step.ts';
import type { Plan } from '../../plan/plan.ts';
import { inOrder } from '../../runbook/reading.ts';
import { OLD_VERSION, START_OLD, STOP_ALL, VERIFIED } from '../commands.ts';
import type { BackStep, ProcedureTemplate, TemplateCommand } from '../template.ts';

const nameOf = ({ name }: { name: string }): string => name.trim() || 'a migration without a name';

/** What the plan runs before its window ends, the last one first. */
const newestFirst = ({ migrations }: Plan) =>
  inOrder(migrations)
    .map(([, migration]) => migration)
    .filter(({ place }) => place !== 'nextRelease')
    .reverse();

function downStep(plan: Plan): BackStep {
  const migrations = newestFirst(plan);
  const scripts = migrations.flatMap((migration): TemplateCommand[] =>
    migration.down?.trim()
      ? [{ language: 'sql', text: migration.down, expect: `No error: ${nameOf(migration)} is taken back` }]
      : [],
  );
  const without = migrations.filter(({ down }) => !down?.trim()).map(nameOf);
  const details = [
    'One script after the other, and stop at the first that fails. Leave out a migration that did not run.',
    without.length > 0 && `No DOWN script takes back ${without.join(', ')}: that needs the restore of a backup.`,
  ];
  return {
    title: 'Run the DOWN scripts in reverse order',
    minutes: 10,
    worst: 20,
    isOpen: true,
    role: 'executor',
    check: 'Every script ended without an error',
    details: details.filter(Boolean).join('\n\n'),
    always: scripts,
  };
}

// Plain dumps cannot be listed, nor restored by pg_restore: the custom format can (requirements 4.1).
const EXPORT: BackStep = {
  title: 'Export the data, as an extra net',
  minutes: 5,
  worst: 15,
  role: 'executor',
  check: 'The export can be read, and holds what the new version has written',
  always: [
    command('pg_dump --format=custom --file={{dump_file}} "service={{db_service}} dbname={{database}}"', 'No error'),
    command('pg_restore --list {{dump_file}}', 'The tables of the application'),
  ],
};

const STOP: BackStep = {
  title: 'Stop the application',
  minutes: 2,
  worst: 3,
  role: 'executor',
  check: 'Nothing writes to the database',
  commands: STOP_ALL,
};

const AFTER: readonly BackStep[] = [
  {
    title: 'Verify that the schema went back',
    minutes: 5,
    worst: 8,
    role: 'qa',
    check: 'Tables, columns and indexes are as before the release, and counts are plausible',
    always: [
      command(
        `psql "service={{db_service}} dbname={{database}}" -X -c '\\d {{checked_table}}'`,
        'The columns as before the release',
      ),
    ],
  },
  {
    title: 'Redeploy and start the old version',
    minutes: 5,
    worst: 8,
    role: 'executor',
    check: 'Every instance runs the old version and is healthy',
    commands: START_OLD,
  },
  {
    title: 'Test functionality',
    minutes: 3,
    worst: 6,
    role: 'qa',
    check: 'Sign-in and the core features work',
    always: [OLD_VERSION],
  },
];

export const downScripts = (plan: Plan): ProcedureTemplate => ({
  title: 'Roll back the database by the DOWN scripts',
  target: { of: 'database' },
  rung: 2,
  useWhen: 'Only if a migration was breaking and the old version cannot use the new schema.',
  steps: [EXPORT, STOP, downStep(plan), ...AFTER],
  checks: VERIFIED,
  isDangerous: true,
  dataLoss: 'What the new version wrote into new columns and tables may be lost. The export keeps it readable.',
  estimate: { expected: 1800, worst: 3600, open: true, source: 'guess' },
  source: ['S159', 'S160', 'S161', 'S162', 'S163', 'S164', 'S165', 'N068'],
});
