// Review: what is still missing, what the team did with the plan, who stands for it, and the runbook to hold it against.
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { showView } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RunbookText } from '../reading/runbook-view.tsx';
import { useTarget } from '../reading/use-target.ts';
import { CompletenessLists } from './completeness.tsx';
import { Confidence } from './confidence.tsx';
import { StepCoverage } from './coverage.tsx';
import { Rehearsals } from './rehearsals.tsx';
import { SignOffs } from './sign-offs.tsx';
import { Standing } from './standing.tsx';
import { useRoom } from './use-room.ts';
import { WalkThrough } from './walk-through.tsx';

/** The way to the runbook: beside the review where both fit, else in its place. */
function RunbookButton({ hasRoom, isBeside, onToggle }: { hasRoom: boolean; isBeside: boolean; onToggle(): void }) {
  if (!hasRoom)
    return (
      <Button hint="In a wider window it stands beside the review" onPress={() => showView('runbook')}>
        <Icon of={BookOpen} size={14} /> Read the runbook
      </Button>
    );
  return (
    <button type="button" className="button plain" aria-pressed={isBeside} onClick={onToggle}>
      <Icon of={BookOpen} size={14} /> Runbook beside
    </button>
  );
}

export function ReviewView() {
  const hasRoom = useRoom();
  const [isWanted, setWanted] = useState(true);
  const page = useTarget();
  const isBeside = hasRoom && isWanted;
  return (
    <div className={`review ${isBeside ? 'with-runbook' : ''}`}>
      <div className="page review-page" ref={page}>
        <header className="page-head">
          <h2 tabIndex={-1}>Review</h2>
          <p>Completeness, the team’s word, signatures</p>
          <RunbookButton hasRoom={hasRoom} isBeside={isWanted} onToggle={() => setWanted(!isWanted)} />
        </header>
        <Standing />
        <CompletenessLists />
        <StepCoverage />
        <WalkThrough />
        <Rehearsals />
        <Confidence />
        <SignOffs />
      </div>
      {isBeside && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
        <section className="page review-runbook" aria-label="Compiled runbook" tabIndex={0}>
          <RunbookText />
        </section>
      )}
    </div>
  );
}
