// What going back costs from each moment, with the point of no return and the latest moment to abort.
import type { Plan } from '#shared/plan/plan.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';
import { type Axis, left, placeOf, spanStyle } from './axis.ts';
import { fitting, type Label } from './labels.ts';
import { zonesOf } from './zones.ts';

interface Mark extends Label {
  kind: 'abort' | 'no-return';
  seconds: number;
}

function marksOf(axis: Axis, schedule: Schedule): Mark[] {
  const { lastAbort, pointOfNoReturn } = schedule;
  const mark = (kind: Mark['kind'], words: string, seconds: number): Mark => ({
    kind,
    seconds,
    at: placeOf(axis, seconds),
    text: `${words} ${clockTime(schedule, seconds)}`,
    side: 'middle',
  });
  const marks = [
    ...(pointOfNoReturn ? [mark('no-return', 'point of no return', pointOfNoReturn.at)] : []),
    ...(lastAbort === undefined ? [] : [mark('abort', 'latest abort', lastAbort)]),
  ];
  return marks
    .filter(({ seconds }) => axis.from <= seconds && seconds <= axis.to)
    .sort((a, b) => a.seconds - b.seconds);
}

/** On which side of their marks the words stand: two that are close to each other have them on the outer sides. */
function sidesOf(marks: readonly Mark[]): string[] {
  const isClose = fitting(marks).length < marks.length;
  const hasRoom = (marks.at(-1)?.at ?? 0) < 86;
  if (!isClose) return marks.map(() => '');
  return hasRoom ? ['before', 'behind'] : ['silent', ''];
}

export function WayBack({ plan, axis, schedule }: { plan: Plan; axis: Axis; schedule: Schedule }) {
  const until = Math.min(schedule.window?.end ?? schedule.end, axis.to);
  const marks = marksOf(axis, schedule);
  const sides = sidesOf(marks);
  return (
    <div className="strip-way">
      <ul aria-label="Way back">
        {zonesOf(plan, schedule, until).map(({ kind, from, to, words }) => (
          <li key={from} className={kind} style={spanStyle(axis, from, to)} title={words}>
            {words}
            <span className="unseen">{`, from ${clockTime(schedule, from)} to ${clockTime(schedule, to)}`}</span>
          </li>
        ))}
      </ul>
      {marks.map((mark, index) => (
        <div key={mark.kind} className={`strip-mark ${mark.kind} ${sides[index]}`} style={left(axis, mark.seconds)}>
          <span>{mark.text}</span>
        </div>
      ))}
    </div>
  );
}
