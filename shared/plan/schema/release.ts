// What ships, where it goes and when: release, environments, variables, window, clock, prerequisites.
import { z } from 'zod';
import { collection, Duration, Id, object, Prose, Text, When, YesNoUnknown } from './values.ts';

export const Release = object({
  version: Text,
  previousVersion: Text.exactOptional(),
  type: z.enum(['standard', 'hotfix', 'major', 'other']),
  summary: Prose,
  changeReference: Text.exactOptional(),
  /** What ships: services, artefacts, tickets. */
  scope: collection(
    object({ item: Text, from: Text.exactOptional(), to: Text.exactOptional(), reference: Text.exactOptional() }),
  ),
  /** Dashboards and documents to have open. */
  links: collection(object({ label: Text, url: Text })),
  /** How to join the call of the night. */
  bridge: Text.exactOptional(),
});

export const Environment = object({ name: Text, kind: z.enum(['production', 'staging', 'dev']) });

/** A `{{name}}` in a command or message. A secret has a place to fetch it from and never a value here. */
export const Variable = object({
  name: Text,
  description: Text,
  values: z.record(Id, Text),
  secret: object({ fetchFrom: Text }).exactOptional(),
}).refine(
  (variable) => !variable.secret || Object.keys(variable.values).length === 0,
  'A secret has no value in a plan.',
);

const Span = object({ start: When, end: When });

/** The agreed deployment window; a draft may not have one yet. */
export const DeploymentWindow = object({
  start: When.exactOptional(),
  end: When.exactOptional(),
  backup: Span.exactOptional(),
  date: z.enum(['firm', 'flexible']),
  reason: Text.exactOptional(),
});

/** Where T-0 lies (conflict C3), how much expected times are stretched, how long deciding a rollback takes. */
export const Clock = object({
  t0: z.discriminatedUnion('anchor', [
    object({ anchor: z.literal('planStart') }),
    object({ anchor: z.literal('phase'), phase: Id }),
    object({ anchor: z.literal('at'), when: When }),
  ]),
  bufferPercent: z.int().min(0).max(1000),
  decideSeconds: Duration,
});

const Applies = object({ answer: YesNoUnknown, reason: Text.exactOptional() });

/** Whether the plan has migrations and flags at all (S119). */
export const Applicability = object({ migrations: Applies, flags: Applies });

/** Something that must be true before planning; the keyed ones are the seven of S008-S014. */
export const Prerequisite = object({
  key: z.enum(['scope', 'gates', 'access', 'pattern', 'migrations', 'window', 'knowledge']).exactOptional(),
  text: Text,
  note: Prose,
});
