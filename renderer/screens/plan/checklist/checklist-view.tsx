// The checklist of the open plan: phase by phase, in the order of the runbook. Only the rows in sight are drawn; one of
// the boxes is in the tab order, and the arrow keys go from box to box.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type ChecklistRow, checklistOf, type ItemRow } from '#shared/checklist/checklist.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { goTo, setCurrent, targetReached, useViewStore } from '../../../stores/view-store.ts';
import { ChecklistBarrier, ChecklistGroup, ChecklistItem, ProgressMeter } from './checklist-rows.tsx';
import { nextItem } from './next-item.ts';

const HEIGHTS = { group: 44, item: 32, barrier: 44 } satisfies Record<ChecklistRow['kind'], number>;

const editOf = ({ id, ticked, isTicked }: ItemRow): Edit =>
  ticked === 'confirm'
    ? { type: 'preparation.confirm', people: [id], isConfirmed: !isTicked }
    : { type: 'preparation.tick', ids: [id], isTicked: !isTicked };

const onTick = (row: ItemRow): void => void sendEdit(() => editOf(row));

/** The row that has the tab stop, wherever the list is scrolled to. */
function useRows(rows: readonly ChecklistRow[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const found = rows.findIndex((row) => row.id === chosen);
  const active = found >= 0 ? found : rows.findIndex((row) => row.kind === 'item');
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'item'],
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    // The row with the focus stays drawn, or the focus would fall to the page.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), Math.max(0, active)])].sort((a, b) => a - b),
      [active],
    ),
    overscan: 8,
  });
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const id = wanted.current;
    wanted.current = undefined;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  });
  const focus = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    wanted.current = row.id;
    setChosen(row.id);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  return { scroller, virtual, active, focus, setChosen };
}

/** Goes to the entity that another part of the screen asked for. */
function useTarget(rows: readonly ChecklistRow[], focus: (index: number) => void): void {
  const target = useViewStore((state) => state.target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each target
  useEffect(() => {
    if (target === undefined) return;
    targetReached();
    focus(rows.findIndex((row) => row.id === target));
  }, [target]);
}

interface RowViewProps {
  row: ChecklistRow;
  isTabStop: boolean;
}

function RowView({ row, isTabStop }: RowViewProps) {
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  if (row.kind === 'group') return <ChecklistGroup row={row} />;
  if (row.kind === 'barrier') return <ChecklistBarrier row={row} />;
  return <ChecklistItem row={row} isTabStop={isTabStop} isReadOnly={isReadOnly} onTick={onTick} />;
}

function Rows({ rows }: { rows: readonly ChecklistRow[] }) {
  const { scroller, virtual, active, focus, setChosen } = useRows(rows);
  useTarget(rows, focus);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.key === 'Enter' && row) goTo('phases', row.id);
    else {
      const next = nextItem(rows, active, event.key);
      if (next === undefined) return;
      focus(next);
    }
    event.preventDefault();
  };
  return (
    <div className="checklist-scroller" ref={scroller}>
      <ul className="checklist-rows" style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => {
                setChosen(row.id);
                setCurrent(row.id);
              }}
            >
              <RowView row={row} isTabStop={index === active} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function ChecklistView() {
  const plan = usePlan((open) => open);
  const { rows, progress } = useMemo(() => checklistOf(readingOf(plan)), [plan]);
  return (
    <section className="checklist" aria-labelledby="checklist-heading">
      <header className="view-head">
        <h2 id="checklist-heading">Checklist</h2>
        <ProgressMeter {...progress} />
        <p className="keys-hint">Up and Down go from box to box, Space ticks, Enter shows the step in the outline.</p>
      </header>
      {rows.some((row) => row.kind === 'item') ? (
        <Rows rows={rows} />
      ) : (
        <p className="checklist-empty">
          Steps, their checks and the people who fill a role stand here as boxes to tick, once the plan has some.
        </p>
      )}
    </section>
  );
}
