// What a timeline looks like, in dashed outlines, while the plan has no phases.
import { tWords } from '#shared/schedule/clock.ts';

const MINUTES = [
  ['Pre-Deployment', 0, 30],
  ['Migration', 30, 15],
  ['Application', 45, 30],
  ['Smoke', 75, 15],
  ['Monitoring', 90, 60],
] as const;
const FIGURES = [0, 30, 60, 90, 120, 150, 180, 210, 240];

/** T-0 stands at 2 per cent, four hours end at 94. */
const place = (minutes: number): string => `${2 + minutes * 0.384}%`;

export function Example() {
  return (
    <>
      <div className="strip-ticks" aria-hidden="true">
        {FIGURES.map((minutes) => (
          <span key={minutes} className="strip-tick figure" style={{ left: place(minutes) }}>
            <span>{tWords(minutes * 60)}</span>
          </span>
        ))}
      </div>
      <div className="strip-example" aria-hidden="true">
        {MINUTES.map(([title, from, lasts]) => (
          <i key={title} style={{ left: place(from), width: `${lasts * 0.384}%` }}>
            {title}
          </i>
        ))}
      </div>
      <p className="strip-hint">Steps draw themselves here as you write them. Set a window to see whether they fit.</p>
    </>
  );
}
