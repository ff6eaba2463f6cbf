// A small drawing of a flag's rollout: days to the right, the share of users upwards. What it says stands in the table too.
import type { Ramp } from '#shared/flags/ramp.ts';
import { Each } from '../../../ui/each.tsx';

const WIDTH = 460;
const HEIGHT = 56;
const TOP = 10;

interface Scale {
  x(day: number): number;
  y(percent: number): number;
}

const scaleOf = ({ end }: Ramp): Scale => ({
  x: (day) => (day / Math.max(end, 1)) * (WIDTH - 24) + 2,
  y: (percent) => TOP + HEIGHT - (percent / 100) * HEIGHT,
});

/** The outline of the area: up at each step, along to the next. */
const areaPath = ({ steps, end }: Ramp, { x, y }: Scale): string =>
  [
    `M${x(steps[0]?.from ?? 0)} ${y(0)}`,
    ...steps.flatMap(({ from, to, percent }) => [`L${x(from)} ${y(percent)}`, `L${x(to)} ${y(percent)}`]),
    `L${x(end)} ${y(0)}Z`,
  ].join('');

/** The days that get a number below: the steps', the removal's, as far as they do not touch. */
function dayMarks({ steps, removal }: Ramp, { x }: Scale): number[] {
  const kept: number[] = [];
  for (const day of [0, ...steps.map(({ from }) => from), ...(removal === undefined ? [] : [removal])]) {
    const last = kept.at(-1);
    if (last === undefined || x(day) - x(last) >= 18) kept.push(day);
  }
  return kept;
}

const spoken = ({ steps, removal }: Ramp): string =>
  [
    ...steps.map(({ from, words }) => `day ${from}: ${words}`),
    ...(removal === undefined ? [] : [`day ${removal}: removed from the code`]),
  ].join('; ');

export function RampDrawing({ ramp, name }: { ramp: Ramp; name: string }) {
  const scale = scaleOf(ramp);
  const { x, y } = scale;
  const base = y(0);
  return (
    <svg
      className="flag-ramp"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + TOP + 20}`}
      role="img"
      aria-label={`Rollout of ${name}: ${spoken(ramp)}`}
    >
      <path className="ramp-area" d={areaPath(ramp, scale)} />
      <line className="ramp-line" x1={x(0)} x2={x(ramp.end)} y1={base} y2={base} />
      <Each of={ramp.steps}>
        {({ from, to, percent }) => (
          <line className="ramp-step" x1={x(from)} x2={x(to)} y1={y(percent)} y2={y(percent)} />
        )}
      </Each>
      {ramp.removal !== undefined && (
        <path
          className="ramp-removal"
          d={`M${x(ramp.removal) - 4} ${base - 4}l8 8m0 -8l-8 8M${x(ramp.removal)} ${base - 6}V${TOP}`}
        />
      )}
      <Each of={dayMarks(ramp, scale)}>
        {(day) => (
          <text className="ramp-day" x={x(day)} y={base + 15} textAnchor={day === 0 ? 'start' : 'middle'}>
            {day === 0 ? 'day 0' : day}
          </text>
        )}
      </Each>
    </svg>
  );
}
