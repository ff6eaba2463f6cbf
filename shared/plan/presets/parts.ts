// What presets are written in: short tables that a maker turns into a plan.
import type { DraftMessage } from '../../communications/standard-messages.ts';
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

export interface Preset {
  type: 'standard' | 'hotfix' | 'major';
  phases: readonly PresetPhase[];
  messages: readonly DraftMessage[];
}

/** The verification after every phase (S112-S116). */
export const VERIFICATION = [
  { text: 'Health endpoints answer 200 OK', kind: 'health' },
  { text: 'No errors in the logs', kind: 'logs' },
  { text: 'Metrics within their normal range', kind: 'metrics' },
  { text: 'The team agrees to go on', kind: 'team' },
] as const;
