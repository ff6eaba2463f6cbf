// Metrics, feature flags and rollback: what is watched, what is switched, and the way back (S118-S171).
import { z } from 'zod';
import { Pattern } from './strategy.ts';
import { collection, Duration, Estimate, Id, Instant, object, Prose, Text } from './values.ts';

export const Metric = object({
  name: Text,
  unit: Text,
  baseline: z.number().exactOptional(),
  warn: z.number().exactOptional(),
  critical: z.number().exactOptional(),
  worseIs: z.enum(['higher', 'lower']),
  source: Text,
});

const FlagStage = object({
  /** Days after the deployment. */
  day: z.int().min(0),
  audience: Text.exactOptional(),
  percent: z.number().min(0).max(100).exactOptional(),
  /** What must be true before the next stage (S133). */
  criteria: Text,
});

export const Flag = object({
  key: Text,
  purpose: Prose,
  /** How it is rolled out (S124). */
  kind: z.enum(['gradual', 'cohort', 'experiment']),
  type: z.enum(['release', 'operational', 'permission']),
  stateAtDeploy: z.enum(['off', 'on']),
  stages: z.array(FlagStage),
  /** The day the flag leaves the code (S131). */
  removal: object({ day: z.int().min(0).exactOptional(), owner: Id.exactOptional(), done: Instant.exactOptional() }),
  owner: Id.exactOptional(),
});
export type Flag = z.infer<typeof Flag>;

/** What a metric is held against. */
const Threshold = z.discriminatedUnion('is', [
  object({ is: z.literal('absolute'), value: z.number() }),
  object({ is: z.literal('timesBaseline'), value: z.number() }),
  object({ is: z.literal('changePercent'), value: z.number() }),
]);

const Trigger = object({
  mode: z.enum(['automatic', 'manual']),
  text: Text,
  rule: object({
    metric: Id,
    comparison: z.enum(['above', 'below']),
    threshold: Threshold,
    for: Duration.exactOptional(),
  }).exactOptional(),
  /** Who or what notices it, where no metric does (conflict C19). */
  detectedBy: Text.exactOptional(),
});

const Target = z.discriminatedUnion('of', [
  object({ of: z.literal('pattern'), pattern: Pattern }),
  object({ of: z.literal('database') }),
  object({ of: z.literal('flag'), flag: Id }),
  object({ of: z.literal('flags') }),
  object({ of: z.literal('fallback') }),
]);

export const Procedure = object({
  target: Target,
  /** The rung of the database ladder (N066-N070), 1 being the mildest. */
  rung: z.int().min(1).exactOptional(),
  title: Text,
  useWhen: Prose,
  steps: z.array(Id),
  checks: z.array(Id),
  dangerous: z.literal(true).exactOptional(),
  approval: Id.exactOptional(),
  dataLoss: Prose.exactOptional(),
  /** Its own figure beside the sum of its steps. */
  estimate: Estimate.exactOptional(),
  tested: object({ at: Instant, where: Text }).exactOptional(),
});
export type Procedure = z.infer<typeof Procedure>;

export const Rollback = object({
  triggers: collection(Trigger),
  procedures: collection(Procedure),
  decision: object({
    primary: Id.exactOptional(),
    backup: Id.exactOptional(),
    escalation: Id.exactOptional(),
    criteria: Prose,
    communication: Prose,
  }),
});
