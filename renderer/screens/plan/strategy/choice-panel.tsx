// The choice: why this pattern, how long going back takes, its settings, and its steps for the application phase.
import { Dot, TriangleAlert } from 'lucide-react';
import { type Caution, cautionsAbout } from '#shared/advisor/cautions.ts';
import { situationOf } from '#shared/advisor/situation.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { hasDraft, PlanEntry } from '../detail/plan-entry.tsx';
import { Settings } from './settings.tsx';
import { StepsOffer } from './steps-offer.tsx';
import { override, rationale } from './strategy-fields.ts';
import { WayBack } from './way-back.tsx';

/** Why not the first one: asked when another was chosen, and kept when it was answered. */
function Override({ isAsked }: { isAsked: boolean }) {
  const isThere = usePlan(({ strategy }) => strategy.override !== undefined);
  if (!isAsked && !isThere && !hasDraft(override)) return null;
  return (
    <DetailRow caption="Not as advised">
      <PlanEntry
        rule={override}
        look="bare"
        caption="Why the advice was not followed"
        of=""
        placeholder="Another pattern leads; say why this one was chosen"
        isMultiline
      />
    </DetailRow>
  );
}

/** What to look at twice with the chosen pattern (requirements 3.2). */
function Cautions({ pattern }: { pattern: Pattern }) {
  const plan = usePlan((open) => open);
  const { concerns, look } = cautionsAbout(pattern, situationOf(plan));
  const item = ({ id, sentence, holds }: Caution) => (
    <li key={id} className={holds ? 'concerns' : undefined}>
      <Icon of={holds ? TriangleAlert : Dot} size={14} />
      {sentence}
    </li>
  );
  return (
    <DetailRow caption="Look twice" of={`at ${PATTERN_WORDS[pattern]}`}>
      <ul className="cautions">{[...concerns, ...look].map(item)}</ul>
    </DetailRow>
  );
}

interface ChoiceProps {
  pattern: Pattern | undefined;
  /** The pattern that leads; nothing when all are ruled out. */
  leader: Pattern | undefined;
}

export function ChoicePanel({ pattern, leader }: ChoiceProps) {
  return (
    <section className="choice-panel" aria-label="Choice">
      <h3>{pattern === undefined ? 'Nothing chosen yet' : `Chosen: ${PATTERN_WORDS[pattern]}`}</h3>
      <DetailRow caption="Rationale">
        <PlanEntry
          rule={rationale}
          look="bare"
          caption="Rationale"
          of="of the pattern"
          placeholder="Why this pattern; choosing one drafts it from the advice"
          isMultiline
        />
      </DetailRow>
      <Override isAsked={pattern !== undefined && leader !== undefined && pattern !== leader} />
      {pattern && (
        <>
          <StepsOffer pattern={pattern} />
          <WayBack />
          <Settings pattern={pattern} />
          <Cautions pattern={pattern} />
        </>
      )}
    </section>
  );
}
