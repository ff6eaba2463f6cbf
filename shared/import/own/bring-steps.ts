// Steps that were reworded, ticked, added, taken out or moved by hand, within a phase or from one to another.
import { plainText } from '../../markdown/plain-text.ts';
import { stepsOf } from '../../plan/edits/ownership.ts';
import type { NewStep } from '../../plan/edits/step-edits.ts';
import type { Step } from '../../plan/schema/phases.ts';
import { bringChecks, bringTick, newCheck } from './bring-checks.ts';
import { keptInPlace } from './keep-in-place.ts';
import { matchSteps, type PlacedStep, type WrittenStep } from './match-steps.ts';
import type { BodyShape, StepBody } from './read-step.ts';
import {
  changesOfCommands,
  changesOfDetails,
  changesOfNotes,
  changesOfTokens,
  type StepChanges,
} from './step-changes.ts';
import type { Workbench } from './workbench.ts';

const NEW_SHAPE: BodyShape = { hasNotes: true, codeInDetails: 0, hasBareChecks: true };

/** Gives how the body of a step has to be read so that it says what was written; nothing when no reading does. */
function shapeOf({ row, text }: WrittenStep): BodyShape | undefined {
  const hasNotes = row.notes.length > 0;
  for (const hasBareChecks of [true, false]) {
    const plain = text.body({ hasNotes, hasBareChecks, codeInDetails: 0 });
    if (plain.checks.length !== row.checks.length) continue;
    const codeInDetails = plain.commands.length - row.commands.length;
    if (codeInDetails >= 0) return { hasNotes, hasBareChecks, codeInDetails };
  }
  return undefined;
}

/** Makes the edit that sets and takes away fields of a step. */
function update(id: string, changes: StepChanges, line: number, bench: Workbench): void {
  const entries = Object.entries(changes);
  if (entries.length === 0) return;
  const fields = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const clear = entries.flatMap(([name, value]) => (value === undefined ? [name as keyof Step] : []));
  // The names are those of a step's own fields; only fields that it may do without are taken away.
  bench.edit({ type: 'step.update', ids: [id], fields, ...(clear.length > 0 && { clear: clear as never }) }, line);
}

function groupChange(before: PlacedStep, after: PlacedStep): StepChanges {
  return before.group === after.group ? {} : { group: after.group };
}

/** Brings what stands below the step's first line. */
function rewordBody(before: WrittenStep, after: PlacedStep, bench: Workbench): StepChanges {
  const { id, checks } = before.row;
  const step = bench.plan.steps[id];
  const shape = shapeOf(before);
  const { line } = after.text;
  if (!step || !shape) {
    bench.note(line, `What stands below “${before.row.title}” cannot be told apart; only its first line was read.`);
    return {};
  }
  const [was, is] = [before.text.body(shape), after.text.body(shape)];
  const written = was.checks.flatMap((check, index) => {
    const known = checks[index]?.id;
    return known === undefined ? [] : [{ ...check, id: known }];
  });
  bringChecks(id, { written, found: is.checks, line }, bench);
  return {
    ...changesOfNotes({ was: was.notes, is: is.notes, line }, step, bench),
    ...changesOfDetails(was, is),
    ...changesOfCommands(was.commands, is.commands, step),
  };
}

function reword(before: WrittenStep, after: PlacedStep, bench: Workbench): void {
  const { id } = before.row;
  const step = bench.plan.steps[id];
  if (!step || (before.text.source === after.text.source && before.group === after.group)) return;
  const { line, title, tokens } = after.text;
  const belowHead = ({ text }: PlacedStep): string => text.source.split('\n').slice(1).join('\n');
  const body = belowHead(before) === belowHead(after) ? {} : rewordBody(before, after, bench);
  const changes: StepChanges = {
    ...(before.text.title !== title && { title: plainText(title) }),
    ...groupChange(before, after),
    ...changesOfTokens({ was: before.text.tokens, is: tokens, line }, step, bench),
    ...body,
  };
  update(id, changes, line, bench);
  bringTick(id, before.text.isTicked, after.text, bench);
}

const BLANK: Omit<Step, 'checks'> = {
  title: '',
  depth: 0,
  kind: 'do',
  details: '',
  commands: [],
  effect: 'reversible',
  migrations: [],
};

function newStep({ text, group }: PlacedStep, id: string, bench: Workbench): NewStep {
  const { line, title, tokens } = text;
  const body: StepBody = text.body(NEW_SHAPE);
  const blank: Step = { ...BLANK, checks: [] };
  const changes: StepChanges = {
    ...changesOfTokens({ was: [], is: tokens, line }, blank, bench),
    ...(body.notes !== '' && changesOfNotes({ was: '', is: body.notes, line }, blank, bench)),
    ...changesOfCommands([], body.commands, blank),
  };
  const { checks: _, ...step } = { ...blank, ...changes, title: plainText(title), details: body.details.join('\n') };
  return {
    id,
    // Nothing was there before, so nothing is taken away.
    step: { ...step, ...(group !== undefined && { group }) } as Omit<Step, 'checks'>,
    checks: body.checks.map((check) => ({ id: bench.newId(), check: newCheck(check, bench) })),
  };
}

/** Brings the steps of a phase or procedure into the order in which they were found, and adds the new ones. */
function arrange(
  owner: string,
  wanted: readonly { step: PlacedStep; id: string; isNew: boolean }[],
  bench: Workbench,
): void {
  const kept = keptInPlace(
    stepsOf(bench.plan, owner) ?? [],
    wanted.map(({ id }) => id),
  );
  let previous: string | undefined;
  for (const { step, id, isNew } of wanted) {
    const at = previous === undefined ? 0 : (stepsOf(bench.plan, owner) ?? []).indexOf(previous) + 1;
    const { line } = step.text;
    previous = id;
    if (isNew) {
      bench.edit({ type: 'step.add', owner, at, steps: [newStep(step, id, bench)] }, line);
      bringTick(id, false, step.text, bench);
    } else if (!kept.has(id)) bench.edit({ type: 'step.move', ids: [id], owner, at }, line);
  }
}

/** Brings all steps of the document into the plan, and gives the id of each. */
export function bringSteps(
  written: readonly WrittenStep[],
  found: readonly PlacedStep[],
  bench: Workbench,
): Map<PlacedStep, string> {
  const pairs = matchSteps(written, found);
  const ids = new Map(found.map((step) => [step, pairs.get(step)?.row.id ?? bench.newId()]));
  for (const [after, before] of pairs) reword(before, after, bench);
  for (const owner of new Set(found.map((step) => step.owner))) {
    const here = found.filter((step) => step.owner === owner);
    const wanted = here.map((step) => ({ step, id: ids.get(step) ?? '', isNew: !pairs.has(step) }));
    arrange(owner, wanted, bench);
  }
  const stay = new Set([...pairs.values()].map(({ row }) => row.id));
  const gone = written.flatMap(({ row }) => (stay.has(row.id) ? [] : [row.id]));
  if (gone.length > 0) bench.edit({ type: 'step.remove', ids: gone }, 0);
  return ids;
}
