// Database migrations: what changes, whether there is a way back, and in which order (S052-S080).
import { z } from 'zod';
import { Duration, Estimate, Id, Instant, Level, object, Prose, Text } from './values.ts';

const Stage = object({
  stage: z.enum(['expand', 'migrate', 'contract']),
  /** Which release does it: "this release", "v2.2.0". */
  release: Text,
  sql: Text,
  backfill: Text.exactOptional(),
  /** Fills rows written between the backfill and the dual-writing application (conflict C18). */
  catchUp: Text.exactOptional(),
  /** What the application does meanwhile: "writes both columns". */
  application: Text,
});

export const Migration = object({
  name: Text,
  kind: z.enum(['schema', 'data', 'index']),
  change: z.enum(['compatible', 'breaking', 'data']),
  risk: Level,
  estimate: Estimate,
  reversibility: z.enum(['reversible', 'withLoss', 'irreversible']),
  blocking: z.enum(['metadata', 'online', 'blocking', 'unknown']),
  place: z.enum(['beforeApp', 'withApp', 'afterApp', 'background', 'nextRelease']),
  up: Text,
  down: Text.exactOptional(),
  restore: object({ procedure: Prose, approval: Id.exactOptional() }).exactOptional(),
  validation: z.array(object({ sql: Text, expect: Text })),
  /** How its progress can be seen (S068). */
  progress: Text.exactOptional(),
  dependsOn: z.array(Id),
  stages: z.array(Stage).exactOptional(),
  testedInStaging: object({ at: Instant, rows: z.int().min(0).exactOptional(), took: Duration }).exactOptional(),
  dbaReviewed: object({ by: Text, at: Instant }).exactOptional(),
});
export type Migration = z.infer<typeof Migration>;
