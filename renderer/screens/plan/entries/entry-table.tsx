// A list of the overview as a table: a row for each entry, its texts edited where they stand. Several lines that are pasted
// into the first field of a row become several rows.
import { type ClipboardEvent, type ReactNode, useId } from 'react';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Each } from '../../../ui/each.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { neighbour } from '../detail/lists.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import {
  ENTRY_LISTS,
  isBlankEntry,
  type ListName,
  moveEntry,
  pastedLines,
  pasteEntries,
  removeEntry,
} from './entry-lists.ts';
import { UNDO } from './undo.ts';

export interface TableRow {
  id: string;
  index: number;
  /** "of link 2": makes a whole name of a caption. */
  of: string;
  /** The name of its first field for the focus. */
  focusName: string;
}

export interface TableHead {
  words: string;
  /** How wide its column is; without one it takes what is left. */
  width?: 'box' | 'narrow' | 'figure' | 'middle' | 'name';
  /** The words are only heard. */
  isQuiet?: boolean;
}

interface EntryTableProps {
  list: ListName;
  heading: string;
  heads: readonly TableHead[];
  /** The cells of a row, one for each head. */
  cells(row: TableRow): ReactNode;
  /** Said while there is no entry. */
  empty: string;
  addCaption: string;
  /** Adds an entry with this id at the end. */
  onAdd(id: string, at: number): ReturnType<typeof sendEdit>;
  /** What is said when an entry is removed and takes something along. */
  removalWords?(id: string): string | undefined;
  /** An entry that always stays. */
  isKept?(id: string): boolean;
  /** Said beside the heading, in place of the count. */
  aside?: ReactNode;
  /** Below the rows. */
  children?: ReactNode;
  /** Beside the button that adds an entry. */
  foot?: ReactNode;
}

type RowProps = EntryTableProps & { row: TableRow; count: number; wish: FocusWish };

function RowButtons({ list, row, count, wish, removalWords, isKept }: RowProps) {
  const { id, index } = row;
  const move = async (to: number): Promise<void> => {
    const sent = await sendEdit(() => moveEntry(list, id, to > index ? to + 1 : to));
    if (sent.ok) wish.focus(`row ${to} ${to < index ? 'up' : 'down'}`);
  };
  const remove = async (): Promise<void> => {
    const words = removalWords?.(id);
    const next = neighbour(count, index);
    const sent = await sendEdit(() => removeEntry(list, id));
    if (!sent.ok) return;
    wish.focus(next === undefined ? 'add' : `row ${next} remove`);
    if (words) tell(words, UNDO);
  };
  return (
    <ItemButtons
      of={`${ENTRY_LISTS[list].noun} ${index + 1}`}
      index={index}
      count={count}
      focusName={`row ${index}`}
      onMove={(to) => void move(to)}
      {...(!isKept?.(id) && { onRemove: () => void remove() })}
    />
  );
}

function Row(props: RowProps) {
  const { row, cells } = props;
  const isReadOnly = useIsReadOnly();
  return (
    <tr id={row.id} tabIndex={-1} data-row={row.id}>
      {cells(row)}
      {!isReadOnly && (
        <td className="row-buttons">
          <RowButtons {...props} />
        </td>
      )}
    </tr>
  );
}

/** Makes rows of the lines of a paste. One line goes into the field as anywhere else. */
function pasteInto(list: ListName, event: ClipboardEvent<HTMLElement>, wish: FocusWish): void {
  const field = event.target as HTMLElement; // what is pasted into has the focus
  const id = field.closest<HTMLElement>('[data-row]')?.dataset.row;
  const lines = pastedLines(event.clipboardData.getData('text/plain'));
  if (id === undefined || field.dataset.focus !== id || lines.length < 2) return;
  event.preventDefault();
  const isTyped = field instanceof HTMLTextAreaElement && field.value !== '';
  if (isTyped && isBlankEntry(list, id, openPlan().plan)) {
    tell('What was typed here is not saved yet. Press Enter, then paste.');
    return;
  }
  void wish.send((plan) => pasteEntries(list, id, lines, plan, () => crypto.randomUUID()), id);
  tell(`Pasted ${lines.length} lines as ${ENTRY_LISTS[list].noun}s.`, UNDO);
}

function Heads({ heads }: Pick<EntryTableProps, 'heads'>) {
  const isReadOnly = useIsReadOnly();
  return (
    <thead>
      <tr>
        <Each of={heads}>
          {({ words, width, isQuiet }) => (
            <th scope="col" className={width}>
              <span className={isQuiet ? 'unseen' : ''}>{words}</span>
            </th>
          )}
        </Each>
        {!isReadOnly && (
          <th scope="col" className="row-buttons">
            <span className="unseen">Order and removal</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function Rows(props: EntryTableProps & { ids: readonly string[]; headingId: string; wish: FocusWish }) {
  const { list, ids, headingId, heads, wish } = props;
  const isReadOnly = useIsReadOnly();
  const rowOf = (id: string, index: number): TableRow => ({
    id,
    index,
    of: `of ${ENTRY_LISTS[list].noun} ${index + 1}`,
    focusName: id,
  });
  return (
    <table
      className="entry-table"
      aria-labelledby={headingId}
      onPaste={(event) => !isReadOnly && pasteInto(list, event, wish)}
    >
      <Heads heads={heads} />
      <tbody>
        {ids.map((id, index) => (
          <Row key={id} {...props} row={rowOf(id, index)} count={ids.length} />
        ))}
      </tbody>
    </table>
  );
}

export function EntryTable(props: EntryTableProps) {
  const { list, heading, empty, addCaption, onAdd, aside, children, foot } = props;
  const ids = usePlan((plan) => ENTRY_LISTS[list].of(plan).order);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const headingId = useId();
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const sent = await onAdd(id, ids.length);
    if (sent.ok) wish.focus(id);
  };
  const { noun } = ENTRY_LISTS[list];
  return (
    <div className="part" ref={wish.root}>
      <header className="part-head">
        <h3 id={headingId}>
          {heading} {ids.length > 0 && !aside && <span className="count">{ids.length}</span>}
        </h3>
        {aside}
      </header>
      {ids.length > 0 && <Rows {...props} ids={ids} headingId={headingId} wish={wish} />}
      {children}
      <p className="part-foot">
        {ids.length === 0 && <span className="part-empty">{empty}</span>}
        {!isReadOnly && (
          <AddButton caption={addCaption} label={`Add ${noun}`} focusName="add" onPress={() => void add()} />
        )}
        {foot}
      </p>
    </div>
  );
}
