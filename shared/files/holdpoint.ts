// The portable file of one plan, `.holdpoint`: how it is written and read. Opening and saving files is not done here.
import { canonicalJson } from '../plan/canonical.ts';
import { parsePlanText } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Result } from '../result.ts';

/**
 * Gives the text of a plan file: JSON with sorted keys, two spaces of indentation and a newline at the end, so that a
 * version control system shows each changed field as its own line.
 */
export function writePlanFile(plan: Plan): string {
  // Canonical JSON is sorted, and parsing keeps that order.
  return `${JSON.stringify(JSON.parse(canonicalJson(plan)), null, 2)}\n`;
}

/**
 * Gives the plan in the text of a plan file; a byte order mark is skipped. Refused with code `invalid` and one sentence:
 * text that is cut off or not JSON, a newer format, a field of the wrong type, ids that do not fit together.
 */
export const readPlanFile = (text: string): Result<Plan> => parsePlanText(text.replace(/^\uFEFF/, ''));
