// An assessment as a file of its own, for the command line.
import { z } from 'zod';
import { FACTS } from '../plan/schema/facts.ts';
import { Migration } from '../plan/schema/migrations.ts';
import { Pattern, Strategy } from '../plan/schema/strategy.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Situation } from './situation.ts';

const { risk, impact, complexity } = Strategy.shape.axes.shape;
const Answer = z.enum(['yes', 'no', 'unknown']);

/** A migration as far as the advice depends on it; what is not said is the harmless answer. */
const FileMigration = z.strictObject({
  kind: Migration.shape.kind.default('schema'),
  change: Migration.shape.change.default('compatible'),
  reversibility: Migration.shape.reversibility.default('reversible'),
});

/**
 * The file: `{"axes": {"risk": "high", ...}, "facts": {"breakingChange": "yes", ...}}`, both as far as they are known. What
 * else the warnings look at may follow: `pattern`, `carrier`, `rationale` and `migrations`.
 */
const AssessmentFile = z.strictObject({
  axes: z
    .strictObject({
      risk: risk.shape.level,
      impact: impact.shape.level,
      complexity: complexity.shape.level,
    })
    .default({}),
  facts: z.partialRecord(z.enum(FACTS), Answer).default({}),
  pattern: z.exactOptional(Pattern),
  carrier: z.exactOptional(Pattern),
  rationale: z.string().default(''),
  migrations: z.array(FileMigration).default([]),
});

/**
 * Gives the situation in the text of a file. Refused with `invalid` and a sentence that names the field: text that is not
 * JSON, an axis, level, fact or answer that does not exist.
 */
export function readSituation(text: string): Result<Situation> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('invalid', 'It is not JSON.');
  }
  const parsed = AssessmentFile.safeParse(json);
  if (parsed.success) {
    const { axes, facts, ...more } = parsed.data;
    return ok({ assessment: { axes, facts }, flagsWithoutEnd: 0, ...more });
  }
  const [issue] = parsed.error.issues;
  return failed('invalid', `${issue?.path.join('.') || 'The file'}: ${issue?.message ?? 'This is not valid.'}`);
}
