// Where a hold point stands: the phase first, then before which of its steps or after all of them.
import type { HoldPoint } from '#shared/plan/schema/phases.ts';
import { inOrder, numbered, type Reading } from '#shared/runbook/reading.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, type Option } from '../../../ui/choice.tsx';
import { DetailRow } from './detail-row.tsx';
import { phaseOf, setPlace } from './hold-point-edits.ts';
import { useIsReadOnly } from './plan-entry.tsx';

type Place = HoldPoint['place'];

/** A place as the value of an option: "after phase-1". */
const keyOf = (place: Place): string => ('after' in place ? `after ${place.after}` : `before ${place.before}`);

function placeOf(key: string): Place {
  const [side, anchor = ''] = key.split(' ');
  return side === 'after' ? { after: anchor } : { before: anchor };
}

/** Where a hold point may stand in a phase: before each step, after all. A file may know other places; one is kept. */
function placesIn(reading: Reading, phase: string, now: Place): Option<string>[] {
  const { phases, steps } = reading.plan;
  const titled = (step: string): string => numbered(reading, step, steps[step]?.title || '(untitled)');
  const places = (phases.byId[phase]?.steps ?? []).map((step) => ({
    value: keyOf({ before: step }),
    words: `before ${titled(step)}`,
  }));
  places.push({ value: keyOf({ after: phase }), words: 'after the phase' });
  if (places.some(({ value }) => value === keyOf(now))) return places;
  const odd = 'before' in now ? 'before the phase' : `after ${titled(now.after)}`;
  return [{ value: keyOf(now), words: odd }, ...places];
}

/** The phases, and where the place is gone a word for that. */
function phaseOptions(reading: Reading, phase: string | undefined): Option<string>[] {
  const phases = inOrder(reading.plan.phases).map(([value, { title }]) => ({
    value,
    words: numbered(reading, value, title || '(untitled)'),
  }));
  return phase === undefined ? [{ value: '', words: 'a place that was removed' }, ...phases] : phases;
}

export function HoldPointPlace({ id, name }: { id: string; name: string }) {
  const isReadOnly = useIsReadOnly();
  const reading = usePlan(readingOf);
  const holdPoint = reading.plan.holdPoints.byId[id];
  if (!holdPoint) return null;
  const phase = phaseOf(reading.plan, holdPoint);
  return (
    <DetailRow caption="Place" of={`of ${name}`}>
      <div className="facts-line">
        <Choice
          caption="in phase"
          of={`(place of ${name})`}
          value={phase ?? ''}
          options={phaseOptions(reading, phase)}
          onChoose={(chosen) => void sendEdit(() => (chosen === '' ? undefined : setPlace(id, { after: chosen })))}
          isReadOnly={isReadOnly}
        />
        {phase !== undefined && (
          <Choice
            caption="stands"
            of={`(place of ${name} in the phase)`}
            value={keyOf(holdPoint.place)}
            options={placesIn(reading, phase, holdPoint.place)}
            onChoose={(key) => void sendEdit(() => setPlace(id, placeOf(key)))}
            isReadOnly={isReadOnly}
          />
        )}
      </div>
    </DetailRow>
  );
}
