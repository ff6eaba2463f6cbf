// A row of the library: what the plan is called, when it happens, how, what it looks like, how ready it is.
import { memo, type ReactNode } from 'react';
import type { PlanListItem } from '#shared/contract.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { momentWords } from '../../../words.ts';
import { FindingCounts } from '../finding-counts.tsx';
import { Shape } from '../shape.tsx';
import { STATUSES, sheetWords, todayHere, windowWords } from '../words.ts';

interface PlanRowProps {
  plan: PlanListItem;
  /** Its number among the rows of the grid. */
  index: number;
  top: number;
  isActive: boolean;
  isChosen: boolean;
  /** In the place of the title, while it is being changed. */
  field: ReactNode;
}

function Cells({ plan, field }: Pick<PlanRowProps, 'plan' | 'field'>) {
  const { title, status, windowStart, pattern, findings, deletedAt } = plan;
  const { label, icon } = STATUSES[status];
  const sheet = deletedAt === undefined ? sheetWords(plan) : `Deleted ${momentWords(deletedAt)}`;
  return (
    <>
      <span role="gridcell" className="plan-status" title={label}>
        <Icon of={icon} />
        <span className="unseen">{label}</span>
      </span>
      <span role="gridcell" className="plan-title">
        {field ?? <b title={title}>{title || 'Untitled plan'}</b>}
        <small>{sheet}</small>
      </span>
      <span role="gridcell" className="plan-window">
        {windowWords(windowStart, todayHere())}
      </span>
      <span role="gridcell" className="plan-pattern">
        {pattern ? PATTERN_WORDS[pattern].replace(/ \(.*/, '') : 'not chosen'}
      </span>
      <span role="gridcell" className="plan-shape">
        <Shape plan={plan} />
      </span>
      <span role="gridcell" className="plan-findings">
        <FindingCounts counts={findings} />
      </span>
    </>
  );
}

function Row({ plan, index, top, isActive, isChosen, field }: PlanRowProps) {
  return (
    // The keys are those of the grid, which has the focus
    <div
      id={plan.planId}
      role="row"
      className={`plan-row ${isActive ? 'is-active' : ''}`}
      style={{ top }}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-plan={plan.planId}
    >
      <Cells plan={plan} field={field} />
    </div>
  );
}

export const PlanRow = memo(Row);
