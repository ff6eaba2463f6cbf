// The accepted sizes, in one table. What is over a limit is refused at the door with a sentence, never cut.

export const LIMITS = {
  stepsPerPlan: 10_000,
  /** Characters of one text field. */
  fieldCharacters: 100_000,
  /** Bytes of a plan file. */
  fileBytes: 64 * 1024 * 1024,
  /** Levels of objects and lists in a document, unknown fields included. */
  documentDepth: 32,
  /** Seconds of one duration: a year. */
  durationSeconds: 366 * 24 * 3600,
} as const;
