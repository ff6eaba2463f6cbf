// Communications, people, roles and the review (S172-S219).
import { z } from 'zod';
import { collection, Duration, Id, Instant, object, Prose, Text, When } from './values.ts';

/** When a message goes out: a time on the T-clock, the edge of a phase, or something that happens (S180). */
const Occasion = z.discriminatedUnion('at', [
  object({ at: z.literal('offset'), seconds: z.int() }),
  object({ at: z.literal('phase'), phase: Id, edge: z.enum(['start', 'end']), seconds: z.int() }),
  object({ at: z.literal('event'), event: z.enum(['rollback', 'complete', 'hold', 'other']) }),
]);

const Channel = object({ kind: z.enum(['email', 'chat', 'status', 'other']), room: Text.exactOptional() });

const Communication = object({
  on: Occasion,
  branch: z.enum(['main', 'rollback']),
  /** What it announces, for the timeline. */
  event: Text,
  audience: z.array(Text),
  channels: z.array(Channel),
  sender: Id.exactOptional(),
  message: z.union([object({ template: Id }), object({ text: Prose })]),
});

/** A message drafted ahead, with `{{name}}` placeholders; the plain body is for channels without emoji. */
const Template = object({
  name: Text,
  subject: Text.exactOptional(),
  body: Prose,
  plainBody: Prose.exactOptional(),
});

export const Communications = object({ entries: collection(Communication), templates: collection(Template) });

export const Person = object({ name: Text, initials: Text, contact: Text, zone: Text.exactOptional() });

const ROLES = [
  'lead',
  'executor',
  'observer',
  'communications',
  'qa',
  'onCall',
  'backupEngineer',
  'decider',
  'dba',
  'other',
] as const;

export const Role = object({
  name: Text,
  kind: z.enum(ROLES),
  duties: z.array(Text),
  holder: Id.exactOptional(),
  backup: Id.exactOptional(),
  shifts: z.array(object({ from: When, to: When, person: Id })).exactOptional(),
});
export type Role = z.infer<typeof Role>;

/** Someone outside the team to call: a provider's hotline, a data centre. */
export const Contact = object({ name: Text, whatFor: Text, how: Text });

export const Review = object({
  walkThrough: collection(object({ text: Text })),
  indicators: z.array(object({ key: Text })),
});

/** A readiness rule that this plan sets aside, with a reason; it is printed. */
export const Waiver = object({ rule: Text, on: Id.exactOptional(), reason: Text, by: Text, at: Instant });

const Mark = object({ by: Text, at: Instant });

/** The state of getting ready. It is outside the content hash: ticking does not make a print stale. */
export const Preparation = object({
  status: z.discriminatedUnion('kind', [
    object({ kind: z.literal('draft') }),
    object({ kind: z.literal('ready'), hash: Text }),
    object({ kind: z.literal('archived') }),
  ]),
  ticks: z.record(Id, Mark),
  confirmed: z.record(Id, Mark),
  remarks: collection(
    object({ on: Id.exactOptional(), text: Prose, by: Text, at: Instant, settled: Mark.exactOptional() }),
  ),
  signOffs: collection(object({ name: Text, role: Text, at: Instant, hash: Text })),
  confidence: collection(object({ by: Text, score: z.int().min(1).max(5), words: Text, at: Instant })),
  rehearsals: collection(
    object({
      at: Instant,
      environment: Id.exactOptional(),
      took: Duration.exactOptional(),
      rollbackPractised: z.boolean(),
      run: Text.exactOptional(),
      note: Prose.exactOptional(),
    }),
  ),
});
