// The door for documents: text from a file, a row or a paste becomes a plan, or one clear sentence why not.
import { jsonProblem } from '../json.ts';
import { failed, ok, type Result } from '../result.ts';
import { LIMITS } from './limits.ts';
import { FORMAT, Plan } from './plan.ts';
import { structureProblems } from './structure.ts';

/** Says why `format` is not ours, or nothing. */
function formatProblem(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('format' in document))
    return 'It is not a Holdpoint plan.';
  const { format } = document;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return 'It is not a Holdpoint plan.';
  if (format > FORMAT)
    return `It was written by a newer Holdpoint (format ${format}; this one reads up to ${FORMAT}). Update to open it.`;
  return undefined;
}

/**
 * Gives the plan that a document holds. Refused with code `invalid`: another format, a shape or size the schema does not
 * allow, ids that do not fit together. The first problem is named with its place; the input is left as it is.
 */
export function parsePlan(document: unknown): Result<Plan> {
  const problem = jsonProblem(document, { depth: LIMITS.documentDepth }) ?? formatProblem(document);
  if (problem) return failed('invalid', problem);
  const parsed = Plan.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    return failed('invalid', `${place || 'The document'}: ${issue?.message ?? 'is not valid'}`, { field: place });
  }
  const steps = Object.keys(parsed.data.steps).length;
  if (steps > LIMITS.stepsPerPlan)
    return failed('invalid', `It has ${steps} steps; a plan holds up to ${LIMITS.stepsPerPlan}.`);
  const [broken] = structureProblems(parsed.data);
  return broken ? failed('invalid', broken) : ok(parsed.data);
}

/** The same for JSON text: also refuses what is not JSON or larger than the file limit. */
export function parsePlanText(text: string): Result<Plan> {
  if (text.length > LIMITS.fileBytes) return failed('invalid', 'It is larger than 64 MB.');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('invalid', 'It is not JSON, or it was cut off.');
  }
  return parsePlan(document);
}
