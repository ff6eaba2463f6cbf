// Steps of a phase or a procedure, with the hold points that stand before them.
import type { Step } from '../../plan/schema/phases.ts';
import type { Block, Fact, StepRow } from '../blocks.ts';
import { momentIn } from '../clock-words.ts';
import { isTicked, ownerOf, type Reading, risksDataLoss, type TimedReading } from '../reading.ts';
import { estimateWords, rangeWords } from '../times.ts';
import { MARKS } from '../words.ts';
import { holdPointBlocks } from './hold-points.ts';
import { checkRows, commandText, facts } from './parts.ts';

/** Says how long a step may take; on paper to work with it is left out. */
export const RANGE_LABEL = 'May take';

const migrationsOf = ({ plan }: Reading, step: Step) => step.migrations.flatMap((id) => plan.migrations.byId[id] ?? []);

function marksOf(reading: Reading, step: Step): string[] {
  return [
    step.effect === 'pointOfNoReturn' && MARKS.pointOfNoReturn,
    migrationsOf(reading, step).some(risksDataLoss) && MARKS.dataLoss,
    step.backup && MARKS.backup,
    step.kind !== 'do' && MARKS[step.kind],
  ].filter((mark) => mark !== false && mark !== undefined);
}

/** When a step starts, where that is not after the one before it. */
function startWords(reading: Reading, after: readonly string[] | undefined): string | undefined {
  if (!after) return undefined;
  if (after.length === 0) return 'With the phase';
  return `After ${after.map((id) => reading.numbers.get(id) ?? 'a step that was removed').join(', ')}`;
}

function notesOf(reading: Reading, step: Step): Fact[] {
  const { condition } = step;
  const uncounted = condition && !condition.counted ? ' (its time is not in the sums)' : '';
  return facts(
    ['Only if', condition && `${condition.text}${uncounted}`],
    ['Starts', startWords(reading, step.after)],
    [RANGE_LABEL, rangeWords(step.estimate)],
    [
      'Runs',
      migrationsOf(reading, step)
        .map((migration) => migration.name)
        .join(', '),
    ],
  );
}

function stepRow(
  reading: TimedReading,
  id: string,
  step: Step,
  { depth, from }: { depth: number; from: number },
): StepRow {
  const time = estimateWords(step.estimate);
  const at = reading.schedule.steps.get(id)?.earliest;
  return {
    id,
    number: reading.numbers.get(id) ?? '',
    title: step.title,
    depth,
    isTicked: isTicked(reading, id),
    ...(step.role !== undefined && { owner: ownerOf(reading, step.role) }),
    ...(at !== undefined && { starts: momentIn(reading.schedule, at, from) }),
    ...(time !== undefined && { time }),
    marks: marksOf(reading, step),
    notes: notesOf(reading, step),
    details: step.details,
    commands: step.commands.filter(({ text }) => text.trim() !== '').map(commandText),
    checks: checkRows(reading, step.checks),
  };
}

/**
 * Gives the steps in order as blocks: a new block where a group begins and where a hold point stands between two. A step
 * names the day of its start where that is not the day of `from`, in seconds from the plan's start.
 */
export function stepBlocks(reading: TimedReading, ids: readonly string[], from = 0): Block[] {
  const blocks: Block[] = [];
  let rows: StepRow[] = [];
  let group: string | undefined;
  let depth = -1;
  const begin = (title: string | undefined): void => {
    rows = [];
    depth = -1;
    blocks.push({ kind: 'steps', ...(title && { title }), steps: rows });
  };
  begin(undefined);
  for (const id of ids) {
    const step = reading.plan.steps[id];
    if (!step) continue;
    const holdPoints = holdPointBlocks(reading, id);
    blocks.push(...holdPoints);
    if (step.group !== group) begin(step.group);
    else if (holdPoints.length > 0) begin(undefined);
    group = step.group;
    depth = Math.min(step.depth, depth + 1);
    rows.push(stepRow(reading, id, step, { depth, from }));
  }
  return blocks;
}
