// Rows on the clipboard: whole steps for Holdpoint, a Markdown list for everything else. Copying takes no permission,
// because it happens in the browser's own copy event.
import { type ReadPhase, type ReadStep, readList } from '#shared/outline-text/read-list.ts';
import { writeList } from '#shared/outline-text/write-list.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { NewStep } from '#shared/plan/edits/step-edits.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { sendEdit } from '../stores/plan-requests.ts';
import { openPlan, usePlanStore } from '../stores/plan-store.ts';
import { tell } from '../stores/view-store.ts';
import { addSteps, chosen, remove } from './actions.ts';
import { type CopiedSteps, copiedSteps, pastedSteps, readCopied } from './copied-steps.ts';
import { whileComing } from './key-queue.ts';
import { newPhase, newStep } from './new-entities.ts';
import { focusOn, say } from './outline-store.ts';
import { placeForNew } from './places.ts';
import type { Row } from './rows.ts';

const OURS = 'application/x-holdpoint+json';

/** A field in which something is marked keeps the browser's own copy. */
function isTextMarked(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && field.selectionStart !== field.selectionEnd;
}

const stepsToCopy = (plan: Plan, row: Row): string[] => {
  const ids = row.kind === 'phase' ? (plan.phases.byId[row.id]?.steps ?? []) : chosen(row);
  return plan.phases.order.flatMap((phase) => plan.phases.byId[phase]?.steps.filter((id) => ids.includes(id)) ?? []);
};

/** Puts the chosen steps on the clipboard; a cut takes them out of the plan as well. */
export function copyRows(event: ClipboardEvent, row: Row | undefined): void {
  if (!row || !event.clipboardData || isTextMarked()) return;
  const { plan } = openPlan();
  const ids = stepsToCopy(plan, row);
  if (ids.length === 0) return;
  event.preventDefault();
  const steps = ids.flatMap((id) => plan.steps[id] ?? []);
  event.clipboardData.setData('text/plain', writeList(steps, plan.checks));
  event.clipboardData.setData(OURS, JSON.stringify(copiedSteps(plan, ids)));
  say(`${ids.length} copied`);
  const isReadOnly = usePlanStore.getState().readOnlyBecause !== undefined;
  if (event.type === 'cut' && !isReadOnly) void remove(ids);
}

const newStepFrom = ({ title, depth, commands, details, expected }: ReadStep): NewStep => ({
  id: crypto.randomUUID(),
  step: { ...newStep(), title, depth, details, commands, ...(expected !== undefined && { estimate: { expected } }) },
  checks: [],
});

/** All steps of what was read; a heading is one of them. */
const stepsOf = (phases: readonly ReadPhase[]): NewStep[] =>
  phases
    .flatMap(({ title, steps }) => [
      ...(title === undefined ? [] : [{ title, depth: 0, commands: [], details: '' }]),
      ...steps,
    ])
    .map(newStepFrom);

/** Phases with their steps as one edit. */
function phasesEdit(plan: Plan, phases: readonly ReadPhase[], after: string | undefined): Edit {
  const at = after === undefined ? plan.phases.order.length : plan.phases.order.indexOf(after) + 1;
  const edits = phases.flatMap(({ title = 'Steps', steps }, index) => {
    const id = crypto.randomUUID();
    const entity = { ...newPhase(), title };
    const add = { type: 'phase.add' as const, id, entity, at: at + index };
    if (steps.length === 0) return [add];
    return [add, { type: 'step.add' as const, owner: id, steps: steps.map(newStepFrom) }];
  });
  return { type: 'several', label: `Paste ${phases.length} phases`, edits };
}

async function pastePhases(phases: readonly ReadPhase[], after: string | undefined): Promise<void> {
  const edit = phasesEdit(openPlan().plan, phases, after);
  if (edit.type === 'several' && edit.edits[0]?.type === 'phase.add') focusOn(edit.edits[0].id);
  await whileComing(sendEdit(() => edit));
}

async function pasteSteps(row: Row | undefined, steps: NewStep[]): Promise<void> {
  const place = placeForNew(openPlan().plan, row, false);
  if (!place) return;
  await addSteps(place, steps);
  tell(steps.length === 1 ? '1 step pasted.' : `${steps.length} steps pasted.`);
}

/** Makes steps of a text; headings make phases where a phase can stand. */
export async function pasteText(text: string, row: Row | undefined): Promise<void> {
  const phases = readList(text);
  const hasHeadings = phases.some(({ title }) => title !== undefined);
  const isPhasePlace = row === undefined || row.kind === 'phase' || openPlan().plan.phases.order.length === 0;
  if (isPhasePlace && (hasHeadings || row === undefined)) return pastePhases(phases, row?.phase);
  const steps = stepsOf(phases);
  if (steps.length > 0) await pasteSteps(row, steps);
}

/** Gives the steps of what is pasted into a field among steps; none for a text of one line, which stays a text. */
export function stepsPasted(data: DataTransfer, plan: Plan): NewStep[] {
  const text = data.getData('text/plain');
  if (!text.trim().includes('\n')) return [];
  const ours = readCopied(data.getData(OURS));
  return ours ? pastedSteps(ours, plan) : stepsOf(readList(text));
}

/** Takes what is pasted on a row. In a field a text of one line stays a text. */
export function pasteInto(event: ClipboardEvent, row: Row | undefined): void {
  if (!row || !event.clipboardData || usePlanStore.getState().readOnlyBecause !== undefined) return;
  const isField = document.activeElement instanceof HTMLInputElement;
  const text = event.clipboardData.getData('text/plain');
  const ours: CopiedSteps | undefined = readCopied(event.clipboardData.getData(OURS));
  if (isField && !text.trim().includes('\n')) return;
  event.preventDefault();
  if (ours) void pasteSteps(row, pastedSteps(ours, openPlan().plan));
  else if (text.trim() !== '') void pasteText(text, row);
}
