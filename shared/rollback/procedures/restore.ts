// Rung 3 of the database ladder, the last resort: the backup into a new database beside the old one, then a switch, with the
// consent of somebody who may give it (N069, conflict C16). The old database is never dropped (requirements 4.1).
import { command } from '../../patterns/pattern-step.ts';
import { OLD_VERSION, START_OLD, STOP_ALL, VERIFIED } from '../commands.ts';
import type { BackStep, ProcedureTemplate, TemplateCommand } from '../template.ts';

// The service file holds the connection, so that no password stands in a command.
const ON_SERVER = 'psql "service={{db_service}} dbname=postgres" -X';
const IN_RESTORED = 'psql "service={{db_service}} dbname={{database}}_restored" -X';
const QUERY = 'SELECT count(*), max({{checked_time}}) FROM {{checked_table}}';

const BY_HAND: readonly TemplateCommand[] = [
  command('pg_restore --list {{backup_file}}', 'The tables of the application'),
  command(`${ON_SERVER} -c 'CREATE DATABASE "{{database}}_restored" TEMPLATE template0'`, 'CREATE DATABASE'),
  command(
    'pg_restore --exit-on-error --jobs=4 --dbname="service={{db_service}} dbname={{database}}_restored" {{backup_file}}',
    'No error: the first one ends it',
  ),
  command(`${IN_RESTORED} -c ANALYZE`, 'ANALYZE'),
];

// A snapshot always becomes an instance of its own.
const BY_SNAPSHOT: readonly TemplateCommand[] = [
  command(
    'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier {{app}}-restored --db-snapshot-identifier {{db_snapshot}} --db-subnet-group-name {{db_subnet_group}} --vpc-security-group-ids {{db_security_group}}',
    'The new instance is creating',
  ),
  command('aws rds wait db-instance-available --db-instance-identifier {{app}}-restored', 'It ends when it is there'),
];

const BY_NAME: readonly TemplateCommand[] = [
  command(
    `${ON_SERVER} -v ON_ERROR_STOP=1 -c 'ALTER DATABASE "{{database}}" RENAME TO "{{database}}_before_restore"' -c 'ALTER DATABASE "{{database}}_restored" RENAME TO "{{database}}"'`,
    'ALTER DATABASE, twice',
  ),
];

const RENAMED = 'Nobody may be connected to either database while they are renamed.';

const BEFORE: readonly BackStep[] = [
  {
    title: 'Get the approval for the restore',
    minutes: 5,
    worst: 10,
    role: 'decider',
    check: 'It is said which backup, from when, and what is lost',
    details: 'Everything that was written after the backup is lost. Say its time, and write down who approved.',
  },
  {
    title: 'Stop the application',
    minutes: 2,
    worst: 3,
    role: 'executor',
    check: 'Nothing writes to the database',
    commands: STOP_ALL,
  },
  {
    title: 'Restore the backup into a new database',
    minutes: 30,
    worst: 60,
    isOpen: true,
    role: 'executor',
    check: 'The restore ended without an error',
    details: 'Beside the old one, which stays as it is: single rows can be fetched from it later.',
    commands: { kubernetes: BY_HAND, servers: BY_HAND, cloud: BY_SNAPSHOT },
  },
];

const AFTER: readonly BackStep[] = [
  {
    title: 'Check the restored data',
    minutes: 5,
    worst: 10,
    role: 'qa',
    check: 'Counts and the newest entries are those of the time of the backup',
    always: [command(`${IN_RESTORED} -c '${QUERY}'`, 'As at the time of the backup')],
  },
  {
    title: 'Switch to the restored database',
    minutes: 3,
    worst: 5,
    role: 'executor',
    check: 'The application is set to the restored database, and the old one is kept',
    notes: {
      kubernetes: RENAMED,
      servers: RENAMED,
      cloud: 'Point the settings of the application, or the DNS name of the database, at the new instance.',
    },
    commands: { kubernetes: BY_NAME, servers: BY_NAME },
  },
  {
    title: 'Start the old version',
    minutes: 5,
    worst: 8,
    role: 'executor',
    check: 'Every instance runs the old version and is healthy',
    commands: START_OLD,
  },
  {
    title: 'Test functionality',
    minutes: 5,
    worst: 8,
    role: 'qa',
    check: 'Sign-in and the core features work',
    always: [OLD_VERSION],
  },
  {
    title: 'Write down what was lost',
    minutes: 5,
    worst: 10,
    role: 'lead',
    check: 'From when to when, which data, whose',
  },
];

export const restoreBackup = (): ProcedureTemplate => ({
  title: 'Restore the backup into a new database',
  target: { of: 'database' },
  rung: 3,
  useWhen: 'The last resort: data is corrupt, or a migration has no DOWN script, or it failed.',
  steps: [...BEFORE, ...AFTER],
  checks: VERIFIED,
  isDangerous: true,
  dataLoss: 'Everything that was written after the last backup before the migrations is lost.',
  estimate: { expected: 3600, worst: 6840, open: true, source: 'guess' },
  source: ['N069', 'C16', 'C24'],
});
