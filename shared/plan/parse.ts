// The door for documents: text from a file, a row or a paste becomes a plan, or one clear sentence why not.
import { jsonProblem } from '../json.ts';
import { failed, ok, type Result } from '../result.ts';
import { FORMAT } from './format.ts';
import { LIMITS } from './limits.ts';
import { Plan } from './plan.ts';
import { structureProblems } from './structure.ts';
import { upgraded } from './upgrade.ts';

const isOfSomeFormat = (document: unknown): document is { format: number } =>
  typeof document === 'object' &&
  document !== null &&
  'format' in document &&
  typeof document.format === 'number' &&
  Number.isInteger(document.format) &&
  document.format >= 1;

/** Gives the document in the format of today, or says why it is none of ours. */
function inFormat(document: unknown): Result<unknown> {
  if (!isOfSomeFormat(document)) return failed('invalid', 'It is not a Holdpoint plan.');
  const { format } = document;
  if (format <= FORMAT) return ok(upgraded(document));
  const formats = `format ${format}; this one reads up to ${FORMAT}`;
  return failed('invalid', `It was written by a newer Holdpoint (${formats}). Update to open it.`);
}

/**
 * Gives the plan that a document holds; one of an older format is upgraded. Refused with code `invalid`: a newer format,
 * a shape or size the schema does not allow, ids that do not fit together. The first problem is named with its place;
 * the input is left as it is.
 */
export function parsePlan(document: unknown): Result<Plan> {
  const problem = jsonProblem(document, { depth: LIMITS.documentDepth });
  if (problem) return failed('invalid', problem);
  const current = inFormat(document);
  if (!current.ok) return current;
  const parsed = Plan.safeParse(current.value);
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
