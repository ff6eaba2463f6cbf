// The list of a section whose entries are shown one at a time beside it: migrations, flags, procedures, messages, people.
import type { ReactNode } from 'react';
import type { sendEdit } from '../../../stores/plan-requests.ts';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';

export interface EntryRow {
  id: string;
  /** "migration 2"; its buttons are heard as "Move up migration 2". */
  of: string;
  words: ReactNode;
  /** What it is numbered as, when that is not its place: "A" among the procedures. */
  number?: string;
  /** It stands in the order, but is nothing that could be opened or removed: the application among the migrations. */
  isFixed?: boolean;
}

interface EntryListProps {
  /** What the list is heard as: "Order of execution". */
  label: string;
  rows: readonly EntryRow[];
  shown: string;
  wish: FocusWish;
  onShow(id: string): void;
  /** Puts an entry before the one that stands at `to` now, as the `.move` edits count. Nothing where time gives the order. */
  onMove?(id: string, to: number): ReturnType<typeof sendEdit>;
  onRemove(id: string): ReturnType<typeof sendEdit>;
}

type RowProps = EntryListProps & { row: EntryRow; index: number };

function Buttons({ row: { id, of, isFixed }, label, index, rows, wish, onMove, onRemove }: RowProps) {
  if (useIsReadOnly()) return null;
  const move = async (to: number): Promise<void> => {
    const sent = await onMove?.(id, to > index ? to + 1 : to);
    if (sent?.ok) wish.focus(`${label} ${to} ${to < index ? 'up' : 'down'}`);
  };
  const remove = async (): Promise<void> => {
    const sent = await onRemove(id);
    if (sent.ok) wish.focus(`${label} ${Math.max(0, index - 1)}`);
  };
  return (
    <ItemButtons
      of={of}
      index={index}
      count={onMove ? rows.length : 1}
      focusName={`${label} ${index}`}
      onMove={(to) => void move(to)}
      {...(!isFixed && { onRemove: () => void remove() })}
    />
  );
}

function Row(props: RowProps) {
  const { row, label, index, shown, onShow } = props;
  return (
    <li id={row.id} className={`entry-row ${row.isFixed ? 'fixed' : ''}`}>
      <span className="entry-number">{row.number ?? index + 1}</span>
      {row.isFixed ? (
        <span className="entry-button" data-focus={`${label} ${index}`} tabIndex={-1}>
          {row.words}
        </span>
      ) : (
        <button
          type="button"
          className="entry-button"
          aria-current={row.id === shown || undefined}
          data-focus={`${label} ${index}`}
          onClick={() => onShow(row.id)}
        >
          {row.words}
        </button>
      )}
      <Buttons {...props} />
    </li>
  );
}

export function EntryList(props: EntryListProps) {
  return (
    <ol className="entry-list" aria-label={props.label}>
      {props.rows.map((row, index) => (
        <Row key={row.id} {...props} row={row} index={index} />
      ))}
    </ol>
  );
}
