// Rung 1 of the database ladder, and the best: the schema stays, only the application goes back (N066, N067).
import { OLD_VERSION, VERIFIED } from '../commands.ts';
import type { ProcedureTemplate } from '../template.ts';

const LEAVE_SCHEMA: ProcedureTemplate = {
  title: 'Leave the schema, roll back the application only',
  target: { of: 'database' },
  rung: 1,
  useWhen: 'The old version can use the new schema. Ask this first: nearly always it is enough.',
  steps: [
    {
      title: 'Ask whether the database has to go back at all',
      minutes: 2,
      worst: 5,
      role: 'decider',
      check: 'All four are answered, and the answers speak for leaving it',
      details: [
        '- Can the old version run on the new schema?',
        '- Was the change breaking?',
        '- Is data corrupt?',
        '- Can going back be avoided, with a flag or a small fix?',
      ].join('\n'),
    },
    {
      title: 'Roll back the application, by the procedure of its pattern',
      minutes: 5,
      worst: 15,
      role: 'executor',
      check: 'The old version serves everybody',
      always: [OLD_VERSION],
    },
    {
      title: 'Verify that the old version works on the new schema',
      minutes: 3,
      worst: 5,
      role: 'qa',
      check: 'It reads and writes without database errors in its log',
    },
    {
      title: 'Spot-check the data',
      minutes: 5,
      worst: 10,
      role: 'qa',
      check: 'What was written during the release is there and whole',
    },
  ],
  checks: VERIFIED,
  estimate: { expected: 900, worst: 2100, source: 'guess' },
  source: ['N066', 'N067'],
};

export const leaveSchema = (): ProcedureTemplate => LEAVE_SCHEMA;
