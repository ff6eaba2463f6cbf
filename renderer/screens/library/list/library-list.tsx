// The plans as a grid of which only the rows that can be seen are drawn. The grid itself has the focus; its active row is
// named by aria-activedescendant, so that no row that is not drawn can lose it.
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { visitPlan } from '../../../plan-visit.ts';
import type { ListRow } from '../arrange.ts';
import { chooseOne, chooseTo, toggleOne } from '../choice.ts';
import type { LibraryView } from '../use-library-view.ts';
import { onListKey } from './list-keys.ts';
import { PlanRow } from './plan-row.tsx';
import { RenameField } from './rename-field.tsx';
import { HEADS, useWindow, type Window } from './use-window.ts';

const COLUMNS = ['Status', 'Plan', 'Window', 'Pattern', 'Shape', 'Readiness'];

type HeadRow = Extract<ListRow, { kind: 'head' }>;

/** The head of the group that an index of the list is in. */
function headAt(rows: readonly ListRow[], index: number): HeadRow | undefined {
  return rows
    .slice(0, index + 1)
    .filter((row): row is HeadRow => row.kind === 'head')
    .at(-1);
}

const Head = ({ label, count }: HeadRow) => (
  <span>
    {label} <span className="count">{count}</span>
  </span>
);

function ColumnHeads() {
  return (
    <div role="row" className="library-heads" aria-rowindex={1}>
      {COLUMNS.map((name) => (
        <span key={name} role="columnheader">
          <span className={name === 'Status' ? 'unseen' : ''}>{name}</span>
        </span>
      ))}
    </div>
  );
}

/** The plan whose row an event happened in. */
const planAt = ({ target }: MouseEvent): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-plan]')?.dataset.plan : undefined;

const mouseOf = ({ ids, choice, choose, place }: LibraryView) => ({
  onClick(event: MouseEvent): void {
    const id = planAt(event);
    if (id === undefined) return;
    if (event.shiftKey) choose(chooseTo(ids, choice, id));
    else choose(event.ctrlKey || event.metaKey ? toggleOne(ids, choice, id) : chooseOne(ids, id));
  },
  onDoubleClick(event: MouseEvent): void {
    const id = planAt(event);
    if (id !== undefined && place.kind !== 'bin') void visitPlan(id);
  },
});

interface RowsProps {
  view: LibraryView;
  virtual: Window;
  active: number;
  onRenamed(isByKey: boolean): void;
}

function Rows({ view: { rows, choice, renaming }, virtual, active, onRenamed }: RowsProps): ReactNode {
  return virtual.getVirtualItems().map(({ index, start }) => {
    const row = rows[index];
    if (!row) return null;
    const top = start - HEADS;
    if (row.kind === 'head')
      return (
        <div key={row.label} role="row" className="group-head" style={{ top }} aria-rowindex={index + 2}>
          <span role="rowheader" aria-colspan={COLUMNS.length}>
            <Head {...row} />
          </span>
        </div>
      );
    const { plan } = row;
    return (
      <PlanRow
        key={plan.planId}
        plan={plan}
        index={index}
        top={top}
        isActive={index === active}
        isChosen={choice.chosen.has(plan.planId)}
        field={renaming === plan.planId ? <RenameField plan={plan} onDone={onRenamed} /> : undefined}
      />
    );
  });
}

interface LibraryListProps {
  view: LibraryView;
  label: string;
}

export function LibraryList({ view, label }: LibraryListProps) {
  const { rows, choice, setRenaming } = view;
  const grid = useRef<HTMLDivElement>(null);
  const active = rows.findIndex((row) => row.kind === 'plan' && row.plan.planId === choice.active);
  const virtual = useWindow(grid, rows, active);
  // Whoever comes to the library can choose with the keys at once.
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, []);
  const stuck = headAt(rows, virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + HEADS)?.index ?? 0);
  const onRenamed = (isByKey: boolean): void => {
    setRenaming(undefined);
    if (isByKey) grid.current?.focus();
  };
  return (
    <div
      ref={grid}
      className="library-list"
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={choice.active}
      tabIndex={0}
      onKeyDown={(event) => onListKey(view, event)}
      {...mouseOf(view)}
    >
      <ColumnHeads />
      {stuck && (
        <div className="group-head is-stuck" aria-hidden="true">
          <Head {...stuck} />
        </div>
      )}
      <div role="rowgroup" className="library-rows" style={{ height: virtual.getTotalSize() - HEADS }}>
        <Rows view={view} virtual={virtual} active={active} onRenamed={onRenamed} />
      </div>
    </div>
  );
}
