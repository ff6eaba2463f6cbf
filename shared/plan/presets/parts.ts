// What presets are written in: short tables that a maker turns into a plan.
import type { Role } from '../schema/people.ts';
import type { Phase, Step } from '../schema/phases.ts';

export interface PresetStep {
  /** The part of a template that it is; a step without one is nobody's to replace. */
  part?: string;
  title: string;
  minutes?: number;
  role: Role['kind'];
  check?: string;
  /** When it is done at all. */
  onlyIf?: string;
  kind?: Step['kind'];
  isBackup?: true;
  details?: string;
  commands?: readonly { text: string; expect: string }[];
}

export interface PresetPhase {
  title: string;
  kind: Phase['kind'];
  minutes: number;
  steps: readonly PresetStep[];
  /** The question of the hold point after it. */
  hold?: string;
}

export interface PresetMessage {
  /** Seconds from T-0, or the rollback. */
  at: number | 'rollback';
  event: string;
  audience: readonly string[];
  channels: readonly ('email' | 'chat' | 'status')[];
  text: string;
}

export interface Preset {
  type: 'standard' | 'hotfix' | 'major';
  phases: readonly PresetPhase[];
  messages: readonly PresetMessage[];
}

/** The verification after every phase (S112-S116). */
export const VERIFICATION = [
  { text: 'Health endpoints answer 200 OK', kind: 'health' },
  { text: 'No errors in the logs', kind: 'logs' },
  { text: 'Metrics within their normal range', kind: 'metrics' },
  { text: 'The team agrees to go on', kind: 'team' },
] as const;

/** The roles of the night with their duties (S187-S191), then those who stand by and decide (S167, S196, S197). */
export const ROLES: readonly { kind: Role['kind']; name: string; duties: readonly string[] }[] = [
  { kind: 'lead', name: 'Deployment Lead', duties: ['Coordinates the whole', 'Decides go or no-go', 'Communicates'] },
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
  { kind: 'onCall', name: 'On-Call Engineer', duties: ['Is reachable for the whole window'] },
  { kind: 'decider', name: 'Release Manager', duties: ['Decides about a rollback'] },
];
