// The small values that every part of the document is made of. No entity is described here.
import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/**
 * An object that keeps fields it does not know, so that a plan written by a newer minor format survives a load and save.
 * The type is the plain one: zod would add an index signature, and a misspelt field would compile.
 */
export function object<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strip> {
  // True at run time but for the unknown fields, which no code may name.
  return z.looseObject(shape) as unknown as z.ZodObject<S, z.core.$strip>;
}

// A lone surrogate has no UTF-8 form: the text read back from a file would differ from the one written.
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Any text up to the field limit: titles, names and table cells are plain text. */
export const Text = z
  .string()
  .max(LIMITS.fieldCharacters, `Keep this under ${LIMITS.fieldCharacters.toLocaleString('en-GB')} characters.`)
  .refine(isWellFormed, 'This text holds half a character (a lone surrogate).');

/**
 * Markdown source, kept byte for byte: details, purpose, rationale, notes, message bodies.
 * @alias It takes what any text takes; the name says how it is read.
 */
export const Prose = Text;

/**
 * The identity of an entity: random, never changed, never reused in its plan. Names that every JavaScript object
 * inherits (`constructor`, `__proto__`) are refused, because ids are keys of tables.
 */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'An id is up to 64 letters, digits, - and _.')
  .refine((id) => !(id in {}), 'This id is a name that every object has.');
export type Id = z.infer<typeof Id>;

/** Whole seconds. */
export const Duration = z.int().min(0).max(LIMITS.durationSeconds);

/** How long something takes, in seconds. `open` means "or longer" and is shown as "30+ min" (S165). */
export const Estimate = object({
  expected: Duration.exactOptional(),
  best: Duration.exactOptional(),
  worst: Duration.exactOptional(),
  open: z.literal(true).exactOptional(),
  source: z.enum(['guess', 'staging', 'measured']).exactOptional(),
  samples: z.array(Duration).exactOptional(),
});
export type Estimate = z.infer<typeof Estimate>;

/** A wall-clock minute in a named zone; `fold` says which one is meant when the clock goes back over it. */
export const When = object({
  at: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Write 2026-11-28T22:00.'),
  zone: z.string().min(1).max(100),
  fold: z.enum(['earlier', 'later']).exactOptional(),
});
export type When = z.infer<typeof When>;

/** Milliseconds since 1970, of things that happened on this machine. */
export const Instant = z.int().min(0);

export const YesNoUnknown = z.enum(['yes', 'no', 'unknown']);
export const Level = z.enum(['high', 'medium', 'low']);

/** Entities by id, owned by lists elsewhere (steps by their phase or procedure). */
export const table = <T extends z.ZodType>(entity: T) => z.record(Id, entity);

/** Entities by id beside the order they stand in: moving one changes only the list of ids. */
export const collection = <T extends z.ZodType>(entity: T) => object({ order: z.array(Id), byId: table(entity) });

/** The type of a `collection`, for code that works on any of them. */
export interface Collection<T> {
  order: Id[];
  byId: Record<Id, T>;
}
