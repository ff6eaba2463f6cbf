// The one door for requests: who asks, may they, does the input parse. Only then the handler. Knows no Electron, so that
// the tests knock on the door the app has.
import {
  REQUESTS,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  type WindowKind,
} from '#shared/contract.ts';
import { jsonProblem } from '#shared/json.ts';
import { failed, type Result } from '#shared/result.ts';

/** Who makes a request, as main knows it. */
export interface Caller {
  contentsId: number;
  kind: WindowKind | undefined;
  isMainFrame: boolean;
  isOurs: boolean;
}

type Answer<Output> = Result<Output> | Promise<Result<Output>>;
/** One function for every request; a missing one does not compile. */
export type Handlers = {
  [Name in RequestName]: (input: RequestInput<Name>, caller: Caller) => Answer<RequestOutput<Name>>;
};

/** What a request may hold, unless the contract says otherwise. */
const REQUEST_LIMITS = { depth: 16, parts: 100_000, characters: 4_000_000 };

const refused = (why: string): Result<never> => failed('not-allowed', why);

/**
 * Answers a request. Refused before any handler runs: a foreign or nested frame, an unknown window, an unknown name, a
 * window of another kind (`not-allowed`), and input that is not plain JSON or does not parse (`invalid`, with the field).
 */
export async function answer(
  handlers: Handlers,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (!caller.isOurs || !caller.isMainFrame || !caller.kind) return refused('This page may not make requests.');
  if (typeof name !== 'string' || !Object.hasOwn(REQUESTS, name)) return refused('There is no such request.');
  const known = name as RequestName; // an own key of REQUESTS
  const { input: schema, windows, limits } = REQUESTS[known];
  if (!windows.includes(caller.kind)) return refused('This window may not make that request.');
  const problem = jsonProblem(input, { ...REQUEST_LIMITS, ...limits });
  if (problem) return failed('invalid', problem);
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failed('invalid', issue?.message ?? 'The input is not valid.', { field: issue?.path.join('.') ?? '' });
  }
  // The schema of this very name has just parsed the input; TypeScript cannot tie the two by a variable name.
  const handler = handlers[known] as (input: unknown, caller: Caller) => Answer<unknown>;
  return handler(parsed.data, caller);
}
