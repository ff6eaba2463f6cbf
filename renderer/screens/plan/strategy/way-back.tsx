// How long going back takes: by the pattern alone, with all that the plan does, and by the procedures written down (3.7, C8).
import { effectiveWayBack } from '#shared/advisor/effective-way-back.ts';
import { durationWords } from '#shared/duration.ts';
import type { Abort } from '#shared/schedule/way-back.ts';
import { useSchedule } from '../../../hooks/use-schedule.ts';
import { usePlan } from '../../../stores/plan-store.ts';

/** The longest way back that the plan's own procedures make, or what is missing to tell. */
function proceduresWords(aborts: readonly Abort[]): string {
  const longest = aborts.reduce<Abort | undefined>(
    (most, one) => (one.rollbackSeconds > (most?.rollbackSeconds ?? 0) ? one : most),
    undefined,
  );
  if (!longest) return 'none written yet';
  return `${durationWords(longest.rollbackSeconds, longest.isAtMost)} at worst`;
}

export function WayBack() {
  const plan = usePlan((open) => open);
  const { latestAbort } = useSchedule();
  const found = effectiveWayBack(plan);
  if (!found) return null;
  return (
    <section className="choice-part way-back" aria-label="Way back">
      <dl>
        <div>
          <dt>Way back by the pattern</dt>
          <dd>{found.pattern}</dd>
        </div>
        <div>
          <dt>with all of this plan</dt>
          <dd className={found.isSlower ? 'slower' : undefined}>{found.effective}</dd>
        </div>
        <div>
          <dt>by its procedures</dt>
          <dd>{proceduresWords(latestAbort)}</dd>
        </div>
      </dl>
      <p className="axis-meaning">{found.why.join(' ')}</p>
    </section>
  );
}
