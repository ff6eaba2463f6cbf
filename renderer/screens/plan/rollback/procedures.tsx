// The procedures: a list in the order of need, and one of them in whole. New ones come from templates.
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { durationWords } from '#shared/duration.ts';
import type { Procedure } from '#shared/plan/schema/operations.ts';
import { addProcedure } from '#shared/rollback/add-procedure.ts';
import { COMMAND_STACK_WORDS, type CommandStack, commandStackOf } from '#shared/rollback/stacks.ts';
import { type ProcedureName, procedureChoices } from '#shared/rollback/templates.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { planned } from '#shared/runbook/times.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Adder } from '../../../ui/adder.tsx';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { countWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { EntryList } from '../entries/entry-list.tsx';
import { UNDO } from '../entries/undo.ts';
import { ProcedureDetail } from './procedure-detail.tsx';
import { targetWords } from './procedure-facts.tsx';
import { addBlank } from './procedure-fields.ts';
import { useShownProcedure } from './use-shown-procedure.ts';

const BLANK = { value: 'blank', words: 'An empty procedure' };

function Words({ id, procedure }: { id: string; procedure: Procedure }) {
  const facts = usePlan((plan) => targetWords(plan, procedure));
  const time = usePlan((plan) => {
    const found = plan.rollback.procedures.byId[id];
    if (!found) return '';
    const { seconds, open } = planned(plan, found.steps, found.estimate);
    return seconds === 0 ? 'no time' : durationWords(seconds, open);
  });
  return (
    <>
      <span className="entry-name">{procedure.title || '(untitled)'}</span>
      <span className="entry-end">{time}</span>
      <span className="entry-facts">
        {facts}, {countWords(procedure.steps.length, 'step')},{' '}
        {procedure.tested ? `tested${procedure.tested.where && ` in ${procedure.tested.where}`}` : 'not tested'}
      </span>
      {procedure.dangerous && (
        <span className="chip risk">
          <Icon of={TriangleAlert} size={12} />
          dangerous
        </span>
      )}
    </>
  );
}

interface AdderProps {
  wish: FocusWish;
  onAdded(id: string): void;
}

/** The menu of templates, and which commands their steps come with; that choice is kept nowhere. */
function AddProcedure({ wish, onAdded }: AdderProps) {
  const plan = usePlan((open) => open);
  const [stack, setStack] = useState<CommandStack>(() => commandStackOf(plan));
  const options = [...procedureChoices(plan).map(([value, words]) => ({ value, words })), BLANK];
  const add = async (chosen: string): Promise<void> => {
    const id = crypto.randomUUID();
    const variables = openPlan().plan.variables.order.length;
    const newId = (): string => crypto.randomUUID();
    const sent = await sendEdit((now) =>
      // The values of the options are names, but for the last.
      chosen === BLANK.value
        ? addBlank(now, id)
        : addProcedure(now, id, { name: chosen as ProcedureName, stack, newId }),
    );
    if (!sent.ok) return;
    const added = openPlan().plan.variables.order.length - variables;
    if (added > 0) tell(`Its commands use ${countWords(added, 'new variable')}: fill them in in the overview.`, UNDO);
    onAdded(id);
    wish.focus('title');
  };
  return (
    <span className="add-procedure">
      <Choice<CommandStack>
        caption="Commands for"
        of="procedures that are added"
        value={stack}
        options={optionsOf<CommandStack>(COMMAND_STACK_WORDS)}
        onChoose={setStack}
        isReadOnly={false}
      />
      <Adder
        caption="Procedure"
        label="Add procedure"
        options={options}
        focusName="add procedure"
        onAdd={(chosen) => void add(chosen)}
      />
    </span>
  );
}

function Panes({ wish, made }: { wish: FocusWish; made: ReturnType<typeof useShownProcedure> }) {
  const plan = usePlan((open) => open);
  const letter = (id: string): string => readingOf(plan).numbers.get(id) ?? '';
  const { shown, step, show, open } = made;
  const rows = inOrder(plan.rollback.procedures).map(([id, procedure]) => ({
    id,
    number: letter(id),
    of: `procedure ${letter(id)}`,
    words: <Words id={id} procedure={procedure} />,
  }));
  return (
    <div className="entry-panes">
      <EntryList
        label="Procedures"
        rows={rows}
        shown={shown}
        wish={wish}
        onShow={show}
        onMove={(id, to) => sendEdit(() => ({ type: 'procedure.move', ids: [id], to }))}
        onRemove={(id) => sendEdit(() => ({ type: 'procedure.remove', ids: [id] }))}
      />
      <ProcedureDetail id={shown} name={`procedure ${letter(shown)}`} openStep={step} onOpenStep={open} />
    </div>
  );
}

export function Procedures() {
  const count = usePlan((plan) => plan.rollback.procedures.order.length);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const made = useShownProcedure();
  return (
    <section className="part procedures" ref={wish.root}>
      <header className="part-head">
        <h3>Procedures {count > 0 && <span className="count">{count}</span>}</h3>
        {!isReadOnly && <AddProcedure wish={wish} onAdded={made.show} />}
      </header>
      {count === 0 ? (
        <p className="part-empty">
          None yet: the way back step by step, one for the pattern, one for the database where it has to go back, and
          one for when the rollback itself fails.
        </p>
      ) : (
        <Panes wish={wish} made={made} />
      )}
    </section>
  );
}
