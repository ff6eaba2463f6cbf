// What importing a document gives.
import type { Plan } from '../plan/plan.ts';

/** Something that a person should look at: what was guessed, and what found no place. Lines count from 1. */
export interface ImportNote {
  line: number;
  text: string;
}

export interface Counts {
  phases: number;
  steps: number;
  checks: number;
  commands: number;
  tables: number;
  notes: number;
}

/** Where a runbook of our own comes from. */
export interface Origin {
  /** The plan's id in the archive that it was written in. */
  planId: string;
  /** The plan that it was written from: what was changed by hand is what differs from it. */
  base: Plan;
}

export interface Imported {
  plan: Plan;
  counts: Counts;
  notes: ImportNote[];
  /** Only of a runbook that was written from an archive. */
  origin?: Origin;
}
