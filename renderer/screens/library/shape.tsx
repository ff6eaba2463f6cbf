// A plan's own timeline in miniature: its phases as bars and its hold points as diamonds, to scale.
import type { PlanListItem } from '#shared/contract.ts';
import { shapeWords } from './words.ts';

/** More than this many bars or signs are no picture any more. */
const MOST = 60;

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;

/** Without any time every phase is as long as the others, drawn as an outline. */
function barsOf(phases: readonly number[]): { start: number; length: number; total: number }[] {
  const known = phases.reduce((sum, one) => sum + one, 0);
  const lengths = known > 0 ? phases : phases.map(() => 1);
  const total = known > 0 ? known : phases.length;
  let end = 0;
  return lengths.map((length) => {
    const start = end;
    end += length;
    return { start, length, total };
  });
}

export function Shape({ plan }: { plan: PlanListItem }) {
  const { phases, holdPoints } = plan.shape;
  const total = phases.reduce((sum, one) => sum + one, 0);
  if (phases.length === 0) return <span className="soft">{shapeWords(plan)}</span>;
  return (
    <>
      <svg className={`shape ${total > 0 ? '' : 'without-times'}`} aria-hidden="true">
        {barsOf(phases)
          .slice(0, MOST)
          .map(({ start, length, total: whole }) => (
            <rect
              key={start}
              className="shape-bar"
              x={percent(start, whole)}
              width={percent(length, whole)}
              y="3"
              height="8"
            />
          ))}
        {total > 0 &&
          holdPoints.slice(0, MOST).map((at, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two hold points may stand at the same second
            // biome-ignore lint/a11y/noSvgWithoutTitle: the words stand beside the picture
            <svg key={index} x={percent(at, total)} y="7" overflow="visible">
              <path className="shape-hold" d="M0 -5 5 0 0 5 -5 0z" />
            </svg>
          ))}
      </svg>
      <span className="unseen">{shapeWords(plan)}</span>
    </>
  );
}
