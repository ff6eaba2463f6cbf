// Triggers: what makes the team roll back. Automatic ones fire by a measurement or a detector, manual ones by somebody's
// word (S135-S143).
import { addTriggers } from '#shared/rollback/add-presets.ts';
import { TRIGGER_SETS, type Trigger, type TriggerSetName } from '#shared/rollback/trigger-presets.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Adder } from '../../../ui/adder.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { UNDO } from '../entries/undo.ts';
import { addTrigger } from './trigger-edits.ts';
import { TriggerItem } from './trigger-item.tsx';

const MODES = { automatic: 'Automatic', manual: 'Manual' } satisfies Record<Trigger['mode'], string>;

const EMPTY = {
  automatic: 'None: what a measurement or a detector says, without a discussion.',
  manual: 'None: what somebody has to judge.',
} satisfies Record<Trigger['mode'], string>;

// Object.keys forgets the names.
const SETS = (Object.keys(TRIGGER_SETS) as TriggerSetName[]).map((value) => ({
  value,
  words: TRIGGER_SETS[value].words,
}));

async function addSet(set: TriggerSetName): Promise<void> {
  const { plan } = openPlan();
  if (!addTriggers(plan, set, () => crypto.randomUUID())) {
    tell('These triggers are there already.');
    return;
  }
  const metrics = plan.metrics.order.length;
  const sent = await sendEdit((now) => addTriggers(now, set, () => crypto.randomUUID()));
  if (!sent.ok) return;
  const isSample = openPlan().plan.metrics.order.length > metrics;
  const figures = isSample ? ' Their metrics came with sample figures: put in what is normal for you.' : '';
  tell(`Added the triggers.${figures}`, UNDO);
}

function Group({ mode, wish }: { mode: Trigger['mode']; wish: FocusWish }) {
  const triggers = usePlan((plan) => plan.rollback.triggers);
  const isReadOnly = useIsReadOnly();
  const ids = inOrder(triggers).flatMap(([id, trigger]) => (trigger.mode === mode ? [id] : []));
  const add = (): void => {
    const id = crypto.randomUUID();
    void wish.send(() => addTrigger(id, mode, triggers.order.length), `${id} text`);
  };
  return (
    <div className="trigger-group">
      <h4>{MODES[mode]}</h4>
      {ids.length === 0 ? (
        <p className="part-empty">{EMPTY[mode]}</p>
      ) : (
        <ol className="trigger-list" aria-label={`${MODES[mode]} triggers`}>
          {ids.map((id, index) => (
            <TriggerItem key={id} id={id} mode={mode} index={index} ids={ids} wish={wish} />
          ))}
        </ol>
      )}
      {!isReadOnly && (
        <div className="add-line">
          <AddButton
            caption={`${MODES[mode]} trigger`}
            label={`Add ${mode} trigger`}
            focusName={`add ${mode}`}
            onPress={add}
          />
        </div>
      )}
    </div>
  );
}

export function Triggers() {
  const count = usePlan((plan) => plan.rollback.triggers.order.length);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  return (
    <section className="part triggers" ref={wish.root}>
      <header className="part-head">
        <h3>Triggers {count > 0 && <span className="count">{count}</span>}</h3>
        {!isReadOnly && (
          <Adder
            caption="A set of triggers"
            label="Add a set of triggers"
            options={SETS}
            // The values of the options are names.
            onAdd={(set) => void addSet(set as TriggerSetName)}
          />
        )}
      </header>
      <Group mode="automatic" wish={wish} />
      <Group mode="manual" wish={wish} />
    </section>
  );
}
