// How long something takes: three figures, whether it may be longer, and where the figures come from.
import type { Estimate as EstimateValue } from '#shared/plan/schema/values.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, type Option } from '../../../ui/choice.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from './detail-row.tsx';
import { type EstimatePlace, FIGURES, type Figure, figureRule, withOpen, withSource } from './estimate-fields.ts';
import { PlanEntry, useIsReadOnly } from './plan-entry.tsx';

interface EstimateProps {
  place: EstimatePlace;
  /** "Time", "Own figure". */
  caption: string;
  /** "step 1.2". */
  name: string;
  /** Said behind the figures. */
  words?: string;
}

const FIGURE_WORDS = { best: 'Best', expected: 'Expected', worst: 'Worst' } satisfies Record<Figure, string>;

const SOURCES: Option<NonNullable<EstimateValue['source']> | ''>[] = [
  { value: '', words: 'not said' },
  { value: 'guess', words: 'a guess' },
  { value: 'staging', words: 'staging' },
  { value: 'measured', words: 'measured' },
];

/** Whether it may be longer, and where the figures come from. */
function Qualities({ estimate, place, name }: Omit<EstimateProps, 'caption'> & { estimate: EstimateValue }) {
  const isReadOnly = useIsReadOnly();
  /** Sends a change of the estimate as it then is. */
  const change = (make: (known: EstimateValue | undefined) => EstimateValue): void =>
    void sendEdit((plan) => {
      const edit = place.edit(make(place.read(plan)), plan);
      return edit.ok ? edit.value : undefined;
    });
  return (
    <>
      <TickBox
        caption="or longer"
        of={`than the figures of ${name}`}
        isTicked={estimate.open === true}
        onTick={(isOpen) => change((known) => withOpen(known, isOpen))}
        isReadOnly={isReadOnly}
      />
      <Choice
        caption="From"
        of={`where the figures of ${name} come`}
        value={estimate.source ?? ''}
        options={SOURCES}
        onChoose={(source) => change((known) => withSource(known, source))}
        isReadOnly={isReadOnly}
      />
    </>
  );
}

export function Estimate({ place, caption, name, words }: EstimateProps) {
  const estimate = usePlan(place.read);
  return (
    <DetailRow caption={caption} of={`of ${name}`}>
      <div className="facts-line">
        {FIGURES.map((figure) => (
          <PlanEntry
            key={figure}
            rule={figureRule(place, figure)}
            caption={FIGURE_WORDS[figure]}
            of={`time of ${name}`}
            placeholder="min"
            unit="min"
            focusName={`figure ${figure}`}
          />
        ))}
        {estimate && <Qualities estimate={estimate} place={place} name={name} />}
        {words && <span className="said">{words}</span>}
      </div>
    </DetailRow>
  );
}
