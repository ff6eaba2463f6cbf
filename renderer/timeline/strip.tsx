// The timeline at the bottom of a plan: phases and hold points on a real clock, and whether they fit the window.
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Plan } from '#shared/plan/plan.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';
import { readingOf } from '../hooks/use-reading.ts';
import { useSchedule } from '../hooks/use-schedule.ts';
import { usePlan } from '../stores/plan-store.ts';
import { useViewStore } from '../stores/view-store.ts';
import { Icon } from '../ui/icon.tsx';
import { type Axis, axisOf } from './axis.ts';
import { Bars } from './bars.tsx';
import { type Entry, entriesOf, entryFor } from './entries.ts';
import { Example } from './example.tsx';
import { Forecast, Messages, messagesBefore, Ticks, WindowMarks } from './scale.tsx';
import { useLikelyEnd } from './use-likely-end.ts';
import { WayBack } from './way-back.tsx';

const toggle = (): void => useViewStore.setState(({ isStripOpen }) => ({ isStripOpen: !isStripOpen }));

/** "clock, Berlin" or "T-clock": what the figures count. */
const clockWords = ({ start }: Schedule): string =>
  start ? `clock, ${start.zone.split('/').at(-1)?.replaceAll('_', ' ')}` : 'T-clock';

/** The names of the rows, beside them. */
function Side({ isOpen, rows }: { isOpen: boolean; rows: readonly [name: string, words: string][] }) {
  const label = isOpen ? 'Collapse the timeline' : 'Expand the timeline';
  return (
    <div className="strip-side">
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={label}
        aria-expanded={isOpen}
        title={label}
        onClick={toggle}
      >
        <Icon of={isOpen ? ChevronDown : ChevronUp} />
      </button>
      {rows.map(([name, words]) => (
        <span key={name} className={`strip-row-name ${name}`}>
          {words}
        </span>
      ))}
    </div>
  );
}

/** Everything around the bars. */
function Around({ plan, axis, schedule, entries }: { plan: Plan; axis: Axis; schedule: Schedule; entries: Entry[] }) {
  const likely = useLikelyEnd();
  const holds = entries.filter(({ kind }) => kind === 'holdPoint').map(({ from }) => from);
  return (
    <>
      <Messages plan={plan} axis={axis} schedule={schedule} />
      <Ticks axis={axis} schedule={schedule} />
      <WindowMarks axis={axis} schedule={schedule} />
      <Forecast axis={axis} schedule={schedule} likely={likely} holds={holds} />
      {schedule.end > 0 ? (
        <WayBack plan={plan} axis={axis} schedule={schedule} />
      ) : (
        <p className="strip-hint">Phases are drawn to scale as soon as their steps have a time.</p>
      )}
    </>
  );
}

export function TimelineStrip() {
  const plan = usePlan((open) => open);
  const schedule = useSchedule();
  const isOpen = useViewStore((state) => state.isStripOpen);
  const current = useViewStore((state) => state.current);
  const entries = entriesOf(plan, readingOf(plan), schedule);
  const axis = axisOf(schedule);
  const before = messagesBefore(axis, schedule);
  const isEmpty = entries.length === 0;
  const rows: [string, string][] = isEmpty
    ? [
        ['clock', 'T-clock'],
        ['phases', 'example'],
      ]
    : [
        ['messages', before > 0 ? `messages, ${before} earlier` : 'messages'],
        ['clock', clockWords(schedule)],
        ['phases', 'phases'],
        ['way', 'way back'],
      ];
  return (
    <section className={isOpen ? 'strip' : 'strip collapsed'} aria-label="Timeline">
      <Side isOpen={isOpen} rows={isOpen ? rows : []} />
      <div className="strip-axis">
        {isEmpty && isOpen && <Example />}
        {!isEmpty && isOpen && <Around plan={plan} axis={axis} schedule={schedule} entries={entries} />}
        {!isEmpty && <Bars axis={axis} entries={entries} chosen={entryFor(plan, entries, current)} />}
      </div>
    </section>
  );
}
