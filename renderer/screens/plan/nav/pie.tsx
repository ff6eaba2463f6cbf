// How far a section is, as a drawing: a dashed ring for nothing, a quarter for begun, a full disc with a tick.
import type { SectionMark } from './section-marks.ts';

export function Pie({ mark }: { mark: SectionMark }) {
  return (
    <svg className={`pie is-${mark}`} width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      {mark === 'begun' && <path className="slice" d="M8 8H4.5A3.5 3.5 0 1 0 8 4.5z" />}
      {mark === 'complete' && <path className="tick" d="m5.6 8.2 1.8 1.8 3.2-3.6" />}
    </svg>
  );
}
