// The outline of the open plan: a treegrid whose rows are drawn only where they can be seen. What keys, mouse and
// clipboard do stands in files of their own. The keyboard contract: test/e2e/outliner.spec.ts.
import { useMemo, useRef } from 'react';
import { readingOf } from '../hooks/use-reading.ts';
import { openPlan, usePlan } from '../stores/plan-store.ts';
import { moveSteps } from './actions.ts';
import { type Drop, dropAt, useDropTarget } from './drag.ts';
import { eventsOf, useClipboard } from './events.ts';
import { OTHER_ROWS } from './other-rows.tsx';
import { useOutline } from './outline-store.ts';
import { flatten, type Row } from './rows.ts';
import { StepRow } from './step-row.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useTarget } from './use-target.ts';
import { useWantedFocus } from './use-wanted-focus.ts';
import { HEAD, useWindow } from './use-window.ts';

const ROWS = { ...OTHER_ROWS, step: StepRow };
const HEADS = ['No.', 'Step', 'Owner', 'Start', 'Min'];

/** The rows as they stand now. */
function useRows(): Row[] {
  const plan = usePlan((open) => open);
  const folded = useOutline((state) => state.folded);
  const open = useOutline((state) => state.open);
  return useMemo(() => flatten(readingOf(plan), folded, open), [plan, folded, open]);
}

function Heads() {
  return (
    <div role="row" className="column-heads" aria-rowindex={1}>
      {HEADS.map((name, index) => (
        <span key={name} role="columnheader" aria-colindex={index + 1}>
          {name}
        </span>
      ))}
    </div>
  );
}

function useGrid() {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows();
  const focusKey = useOutline((state) => state.focus?.key);
  // Without a focus the first row is the tab stop.
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === focusKey),
  );
  const virtual = useWindow(scroller, rows, active);
  useWantedFocus(rows, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  useKeptFocus(rows);
  useTarget(rows);
  useClipboard(rows);
  const find = (clientY: number): Drop | undefined => {
    const box = scroller.current?.getBoundingClientRect();
    const y = clientY - (box?.top ?? 0) + (scroller.current?.scrollTop ?? 0);
    const item = virtual.getVirtualItemForOffset(y);
    const row = item && rows[item.index];
    const steps = openPlan().plan.phases.byId[row?.phase ?? '']?.steps.length ?? 0;
    return row && dropAt(row, steps, item, y);
  };
  const drop = useDropTarget(scroller, find, (ids, place) => void moveSteps(ids, place));
  return { scroller, rows, active, virtual, drop };
}

export function Outliner() {
  const { scroller, rows, active, virtual, drop } = useGrid();
  const said = useOutline((state) => state.said);
  return (
    <>
      <div
        ref={scroller}
        className="outline"
        role="treegrid"
        aria-label="Phases and steps"
        aria-rowcount={rows.length + 1}
        aria-colcount={HEADS.length}
        aria-multiselectable="true"
        {...eventsOf(rows)}
      >
        <Heads />
        <div role="rowgroup" className="outline-rows" style={{ height: virtual.getTotalSize() - HEAD }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const View = ROWS[row.kind];
            const place = { index, top: start - HEAD, isTabStop: index === active };
            return <View key={row.key} row={row} measure={virtual.measureElement} {...place} />;
          })}
          {drop && <div className="drop-line" style={{ top: drop.top - HEAD }} />}
        </div>
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  );
}
