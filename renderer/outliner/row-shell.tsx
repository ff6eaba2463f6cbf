// What all rows of the outline share: role, place, name, tab stop, and that they can be measured.
import { type ReactNode, useMemo } from 'react';
import { rowId } from './key-queue.ts';
import { useOutline } from './outline-store.ts';
import { isEntity, type Row } from './rows.ts';

export interface RowProps {
  row: Row;
  /** Its place in the list and its distance from the top, in px. */
  index: number;
  top: number;
  /** The row is in the tab order, with its fields. */
  isTabStop: boolean;
  measure(element: HTMLElement | null): void;
}

interface ShellProps extends RowProps {
  /** What is spoken of it: "Step 1.2, Verify backup, QA Validator, 22:05, 5 minutes". */
  name: string;
  look: string;
  children: ReactNode;
}

export function RowShell({ row, index, top, isTabStop, measure, name, look, children }: ShellProps) {
  const isSelected = useOutline((state) => state.selected.has(row.id));
  const style = useMemo(() => ({ transform: `translateY(${top}px)` }), [top]);
  return (
    <div
      ref={measure}
      id={rowId(row.key)}
      data-index={index}
      data-key={row.key}
      role="row"
      aria-label={name}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={row.isOpen}
      aria-selected={isEntity(row) ? isSelected : undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={`outline-row ${look} ${isSelected ? 'selected' : ''}`}
      style={style}
    >
      {children}
    </div>
  );
}

interface GridCellProps {
  column: number;
  className: string;
  children?: ReactNode;
  /** How many columns it covers. */
  span?: number;
}

export function GridCell({ column, className, children, span }: GridCellProps) {
  return (
    <span role="gridcell" aria-colindex={column} aria-colspan={span} className={className}>
      {children}
    </span>
  );
}
