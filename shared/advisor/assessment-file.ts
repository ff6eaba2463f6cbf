// An assessment as a file of its own, for the command line.
import { z } from 'zod';
import { FACTS } from '../plan/schema/facts.ts';
import { Strategy } from '../plan/schema/strategy.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Assessment } from './rule.ts';

const { risk, impact, complexity } = Strategy.shape.axes.shape;
const Answer = z.enum(['yes', 'no', 'unknown']);

/** The file: `{"axes": {"risk": "high", ...}, "facts": {"breakingChange": "yes", ...}}`, both as far as they are known. */
const AssessmentFile = z.strictObject({
  axes: z
    .strictObject({
      risk: risk.shape.level,
      impact: impact.shape.level,
      complexity: complexity.shape.level,
    })
    .default({}),
  facts: z.partialRecord(z.enum(FACTS), Answer).default({}),
});

/**
 * Gives the assessment in the text of a file. Refused with `invalid` and a sentence that names the field: text that is not
 * JSON, an axis, level, fact or answer that does not exist.
 */
export function readAssessment(text: string): Result<Assessment> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('invalid', 'It is not JSON.');
  }
  const parsed = AssessmentFile.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return failed('invalid', `${issue?.path.join('.') || 'The file'}: ${issue?.message ?? 'This is not valid.'}`);
}
