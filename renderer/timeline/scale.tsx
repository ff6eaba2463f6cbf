// The scale of the timeline: ticks and figures, messages above it, the window, and where the plan is likely to end.

import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';
import type { LikelyEnd } from '#shared/schedule/simulate.ts';
import { type Axis, left, placeOf, spanStyle, ticksOf } from './axis.ts';
import { fitting, type Label } from './labels.ts';

export function Ticks({ axis, schedule }: { axis: Axis; schedule: Schedule }) {
  return (
    <div className="strip-ticks" aria-hidden="true">
      {ticksOf(axis, schedule).map(({ at, label, day, isHour }) => (
        <span
          key={at}
          className={`strip-tick ${label ? 'figure' : ''} ${isHour ? 'hour' : ''} ${day ? 'day' : ''}`}
          style={left(axis, at)}
        >
          {label && <span>{day ? `${day.split(' ')[0]} ${label}` : label}</span>}
        </span>
      ))}
    </div>
  );
}

/** "T-0", "T+30 min", "T-24 h"; a message tied to a phase has a time of day. */
function occasionWords(plan: Plan, schedule: Schedule, id: string, at: number): string {
  const on = plan.communications.entries.byId[id]?.on;
  if (on?.at !== 'offset') return clockTime(schedule, at);
  return on.seconds === 0 ? 'T-0' : `T${on.seconds < 0 ? '-' : '+'}${durationWords(Math.abs(on.seconds))}`;
}

/** How many messages go out before the axis begins. */
export const messagesBefore = (axis: Axis, { messages }: Schedule): number =>
  [...messages.values()].filter((at) => at < axis.from).length;

export function Messages({ plan, axis, schedule }: { plan: Plan; axis: Axis; schedule: Schedule }) {
  const flags = inOrder(plan.communications.entries).flatMap(([id, { event }]) => {
    const at = schedule.messages.get(id);
    if (at === undefined || at < axis.from || at > axis.to) return [];
    const text = occasionWords(plan, schedule, id, at);
    const words = `${text}: ${event.trim() || 'message'}, ${clockTime(schedule, at)}`;
    return { id, seconds: at, at: placeOf(axis, at), text: `  ${text}`, side: 'right' as const, words };
  });
  const end = schedule.window ? placeOf(axis, schedule.window.end) : 100;
  const shown = new Set(fitting(flags, [[end - 6, 100]]).map(({ id }) => id));
  return (
    <ul className="strip-messages" aria-label="Messages">
      {flags.map(({ id, seconds, text, words }) => (
        <li key={id} style={left(axis, seconds)} title={words}>
          <span className="unseen">{words}</span>
          {shown.has(id) && <span aria-hidden="true">{text.trim()}</span>}
        </li>
      ))}
    </ul>
  );
}

export function WindowMarks({ axis, schedule: { window } }: { axis: Axis; schedule: Schedule }) {
  if (!window) return null;
  const isInSight = window.end <= axis.to;
  return (
    <div className="strip-window">
      <i style={left(axis, window.start)} />
      {isInSight && <i style={left(axis, window.end)} />}
      {isInSight && <b style={left(axis, window.end)}>window ends</b>}
    </div>
  );
}

interface ForecastProps {
  axis: Axis;
  schedule: Schedule;
  likely: LikelyEnd | undefined;
  /** The hold points, whose diamonds stand in the same row. */
  holds: readonly number[];
}

export function Forecast({ axis, schedule, likely, holds }: ForecastProps) {
  const { end, worst } = schedule;
  if (worst.end === 0) return null;
  const label = (word: string, seconds: number): Label => ({
    at: placeOf(axis, seconds),
    text: `${word} ${clockTime(schedule, seconds)}`,
    side: 'middle',
  });
  const diamonds = holds.map((at) => [placeOf(axis, at) - 1.2, placeOf(axis, at) + 3.6] as const);
  const all = [
    label('expected', end),
    ...(worst.end > end ? [label('worst', worst.end)] : []),
    ...(likely ? [label('P90', likely.p90)] : []),
  ];
  return (
    <div className="strip-forecast">
      {worst.end > end && <i style={spanStyle(axis, end, worst.end)} />}
      {likely && <span className="strip-p90" style={left(axis, likely.p90)} />}
      {fitting(all, diamonds).map(({ at, text }) => (
        <span key={text} className="strip-figure" style={{ left: `${at.toFixed(3)}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
