// The assessment, the chosen pattern and why (S015-S051).
import { z } from 'zod';
import { FACTS } from './facts.ts';
import { Duration, Instant, Level, object, Prose, Text, YesNoUnknown } from './values.ts';

/** The five patterns (S030). */
export const Pattern = z.enum(['blueGreen', 'canary', 'rolling', 'flags', 'recreate']);
export type Pattern = z.infer<typeof Pattern>;

const axis = <L extends z.ZodType>(level: L) => object({ level: level.exactOptional(), evidence: Prose });

const Percent = z.number().min(0).max(100);
const RolloutStage = object({ percent: Percent, wait: Duration });

/** The settings of each pattern that its steps are made from. */
const Knobs = object({
  blueGreen: object({ switchBy: z.enum(['loadBalancer', 'dns', 'gateway']), watch: Duration }).exactOptional(),
  canary: object({ stages: z.array(RolloutStage) }).exactOptional(),
  rolling: object({ batchPercent: Percent, wait: Duration }).exactOptional(),
  flags: object({ stages: z.array(RolloutStage) }).exactOptional(),
  recreate: object({ maintenancePage: z.boolean() }).exactOptional(),
});

export const Strategy = object({
  axes: object({
    risk: axis(Level),
    impact: axis(z.enum(['critical', 'moderate', 'low'])),
    complexity: axis(z.enum(['complex', 'moderate', 'simple'])),
  }),
  facts: z.record(z.enum(FACTS), YesNoUnknown),
  pattern: Pattern.exactOptional(),
  /** The pattern that carries the binary when the pattern is feature flags. */
  carrier: Pattern.exactOptional(),
  companions: z.array(Text),
  knobs: Knobs,
  rationale: Prose,
  /** What the advisor said when the pattern was chosen. */
  advice: object({
    ranking: z.array(object({ pattern: Pattern, score: z.int() })),
    tableVersion: Text,
    at: Instant,
  }).exactOptional(),
  /** Why the advice was not followed. */
  override: Prose.exactOptional(),
});
export type Strategy = z.infer<typeof Strategy>;
