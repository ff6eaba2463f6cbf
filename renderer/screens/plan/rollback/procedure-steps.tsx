// The steps of a procedure: a line for each, with its whole detail behind a disclosure. Enter adds the next one, Alt with an
// arrow moves it, and an empty one goes away with Backspace.
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import type { OneEdit } from '#shared/plan/edits/apply-edit.ts';
import { useNumber } from '../../../hooks/use-reading.ts';
import { stepsPasted } from '../../../outliner/clipboard.ts';
import { newStep } from '../../../outliner/new-entities.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { ItemButton, ItemButtons } from '../../../ui/item-buttons.tsx';
import type { EntryKey } from '../../../ui/text-entry.tsx';
import { countWords } from '../../../words.ts';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { RoleChoice } from '../detail/role-choice.tsx';
import { StepDetail } from '../detail/step-detail.tsx';
import { setOwner } from '../detail/step-edits.ts';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { stepMinutes, stepTitle } from '../fields.ts';
import { StepMarks } from '../step-marks.tsx';

interface StepsProps {
  /** The procedure. */
  owner: string;
  /** "procedure A". */
  name: string;
  ids: readonly string[];
  /** The step whose detail is open. */
  open: string | undefined;
  onOpen(id: string | undefined): void;
  wish: FocusWish;
}

interface ItemProps extends StepsProps {
  id: string;
  index: number;
}

function addStep(owner: string, at: number, wish: FocusWish): void {
  const id = crypto.randomUUID();
  void wish.send(() => ({ type: 'step.add', owner, at, steps: [{ id, step: newStep(), checks: [] }] }), `${id} title`);
}

/** Makes steps of what is pasted into a title, as in the outline; a step that said nothing gives way to them. */
function paste(event: ClipboardEvent, { owner, ids, wish }: StepsProps): void {
  const field = event.target as HTMLElement; // what is pasted into has the focus
  const id = field.dataset.focus?.endsWith(' title') ? field.closest('li')?.id : undefined;
  if (id === undefined) return;
  const steps = stepsPasted(event.clipboardData, openPlan().plan);
  if (steps.length === 0) return;
  event.preventDefault();
  const isTyped = field instanceof HTMLTextAreaElement && field.value !== '';
  const isGone = isBlank(id) && !isTyped;
  const add: OneEdit = { type: 'step.add', owner, at: ids.indexOf(id) + 1, steps };
  const edits: OneEdit[] = isGone ? [add, { type: 'step.remove', ids: [id] }] : [add];
  const label = `Paste ${countWords(steps.length, 'step')}`;
  void wish.send(() => ({ type: 'several', label, edits }), `${steps.at(-1)?.id} title`);
}

/** Whether a step says nothing yet, so that a key may take it away. */
function isBlank(id: string): boolean {
  const step = openPlan().plan.steps[id];
  return step?.title === '' && step.details === '' && step.commands.length === 0 && step.checks.length === 0;
}

function useActions({ id, owner, index, ids, wish }: ItemProps) {
  const remove = (): void => {
    const next = neighbour(ids.length, index);
    void wish.send(() => ({ type: 'step.remove', ids: [id] }), next === undefined ? 'add step' : `${ids[next]} title`);
  };
  const move = (to: number, focus: string): void => {
    if (to < 0 || to >= ids.length) return;
    void wish.send(() => ({ type: 'step.move', ids: [id], owner, at: to < index ? to : to + 1 }), focus);
  };
  const press = (event: EntryKey): void => {
    if (event.nativeEvent.isComposing) return;
    const text = event.currentTarget.value;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index + (event.key === 'ArrowUp' ? -1 : 1), `${id} title`);
    } else if (event.key === 'Enter' && text.trim() !== '') addStep(owner, index + 1, wish);
    else if ((event.key === 'Enter' || event.key === 'Backspace') && text === '' && isBlank(id)) {
      event.preventDefault();
      remove();
    }
  };
  return { remove, move, press };
}

/** The title, the minutes, the owner and the marks of a step. */
function Fields({ id, name, press }: { id: string; name: string; press(event: EntryKey): void }) {
  const step = usePlan((plan) => plan.steps[id]);
  const isReadOnly = useIsReadOnly();
  if (!step) return null;
  return (
    <>
      <PlanEntry
        rule={stepTitle(id)}
        look="bare"
        caption="Title"
        of={`of ${name}`}
        isWrapped
        placeholder="What is done"
        focusName={`${id} title`}
        onKeyDown={isReadOnly ? () => undefined : press}
      />
      <PlanEntry rule={stepMinutes(id)} look="bare" caption="Minutes" of={`of ${name}`} placeholder="–" unit="min" />
      <span className="procedure-facts">
        <RoleChoice
          caption="Owner"
          of={`of ${name}`}
          role={step.role}
          isBare
          onChoose={(chosen) => void sendEdit(() => setOwner(id, chosen))}
        />
        <StepMarks step={step} />
      </span>
    </>
  );
}

function Line(props: ItemProps) {
  const { id, index, ids, open, onOpen } = props;
  const number = useNumber(id);
  const isReadOnly = useIsReadOnly();
  const { remove, move, press } = useActions(props);
  const name = `step ${number}`;
  return (
    <div className="procedure-line">
      <ItemButton
        icon={open === id ? ChevronDown : ChevronRight}
        label={`Detail of ${name}`}
        isExpanded={open === id}
        focusName={`${id} detail`}
        onPress={() => onOpen(open === id ? undefined : id)}
      />
      <span className="entry-number">{number}</span>
      <Fields id={id} name={name} press={press} />
      {!isReadOnly && (
        <ItemButtons
          of={name}
          index={index}
          count={ids.length}
          focusName={id}
          onMove={(to) => move(to, `${id} ${to < index ? 'up' : 'down'}`)}
          onRemove={remove}
        />
      )}
    </div>
  );
}

export function ProcedureSteps(props: StepsProps) {
  const { owner, name, ids, open, wish } = props;
  const isReadOnly = useIsReadOnly();
  return (
    <section className="procedure-list" aria-label={`Steps of ${name}`}>
      <span className="detail-caption" aria-hidden="true">
        Steps
      </span>
      <ol className="procedure-steps" onPaste={(event) => !isReadOnly && paste(event, props)}>
        {ids.map((id, index) => (
          <li key={id} id={id} tabIndex={-1}>
            <Line {...props} id={id} index={index} />
            {open === id && <StepDetail id={id} />}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <AddButton
          caption="Step"
          label={`Add step to ${name}`}
          focusName="add step"
          onPress={() => addStep(owner, ids.length, wish)}
        />
      )}
    </section>
  );
}
