// The ten outputs and the eight indicators, each with how far it is; a row leads to where it is worked on.
import { useMemo } from 'react';
import { completenessOf, type JudgedRow, type RowState } from '#shared/completeness/completeness.ts';
import { useFindings, useWaived } from '../../../hooks/use-findings.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { goTo } from '../../../stores/view-store.ts';
import { countWords } from '../../../words.ts';
import { goToFinding } from '../inspector/finding-actions.ts';
import { Pie } from '../nav/pie.tsx';
import type { SectionMark } from '../nav/section-marks.ts';
import { Part } from './part.tsx';

/** The same drawing as in the navigation: nothing, begun, complete. */
const MARKS: Readonly<Record<RowState['kind'], SectionMark>> = {
  nothing: 'empty',
  open: 'begun',
  met: 'complete',
  waived: 'complete',
};

function stateWords(state: RowState): string {
  switch (state.kind) {
    case 'nothing':
      return 'nothing yet';
    case 'open':
      return countWords(state.findings.length, 'finding');
    case 'met':
      return 'met';
    case 'waived':
      return 'met, with something set aside';
  }
}

/** What one has to know of it in a line; nothing for what is met. */
function detailWords(state: RowState): string | undefined {
  if (state.kind === 'nothing') return state.why;
  if (state.kind === 'open') return state.findings[0]?.message;
  return state.kind === 'waived' ? state.waived[0]?.reason : undefined;
}

function go({ row, state }: JudgedRow): void {
  const first = state.kind === 'open' ? state.findings[0] : undefined;
  if (first) goToFinding(first);
  else goTo(row.view, row.view === 'review' ? `review-${row.key}` : undefined);
}

function Row({ judged }: { judged: JudgedRow }) {
  const { row, state } = judged;
  const detail = detailWords(state);
  return (
    <li>
      <button type="button" className={`completeness-row is-${state.kind}`} onClick={() => go(judged)}>
        <Pie mark={MARKS[state.kind]} />
        <span className="completeness-title">{row.title}</span>{' '}
        <span className="completeness-state">
          <span className="unseen">: </span>
          {stateWords(state)}
        </span>
        {detail && <span className="completeness-detail">{detail}</span>}
      </button>
    </li>
  );
}

const isMet = ({ state }: JudgedRow): boolean => state.kind === 'met' || state.kind === 'waived';

function List({ id, heading, rows }: { id: string; heading: string; rows: readonly JudgedRow[] }) {
  return (
    <Part id={id} heading={heading} aside={`${rows.filter(isMet).length} of ${rows.length} met`}>
      <ol className="completeness">
        {rows.map((judged) => (
          <Row key={judged.row.source} judged={judged} />
        ))}
      </ol>
    </Part>
  );
}

export function CompletenessLists() {
  const plan = usePlan((open) => open);
  const findings = useFindings();
  const waived = useWaived();
  const { outputs, indicators } = useMemo(() => completenessOf(plan, { findings, waived }), [plan, findings, waived]);
  return (
    <div className="review-pair">
      <List id="review-outputs" heading="Outputs" rows={outputs} />
      <List id="review-indicators" heading="Signs of success" rows={indicators} />
    </div>
  );
}
