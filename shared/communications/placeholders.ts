// Placeholders in messages: `{{name}}`, and `[name]` where the name is one that the plan knows (S181, S185, N092). One
// reader for the preview, the paper and readiness.
import { durationWords } from '../duration.ts';
import type { Plan } from '../plan/plan.ts';
import type { When } from '../plan/schema/values.ts';
import { dateWords, timesWords, whenWords } from '../runbook/dates.ts';
import { inOrder, readPlan, roleWords } from '../runbook/reading.ts';
import { expectedDuration } from '../runbook/times.ts';
import { PATTERN_WORDS } from '../runbook/words.ts';

/**
 * - `filled`: the plan says it.
 * - `night`: known only when it happens, such as the reason of a rollback.
 * - `missing`: the plan has a place for it, which is empty.
 * - `secret`: fetched at the moment; its value is in no plan.
 * - `unknown`: nothing of that name.
 */
export type PlaceholderKind = 'filled' | 'night' | 'missing' | 'secret' | 'unknown';

export interface Placeholder {
  name: string;
  kind: PlaceholderKind;
  value?: string;
}

/** A part of a message: text as it stands, or a placeholder with what is in its place. */
export type Piece = { kind: 'text'; text: string } | (Placeholder & { source: string });

/** What is told on the night, by whoever writes: nobody can fill it in before. */
const NIGHT = ['reason', 'minutes', 'status', 'impact', 'issue', 'next_update', 'error_rate', 'p95', 'incidents'];

/** "22:00 (Europe/Berlin)": whoever reads it may be in another zone. */
const clockOf = ({ at, zone }: When): string => `${at.slice(11)} (${zone})`;

/** The names that a plan gives a value, with that value where it has one. */
function ownValues(plan: Plan): [name: string, value: string | undefined][] {
  const { release, window, strategy, target } = plan;
  const { start, end } = window;
  const total = expectedDuration(plan);
  const lead = inOrder(plan.roles).find(([, { kind }]) => kind === 'lead')?.[0];
  return [
    ['version', release.version],
    ['release_version', release.version],
    ['previous_version', release.previousVersion],
    ['title', plan.title],
    ['date', start && dateWords(start)],
    ['time', start && clockOf(start)],
    ['date_time', start && whenWords(start)],
    ['date/time', start && whenWords(start)],
    ['start', start && whenWords(start)],
    ['deployment_start_time', start && whenWords(start)],
    ['end', end && whenWords(end)],
    ['window', start && end && timesWords(start, end)],
    ['duration', total.seconds > 0 ? durationWords(total.seconds, total.open) : undefined],
    ['lead', lead && roleWords(readPlan(plan), lead)],
    ['pattern', strategy.pattern && PATTERN_WORDS[strategy.pattern]],
    ['environment', target && plan.environments.byId[target]?.name],
    ['bridge', release.bridge],
    ['change', release.changeReference],
  ];
}

/** Plans never change in place, so what was worked out for one stays true; every message asks. */
const known = new WeakMap<Plan, readonly Placeholder[]>();

/** Gives every name that a message of the plan can use, each once; a variable wins over the plan's own name. */
export function placeholdersOf(plan: Plan): readonly Placeholder[] {
  const found = known.get(plan) ?? namesIn(plan);
  known.set(plan, found);
  return found;
}

function namesIn(plan: Plan): Placeholder[] {
  const variables = inOrder(plan.variables).map(([, { name, values, secret }]): Placeholder => {
    if (secret) return { name, kind: 'secret' };
    const value = plan.target === undefined ? undefined : values[plan.target];
    return value ? { name, kind: 'filled', value } : { name, kind: 'missing' };
  });
  const own = ownValues(plan).map(
    ([name, value]): Placeholder => (value?.trim() ? { name, kind: 'filled', value } : { name, kind: 'missing' }),
  );
  const night = NIGHT.map((name): Placeholder => ({ name, kind: 'night' }));
  return [...new Map([...own, ...night, ...variables].map((one) => [one.name, one])).values()];
}

const PATTERN = /\{\{\s*([^{}\n]{1,200}?)\s*\}\}|\[([A-Za-z][\w/ ]{0,60})\](?![([])/g;

/**
 * Gives a message in pieces. `more` are values known to whoever asks, such as the minutes of the way back. What stands in
 * square brackets is a placeholder only when something has that name: "[link]" is text. Linear in the length of the text.
 */
export function piecesOf(plan: Plan, text: string, more: readonly [string, string][] = []): Piece[] {
  const given = more.map(([name, value]): Placeholder => ({ name, kind: 'filled', value }));
  const names = new Map([...placeholdersOf(plan), ...given].map((one) => [one.name, one]));
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(PATTERN)) {
    const [source, braced, bracketed = ''] = found;
    const name = braced ?? bracketed;
    const placeholder = names.get(name) ?? names.get(name.trim().toLowerCase().replaceAll(' ', '_'));
    if (!placeholder && braced === undefined) continue;
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    pieces.push({ ...(placeholder ?? { name, kind: 'unknown' }), source });
    from = found.index + source.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
