// The rows of the outline: what stands on the screen, in order, from the plan and what is folded and opened. Pure.
import type { Plan } from '#shared/plan/plan.ts';
import type { Reading } from '#shared/runbook/reading.ts';

export type RowKind = 'phase' | 'step' | 'group' | 'verification' | 'holdPoint' | 'detail';

export interface Row {
  /** Unique among the rows; the entity's own id for phases, steps and hold points. */
  key: string;
  kind: RowKind;
  /** The entity that the row shows; of a verification its phase, of a group its first step. */
  id: string;
  /** 1 for phases and the hold points after them, 2 inside a phase, 3 for details inside a phase. */
  level: 1 | 2 | 3;
  /** Its place among the rows of its parent, from 1, and how many there are. */
  position: number;
  size: number;
  /** The phase it stands in. */
  phase?: string;
  /** Of a step and the rows that belong to one (its detail, a hold point before it, the heading above it): its place. */
  index?: number;
  /** Whether a phase is unfolded, or the detail of any other row is open; absent where there is nothing to open. */
  isOpen?: boolean;
  /** Of a detail: what it is the detail of. */
  of?: Exclude<RowKind, 'detail' | 'group'>;
}

/** Whether a row is a step, phase or hold point itself, and not what is said of one. */
export const isEntity = ({ kind }: Pick<Row, 'kind'>): boolean =>
  kind === 'step' || kind === 'phase' || kind === 'holdPoint';

type Entry = Pick<Row, 'key' | 'kind' | 'id'> & Partial<Pick<Row, 'phase' | 'index'>>;

export const verificationKey = (phase: string): string => `verification:${phase}`;
const detailKey = (key: string): string => `detail:${key}`;

/** The rows inside a phase. A group's heading stands where the group begins. */
function inside({ plan, holdPointsAt }: Reading, phase: string, steps: readonly string[]): Entry[] {
  let group: string | undefined;
  const entries = steps.flatMap((id, index): Entry[] => {
    const step = plan.steps[id];
    const holds = (holdPointsAt.get(id) ?? []).map(
      (hold): Entry => ({ key: hold, kind: 'holdPoint', id: hold, phase, index }),
    );
    const begins = step?.group !== undefined && step.group !== group;
    group = step?.group;
    const heading: Entry[] = begins ? [{ key: `group:${id}`, kind: 'group', id, phase, index }] : [];
    return [...holds, ...heading, { key: id, kind: 'step', id, phase, index }];
  });
  return [...entries, { key: verificationKey(phase), kind: 'verification', id: phase, phase }];
}

/** Gives the entries of the top level: phases, each with the hold points after it, then those without a place. */
function onTop({ plan, holdPointsAt, homelessHoldPoints }: Reading): Entry[] {
  const hold = (id: string, phase?: string): Entry => ({ key: id, kind: 'holdPoint', id, ...(phase && { phase }) });
  const phases = plan.phases.order.flatMap((id): Entry[] => [
    { key: id, kind: 'phase', id, phase: id },
    ...(holdPointsAt.get(id) ?? []).map((holdPoint) => hold(holdPoint, id)),
  ]);
  return [...phases, ...homelessHoldPoints.map((id) => hold(id))];
}

/** Gives rows of one parent their places, each with its detail below it where that is open. */
function placed(
  entries: readonly Entry[],
  level: 1 | 2,
  open: ReadonlySet<string>,
  folded: ReadonlySet<string>,
): Row[] {
  return entries.flatMap((entry, index): Row[] => {
    const isOpen = entry.kind === 'phase' ? !folded.has(entry.key) : open.has(entry.key);
    const canOpen = entry.kind !== 'group';
    const row: Row = { ...entry, level, position: index + 1, size: entries.length, ...(canOpen && { isOpen }) };
    if (entry.kind === 'group' || entry.kind === 'detail' || !open.has(entry.key)) return [row];
    const { key, kind, ...place } = entry;
    const below = level === 1 ? 2 : 3;
    return [row, { ...place, key: detailKey(key), kind: 'detail', level: below, position: 1, size: 1, of: kind }];
  });
}

/** Gives the rows in the order of the screen. `folded` are phases, `open` the keys of rows whose detail is shown. */
export function flatten(reading: Reading, folded: ReadonlySet<string>, open: ReadonlySet<string>): Row[] {
  const { byId } = reading.plan.phases;
  return placed(onTop(reading), 1, open, folded).flatMap((row) => {
    const phase = row.kind === 'phase' && row.isOpen ? byId[row.id] : undefined;
    const isLast = row.kind !== 'phase' || !open.has(row.key);
    if (phase && isLast) return [row, ...placed(inside(reading, row.id, phase.steps), 2, open, folded)];
    // The detail of a phase stands between its head and its steps.
    if (row.kind === 'detail' && row.of === 'phase' && !folded.has(row.id))
      return [row, ...placed(inside(reading, row.id, byId[row.id]?.steps ?? []), 2, open, folded)];
    return [row];
  });
}

/** Above this many steps a plan opens with its phases folded. */
const MOST_UNFOLDED = 60;

/** Gives the phases that are folded when a plan is opened: all but the first one of a long plan. */
export function foldedAtFirst({ phases }: Plan): Set<string> {
  const steps = phases.order.reduce((sum, id) => sum + (phases.byId[id]?.steps.length ?? 0), 0);
  return new Set(steps > MOST_UNFOLDED ? phases.order.slice(1) : []);
}
