// What a phase says beyond its head: what it is for, its kind, its own figure beside the sum of its steps, and what may
// be done with it.
import type { Phase } from '#shared/plan/schema/phases.ts';
import { useNumber } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { DetailRow } from './detail-row.tsx';
import { Estimate } from './estimate.tsx';
import { FIGURES } from './estimate-fields.ts';
import { PhaseActions } from './phase-actions.tsx';
import { PHASE_KIND_WORDS, phaseEstimate, phasePurpose, setPhaseKind, sumWords } from './phase-fields.ts';
import { hasDraft, PlanEntry, useIsReadOnly } from './plan-entry.tsx';
import { type FocusWish, useFocusWish } from './use-focus-wish.ts';
import { type Shown, useShown } from './use-shown.ts';

type Part = 'purpose' | 'time';

const KINDS = optionsOf(PHASE_KIND_WORDS);

function filledParts(id: string, phase: Phase | undefined): Part[] {
  const isTimed = phase?.duration !== undefined || FIGURES.some((field) => hasDraft({ entity: id, field }));
  const isMeant = phase?.purpose !== '' || hasDraft({ entity: id, field: 'purpose' });
  return [...(isMeant ? ['purpose' as const] : []), ...(isTimed ? ['time' as const] : [])];
}

interface PartProps {
  id: string;
  /** "phase 2". */
  name: string;
  wish: FocusWish;
  shown: Shown<Part>;
}

/** The phase's own figure and the sum of its steps, or the sum alone and a button to add the figure (S091). */
function PhaseTime({ id, name, wish, shown }: PartProps) {
  const isReadOnly = useIsReadOnly();
  const words = usePlan((plan) => sumWords(plan, id));
  if (shown.has('time')) return <Estimate place={phaseEstimate(id)} caption="Own figure" name={name} words={words} />;
  const add = (): void => {
    shown.show('time');
    wish.focus('figure best');
  };
  return (
    <DetailRow caption="Time" of={`of ${name}`}>
      <div className="facts-line">
        <span className="said">{words}</span>
        {!isReadOnly && <AddButton caption="Own figure" label={`Add own figure to ${name}`} onPress={add} />}
      </div>
    </DetailRow>
  );
}

function Purpose({ id, name, wish, shown }: PartProps) {
  const isReadOnly = useIsReadOnly();
  if (shown.has('purpose'))
    return (
      <PlanEntry
        rule={phasePurpose(id)}
        look="row"
        caption="Purpose"
        of={`of ${name}`}
        isMultiline
        focusName="purpose"
      />
    );
  if (isReadOnly) return null;
  const add = (): void => {
    shown.show('purpose');
    wish.focus('purpose');
  };
  return (
    <div className="add-line">
      <AddButton caption="Purpose" label={`Add purpose to ${name}`} onPress={add} />
    </div>
  );
}

function Detail({ id }: { id: string }) {
  const phase = usePlan((plan) => plan.phases.byId[id]);
  const name = `phase ${useNumber(id)}`;
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const shown = useShown(filledParts(id, phase));
  if (!phase) return null;
  const part = { id, name, wish, shown };
  return (
    <div className="detail" ref={wish.root}>
      <Purpose {...part} />
      <DetailRow caption="Kind">
        <Choice
          caption="Kind"
          of={`of ${name}`}
          value={phase.kind}
          options={KINDS}
          onChoose={(kind) => void sendEdit(() => setPhaseKind(id, kind))}
          isReadOnly={isReadOnly}
          isBare
        />
      </DetailRow>
      <PhaseTime {...part} />
      {!isReadOnly && <PhaseActions id={id} name={name} />}
    </div>
  );
}

export const PhaseDetail = ({ id }: { id: string }) => <Detail key={id} id={id} />;
