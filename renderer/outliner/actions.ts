// What can be done with rows. Each makes one edit, and puts the focus where the person goes on.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { copiedIds } from '#shared/plan/edits/copied-ids.ts';
import type { NewStep } from '#shared/plan/edits/step-edits.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { undoOrRedo } from '../commands/edit.ts';
import { sendEdit } from '../stores/plan-requests.ts';
import { openPlan } from '../stores/plan-store.ts';
import { tell } from '../stores/view-store.ts';
import { countWords } from '../words.ts';
import { whileComing } from './key-queue.ts';
import { newHoldPoint, newPhase, newStep } from './new-entities.ts';
import { clearSelection, type Focus, focusOn, fold, say, select, useOutline } from './outline-store.ts';
import { holdPlaceAfter, nudged, nudgedHold, type Place, placeForNew } from './places.ts';
import type { Row } from './rows.ts';

/** The selected rows when the row is one of them, else the row alone. */
export function chosen(row: Row): string[] {
  const { selected } = useOutline.getState();
  return selected.has(row.id) ? [...selected] : [row.id];
}

/** The selected steps, in the order of the plan. */
export const selectedSteps = ({ phases }: Plan, selected: ReadonlySet<string>): string[] =>
  selected.size === 0
    ? []
    : phases.order.flatMap((phase) => phases.byId[phase]?.steps.filter((id) => selected.has(id)) ?? []);

const stepsIn = (plan: Plan, ids: readonly string[]): string[] => ids.filter((id) => plan.steps[id] !== undefined);

/** Adds something and puts the focus on it. Gives whether it was added. */
function addAt(focus: Focus, makeEdit: () => Edit): Promise<boolean> {
  focusOn(focus.key, focus.cell);
  return whileComing(sendEdit(makeEdit));
}

const titleIfEmpty = (title: string): Focus['cell'] => (title === '' ? 'title' : undefined);

/** Adds steps at a place; the focus goes into the title of the last one, or onto it when it has one. */
export async function addSteps(place: Place, steps: NewStep[]): Promise<void> {
  const last = steps.at(-1);
  if (!last) return;
  fold(place.owner, false);
  clearSelection();
  const focus = { key: last.id, cell: titleIfEmpty(last.step.title) };
  await addAt(focus, () => ({ type: 'step.add', owner: place.owner, at: place.at, steps }));
}

/** Adds an empty step below a row, or above it. */
export async function addStep(row: Row | undefined, isAbove: boolean): Promise<void> {
  const { plan } = openPlan();
  const place = placeForNew(plan, row, isAbove);
  if (!place) return addPhase(row, '');
  const beside = row?.kind === 'step' ? plan.steps[row.id] : undefined;
  const step = { ...newStep(), depth: beside?.depth ?? 0, ...(beside?.group !== undefined && { group: beside.group }) };
  await addSteps(place, [{ id: crypto.randomUUID(), step, checks: [] }]);
}

/** Adds a phase below the one of a row; at the end without one. */
export async function addPhase(row: Row | undefined, title: string): Promise<void> {
  const id = crypto.randomUUID();
  const { order } = openPlan().plan.phases;
  const at = row?.phase === undefined ? order.length : order.indexOf(row.phase) + 1;
  const focus = { key: id, cell: titleIfEmpty(title) };
  await addAt(focus, () => ({ type: 'phase.add', id, entity: { ...newPhase(), title }, at }));
}

/** Adds a hold point after a row. */
export async function addHoldPoint(row: Row | undefined): Promise<void> {
  const place = holdPlaceAfter(openPlan().plan, row);
  if (!place) return;
  const id = crypto.randomUUID();
  const entity = { ...newHoldPoint(''), place };
  await addAt({ key: id, cell: 'title' }, () => ({ type: 'holdPoint.add', id, entity }));
}

/** Moves steps to a place. The mouse and the keys end here. */
export async function moveSteps(ids: readonly string[], { owner, at }: Place): Promise<void> {
  const { plan } = openPlan();
  fold(owner, false);
  const sent = await sendEdit(() => ({ type: 'step.move', ids: [...ids], owner, at }));
  if (!sent.ok) return;
  const phase = plan.phases.order.indexOf(owner) + 1;
  say(`${countWords(ids.length, 'step')} moved to phase ${phase}, ${plan.phases.byId[owner]?.title ?? ''}`);
}

