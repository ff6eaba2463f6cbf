// Messages with their placeholders filled in, as far as the plan knows. What only the night knows is a line for a pen.
import type { Plan } from '../plan/plan.ts';
import { whenWords } from '../runbook/dates.ts';
import { inOrder } from '../runbook/reading.ts';

/** A line to write on. */
const BLANK = '____________';

/** What the plan itself knows under the names that messages use (S181, S185). */
function ownValues({ release, window }: Plan): [string, string | undefined][] {
  return [
    ['version', release.version.trim() || undefined],
    ['date_time', window.start && whenWords(window.start)],
    ['date/time', window.start && whenWords(window.start)],
  ];
}

/** The values for the environment that the plan deploys to. A secret has none. */
const variableValues = ({ variables, target }: Plan): [string, string | undefined][] =>
  inOrder(variables).map(([, { name, values, secret }]) => [
    name,
    secret || target === undefined ? undefined : values[target] || undefined,
  ]);

/**
 * Gives a message with `{{name}}` filled in: from `more`, the plan's variables, its version and its date. An unknown one is
 * a blank line. A name with a secret stays as it is, so that nobody writes it down.
 */
export function filledMessage(plan: Plan, text: string, more: readonly [string, string][] = []): string {
  const secrets = new Set(inOrder(plan.variables).flatMap(([, { name, secret }]) => (secret ? name : [])));
  const values = new Map(
    [...ownValues(plan), ...variableValues(plan), ...more].filter(([, value]) => value !== undefined),
  );
  return text.replace(/\{\{\s*([^{}\n]{1,200}?)\s*\}\}/g, (whole, name: string) =>
    secrets.has(name) ? whole : (values.get(name) ?? BLANK),
  );
}
