// What to do when the rollback itself fails (S243, N079).
import { OLD_VERSION, VERIFIED } from '../commands.ts';
import type { ProcedureTemplate } from '../template.ts';

const FALLBACK: ProcedureTemplate = {
  title: 'When the rollback itself fails',
  target: { of: 'fallback' },
  useWhen: 'A procedure was carried out and errors stay, or it cannot be carried out.',
  steps: [
    {
      title: 'Tell whoever decides next, and get the people who built it',
      minutes: 2,
      worst: 5,
      role: 'lead',
      check: 'The escalation has answered, and somebody keeps the record',
    },
    {
      title: 'Confirm that the old version truly runs, everywhere',
      minutes: 3,
      worst: 5,
      role: 'executor',
      check: 'No instance of the new version, no cache and no queue worker of it is left',
      always: [OLD_VERSION],
    },
    {
      title: 'Check whether the old version can use the database',
      minutes: 5,
      worst: 10,
      role: 'executor',
      check: 'No database errors in its log',
    },
    {
      title: 'Check external services',
      minutes: 5,
      worst: 10,
      role: 'observer',
      check: 'Every service that the application calls answers',
    },
    {
      title: 'Take back a part: switch off what fails, keep what works',
      minutes: 10,
      worst: 20,
      isOpen: true,
      role: 'executor',
      check: 'Users can do the most important things',
      details: 'Flags OFF, a single service back, traffic away from what fails, the maintenance page for the rest.',
    },
    {
      title: 'Restore the backup, by its procedure and with its approval',
      minutes: 60,
      worst: 120,
      isOpen: true,
      role: 'executor',
      onlyIf: 'Data is wrong, and nothing else brings it back',
      check: 'The data of the backup is there',
    },
  ],
  checks: VERIFIED,
  isDangerous: true,
  dataLoss: 'None, unless the backup is restored: then everything that was written after it.',
  estimate: { expected: 5100, worst: 10_200, open: true, source: 'guess' },
  source: ['S243', 'N079'],
};

export const fallback = (): ProcedureTemplate => FALLBACK;