function moveEdit(plan: Plan, row: Row, by: 1 | -1): Edit | undefined {
  if (row.kind === 'phase') {
    const to = plan.phases.order.indexOf(row.id) + (by < 0 ? -1 : 2);
    return to < 0 || to > plan.phases.order.length ? undefined : { type: 'phase.move', ids: [row.id], to };
  }
  const place = nudgedHold(plan, row.id, by);
  return place && { type: 'holdPoint.update', ids: [row.id], fields: { place } };
}

/** Moves a row, or the selected steps, one place up or down. The focus stays in its cell. */
export async function nudge(row: Row, by: 1 | -1, focus: Focus | undefined): Promise<void> {
  const { plan } = openPlan();
  if (focus) focusOn(focus.key, focus.cell);
  if (row.kind === 'step') {
    const ids = stepsIn(plan, chosen(row));
    const place = nudged(plan, new Set(ids), by);
    if (place) await moveSteps(ids, place);
  } else if (row.kind === 'phase' || row.kind === 'holdPoint') await sendEdit((now) => moveEdit(now, row, by));
}

function removal(plan: Plan, ids: readonly string[]): Edit[] {
  const phases = ids.filter((id) => plan.phases.byId[id]);
  const steps = stepsIn(plan, ids).filter((id) => !phases.some((phase) => plan.phases.byId[phase]?.steps.includes(id)));
  const holdPoints = ids.filter((id) => plan.holdPoints.byId[id]);
  return [
    ...(holdPoints.length > 0 ? [{ type: 'holdPoint.remove' as const, ids: holdPoints }] : []),
    ...(steps.length > 0 ? [{ type: 'step.remove' as const, ids: steps }] : []),
    ...(phases.length > 0 ? [{ type: 'phase.remove' as const, ids: phases }] : []),
  ];
}

/** One edit for several, with a sentence of its own. */
const together = (edits: readonly Edit[], label: string): Edit | undefined =>
  edits.length > 1 ? { type: 'several', label, edits: edits as never } : edits[0]; // none of them is several itself

/** Removes rows and says so, with the way back. The focus goes to a row that stays beside them (use-kept-focus.ts). */
export async function remove(ids: readonly string[]): Promise<void> {
  clearSelection();
  const { focus } = useOutline.getState();
  if (focus) focusOn(focus.key);
  const sent = await sendEdit((plan) => together(removal(plan, ids), `Delete ${ids.length} rows`));
  if (sent.ok) tell(`${countWords(ids.length, 'row')} deleted.`, { label: 'Undo', run: () => void undoOrRedo('undo') });
}

/** Copies rows to below themselves. The focus goes to the first copy. */
export async function duplicate(row: Row): Promise<void> {
  const type = { phase: 'phase.duplicate', step: 'step.duplicate', holdPoint: 'holdPoint.duplicate' } as const;
  if (row.kind !== 'phase' && row.kind !== 'step' && row.kind !== 'holdPoint') return;
  const kind = row.kind;
  const { plan } = openPlan();
  const ids = kind === 'step' ? stepsIn(plan, chosen(row)) : [row.id];
  const newIds = Object.fromEntries(copiedIds(plan, ids).map((id) => [id, crypto.randomUUID()]));
  const first = newIds[ids[0] ?? ''] ?? row.key;
  if (!(await addAt({ key: first, cell: undefined }, () => ({ type: type[kind], ids, newIds })))) return;
  select(ids.flatMap((id) => newIds[id] ?? []));
  // Steps of several phases are copied to below the last of them, which may be folded.
  const { phases } = openPlan().plan;
  const owner = phases.order.find((id) => phases.byId[id]?.steps.includes(first));
  if (owner !== undefined) fold(owner, false);
}

/** Ticks the chosen steps, or takes the ticks back when the row is ticked. */
export async function tick(row: Row): Promise<void> {
  const isTicked = openPlan().plan.preparation.ticks[row.id] === undefined;
  if (row.kind !== 'step') return;
  await sendEdit((plan) => ({ type: 'preparation.tick', ids: stepsIn(plan, chosen(row)), isTicked }));
  say(isTicked ? 'Ticked' : 'Not ticked any more');
}

export const indent = (row: Row, by: 1 | -1): Promise<unknown> =>
  sendEdit((plan) => ({ type: 'step.indent', ids: stepsIn(plan, chosen(row)), by }));

/** Gives steps an owner, or none. */
export const setOwner = (ids: readonly string[], role: string): Promise<unknown> =>
  sendEdit((plan) => ({
    type: 'step.update',
    ids: stepsIn(plan, ids),
    ...(role === '' ? { fields: {}, clear: ['role'] } : { fields: { role } }),
  }));
