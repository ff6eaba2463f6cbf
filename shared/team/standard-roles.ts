// The roles that a deployment needs, with what each answers for.
import type { Role } from '../plan/schema/people.ts';

/** The roles of the night with their duties (S187-S191), then those who stand by and decide (S167, S196, S197). */
export const STANDARD_ROLES: readonly { kind: Role['kind']; name: string; duties: readonly string[] }[] = [
  {
    kind: 'lead',
    name: 'Deployment Lead',
    duties: ['Coordinates the whole', 'Decides go or no-go', 'Is accountable for communication'],
  },
  {
    kind: 'executor',
    name: 'Technical Executor',
    duties: ['Runs the commands', 'Runs the migrations', 'Looks after the infrastructure'],
  },
  {
    kind: 'observer',
    name: 'Monitoring Observer',
    duties: ['Watches the dashboards', 'Speaks up about anomalies', 'Keeps track of the metrics'],
  },
  {
    kind: 'communications',
    name: 'Communication Coordinator',
    duties: ['Sends the updates', 'Keeps the status page', 'Talks with support'],
  },
  { kind: 'qa', name: 'QA Validator', duties: ['Runs the smoke tests', 'Verifies functions', 'Reports issues'] },
  { kind: 'backupEngineer', name: 'Backup Engineer', duties: ['Takes over when the executor cannot go on'] },
  { kind: 'onCall', name: 'On-Call Engineer', duties: ['Is reachable in the window and for 4 to 8 hours after it'] },
  { kind: 'decider', name: 'Release Manager', duties: ['Decides about a rollback'] },
];
