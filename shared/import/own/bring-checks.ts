// Checks that were reworded, ticked, added, taken out or put into another order by hand.
import { plainText } from '../../markdown/plain-text.ts';
import { checksOf } from '../../plan/edits/ownership.ts';
import type { Check } from '../../plan/schema/phases.ts';
import { keptInPlace } from './keep-in-place.ts';
import { pairBetween, pairUp } from './pair-up.ts';
import type { CheckText } from './read-step.ts';
import { meaningOf } from './words.ts';
import type { Workbench } from './workbench.ts';

interface Written extends CheckText {
  id: string;
}

/** What a check's line says, in words. */
interface Said {
  text: string;
  expect?: string;
  note?: string;
  role?: string;
}

/** Reads a check's line; only its last word can be an owner. */
function saidIn(head: string, bench: Workbench): Said {
  const [first = '', ...others] = head.split(' · ');
  const said: Said = { text: first };
  for (const [index, token] of others.entries()) {
    const [, label, rest = ''] = /^(expected|note): (.*)$/s.exec(token) ?? [];
    const owner = index === others.length - 1 ? meaningOf(token, bench.roles) : undefined;
    if (label === 'expected') said.expect = plainText(rest);
    else if (label === 'note') said.note = plainText(rest);
    else if (owner?.is === 'owner') said.role = owner.role;
    else said.text += ` · ${token}`;
  }
  return { ...said, text: plainText(said.text) };
}

const textOf = ({ head }: CheckText): string => head.split(' · ')[0] ?? '';

const sourceOf = ({ head, command = '' }: CheckText): string => `${head}\n${command}`;

/** Gives which written check each found one is. */
function pairChecks(written: readonly Written[], found: readonly CheckText[]): Map<CheckText, Written> {
  const pairs = pairUp<Written, CheckText>(written, found, [
    { before: sourceOf, after: sourceOf },
    { before: textOf, after: textOf },
  ]);
  pairBetween(written, found, pairs);
  return pairs;
}

/** Gives a check as its line says it. */
export function newCheck({ head, command }: CheckText, bench: Workbench): Check {
  const { text, expect, role } = saidIn(head, bench);
  return {
    text,
    kind: 'other',
    ...(expect !== undefined && { expect }),
    ...(command !== undefined && { command }),
    ...(role !== undefined && { role }),
  };
}

/** Changes the fields that the line says otherwise than before. */
function rewordCheck(before: Written, after: CheckText, bench: Workbench): void {
  const [was, is] = [saidIn(before.head, bench), saidIn(after.head, bench)];
  const clear = (['expect', 'role'] as const).filter((name) => was[name] !== undefined && is[name] === undefined);
  const isWithoutCommand = before.command !== undefined && after.command === undefined;
  const fields = {
    ...(was.text !== is.text && { text: is.text }),
    ...(is.expect !== undefined && was.expect !== is.expect && { expect: is.expect }),
    ...(is.role !== undefined && was.role !== is.role && { role: is.role }),
    ...(after.command !== undefined && before.command !== after.command && { command: after.command }),
  };
  const cleared = isWithoutCommand ? [...clear, 'command' as const] : clear;
  if (Object.keys(fields).length === 0 && cleared.length === 0) return;
  bench.edit({ type: 'check.update', ids: [before.id], fields, clear: cleared }, after.line);
}

/** Ticks or unticks what was ticked or unticked in the document. */
export function bringTick(
  id: string,
  before: boolean,
  after: { isTicked: boolean; line: number },
  bench: Workbench,
): void {
  if (before !== after.isTicked)
    bench.edit({ type: 'preparation.tick', ids: [id], isTicked: after.isTicked }, after.line);
}

/** Brings the checks of an owner into the order in which they were found, and adds the new ones. */
function arrange(owner: string, wanted: readonly { check: CheckText; id?: string }[], bench: Workbench): void {
  const before = checksOf(bench.plan, owner) ?? [];
  const kept = keptInPlace(
    before,
    wanted.flatMap(({ id }) => id ?? []),
  );
  let previous: string | undefined;
  for (const { check, id } of wanted) {
    const now = checksOf(bench.plan, owner) ?? [];
    const at = previous === undefined ? 0 : now.indexOf(previous) + 1;
    previous = id ?? bench.newId();
    if (id === undefined) {
      const entity = newCheck(check, bench);
      bench.edit({ type: 'check.add', owner, at, id: previous, check: entity }, check.line);
      bringTick(previous, false, check, bench);
    } else if (!kept.has(id)) bench.edit({ type: 'check.move', ids: [id], owner, at }, check.line);
  }
}

/** Brings the checks of a step, phase or procedure to what the document says. `line` is where they stand. */
export function bringChecks(
  owner: string,
  { written, found, line }: { written: readonly Written[]; found: readonly CheckText[]; line: number },
  bench: Workbench,
): void {
  const pairs = pairChecks(written, found);
  const stay = new Set([...pairs.values()].map(({ id }) => id));
  const gone = written.flatMap(({ id }) => (stay.has(id) ? [] : [id]));
  if (gone.length > 0) bench.edit({ type: 'check.remove', ids: gone }, line);
  for (const [after, before] of pairs) {
    if (sourceOf(before) !== sourceOf(after)) rewordCheck(before, after, bench);
    bringTick(before.id, before.isTicked, after, bench);
  }
  const wanted = found.map((check) => {
    const id = pairs.get(check)?.id;
    return { check, ...(id !== undefined && { id }) };
  });
  arrange(owner, wanted, bench);
}
