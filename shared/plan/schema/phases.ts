// The deployment itself: phases, their steps, checks and the hold points between them (S081-S117).
import { z } from 'zod';
import { Pattern } from './strategy.ts';
import { Duration, Estimate, Id, object, Prose, Text } from './values.ts';

/** Something that one can see to be true (S112-S116). */
export const Check = object({
  text: Text,
  expect: Text.exactOptional(),
  command: Text.exactOptional(),
  kind: z.enum(['health', 'logs', 'metrics', 'team', 'other']),
  role: Id.exactOptional(),
});
export type Check = z.infer<typeof Check>;

const Command = object({
  /** A fence label such as `sh` or `sql`; empty when unknown. */
  language: Text,
  text: Text,
  expect: Text.exactOptional(),
});

/** Where a step came from, so that a changed pattern may replace what nobody edited. */
const From = object({ pattern: Pattern.exactOptional(), template: Text.exactOptional() });

export const Step = object({
  title: Text,
  /** A heading inside the phase, for presentation. */
  group: Text.exactOptional(),
  /** Indentation, for presentation. */
  depth: z.int().min(0).max(4),
  kind: z.enum(['do', 'watch', 'wait']),
  details: Prose,
  commands: z.array(Command),
  estimate: Estimate.exactOptional(),
  role: Id.exactOptional(),
  /** A step that may not be needed; `counted` says whether its time is in the sums. */
  condition: object({ text: Text, counted: z.boolean() }).exactOptional(),
  /** Absent: after the step before it. Empty: at the phase's start. */
  after: z.array(Id).exactOptional(),
  checks: z.array(Id),
  effect: z.enum(['reversible', 'pointOfNoReturn']),
  /** The migrations that this step runs. */
  migrations: z.array(Id),
  /** This step makes the backup that a restore would use. */
  backup: z.literal(true).exactOptional(),
  from: From.exactOptional(),
});
export type Step = z.infer<typeof Step>;

export const Phase = object({
  title: Text,
  kind: z.enum(['prepare', 'database', 'application', 'smoke', 'monitor', 'other']),
  purpose: Prose,
  /** Its own figure beside the sum of its steps; both are shown (S091). */
  duration: Estimate.exactOptional(),
  steps: z.array(Id),
  verification: z.array(Id),
  from: From.exactOptional(),
});
export type Phase = z.infer<typeof Phase>;

const Criterion = z.union([object({ check: Id }), object({ text: Text })]);

/** A step past which work may not go without a recorded decision (S117). */
export const HoldPoint = object({
  place: z.union([object({ after: Id }), object({ before: Id })]),
  question: Text,
  criteria: z.array(Criterion),
  allowance: Duration,
  decider: Id.exactOptional(),
  /** The roles asked, in this order. */
  rollCall: z.array(Id),
  /** What it means when nobody has answered after so many seconds. */
  silence: object({ after: Duration, means: z.enum(['hold', 'noGo']) }),
  ifNoGo: z.union([object({ procedure: Id }), object({ text: Text })]),
});
export type HoldPoint = z.infer<typeof HoldPoint>;
