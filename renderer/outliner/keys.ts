// The keys of the outline: a table from key to what it does, for rows and for fields. What it does stands in actions.ts.
import { usePlanStore } from '../stores/plan-store.ts';
import { addHoldPoint, addPhase, addStep, chosen, duplicate, indent, nudge, remove, tick } from './actions.ts';
import {
  type CellName,
  clearSelection,
  focusOn,
  fold,
  say,
  select,
  toggleDetail,
  useOutline,
} from './outline-store.ts';
import { isEntity, type Row } from './rows.ts';

/** Where a key was pressed. */
export interface KeyPlace {
  rows: readonly Row[];
  row: Row;
  /** The row's index among the rows. */
  at: number;
  cell: CellName | undefined;
}

type Action = (place: KeyPlace) => unknown;

const PAGE = 15;

/** The nearest row in a direction that a cell can go to: a title is in most rows, owner and minutes only in steps. */
function rowFrom({ rows, at, cell }: KeyPlace, by: number): Row | undefined {
  const fits = ({ kind }: Row): boolean => {
    if (cell === 'owner' || cell === 'minutes') return kind === 'step';
    return cell === undefined ? kind !== 'group' : isEntity({ kind });
  };
  const step = Math.sign(by);
  let left = Math.abs(by);
  let found: Row | undefined;
  for (let index = at + step; index >= 0 && index < rows.length && left > 0; index += step) {
    const row = rows[index];
    if (!row || !fits(row)) continue;
    found = row;
    left -= 1;
  }
  return found;
}

const go =
  (by: number): Action =>
  (place) => {
    clearSelection();
    const row = rowFrom(place, by);
    if (row) focusOn(row.key, place.cell);
  };

const extend =
  (by: number): Action =>
  (place) => {
    const { rows, row } = place;
    const to = rowFrom({ ...place, cell: undefined }, by);
    if (!to) return;
    const anchor = useOutline.getState().anchor ?? row.key;
    const ends = [rows.findIndex(({ key }) => key === anchor), rows.indexOf(to)].sort((a, b) => a - b);
    const [first = 0, last = 0] = ends;
    const ids = rows.slice(first, last + 1).flatMap(({ kind, id }) => (kind === 'step' ? [id] : []));
    select(ids, anchor);
    say(`${ids.length} selected`);
    focusOn(to.key);
  };

const selectAll: Action = ({ rows, row }) => {
  const ids = rows.flatMap(({ kind, id }) => (kind === 'step' ? [id] : []));
  select(ids, row.key);
  say(`${ids.length} selected`);
};

const removeChosen: Action = ({ row }) => {
  if (!isEntity(row)) return;
  return remove(chosen(row));
};

const openDetail: Action = ({ row }) => {
  if (row.kind === 'group' || row.kind === 'detail') return;
  focusOn(row.key);
  toggleDetail(row.key);
};

const left: Action = ({ rows, row, at }) => {
  if (row.kind === 'phase' && row.isOpen) return fold(row.id, true);
  if (row.kind !== 'phase' && row.isOpen) return toggleDetail(row.key, false);
  const parent = rows
    .slice(0, at)
    .reverse()
    .find(({ level }) => level < row.level);
  if (parent) focusOn(parent.key);
};

const right: Action = ({ row }) => {
  if (row.kind === 'phase' && !row.isOpen) return fold(row.id, false);
  if (isEntity(row)) return focusOn(row.key, 'title');
  if (row.kind === 'verification') toggleDetail(row.key, true);
};

/** A key that moves keeps the focus where it is. */
const moveBy =
  (by: 1 | -1): Action =>
  ({ row, cell }) =>
    nudge(row, by, { key: row.key, cell });

const enter: Action = ({ row }) => addStep(row, false);
const toTitle: Action = ({ row }) => isEntity(row) && focusOn(row.key, 'title');
const leave: Action = ({ row, cell }) => (cell === undefined ? clearSelection() : focusOn(row.key));

/** Keys that do the same in a row and in its fields. */
const EVERYWHERE: Record<string, Action> = {
  Enter: enter,
  'Shift+Enter': ({ row }) => addStep(row, true),
  'Mod+Shift+Enter': ({ row }) => addPhase(row, ''),
  'Mod+Enter': ({ row }) => tick(row),
  'Mod+Shift+H': ({ row }) => addHoldPoint(row),
  'Mod+D': ({ row }) => duplicate(row),
  'Alt+ArrowUp': moveBy(-1),
  'Alt+ArrowDown': moveBy(1),
  'Mod+]': ({ row }) => indent(row, 1),
  'Mod+[': ({ row }) => indent(row, -1),
  ArrowUp: go(-1),
  ArrowDown: go(1),
  'Shift+ArrowUp': extend(-1),
  'Shift+ArrowDown': extend(1),
  Escape: leave,
};

/** Keys of a row that has the focus itself; in a field they are the field's own. */
const ON_ROWS: Record<string, Action> = {
  'Alt+ArrowRight': ({ row }) => indent(row, 1),
  'Alt+ArrowLeft': ({ row }) => indent(row, -1),
  Home: go(Number.NEGATIVE_INFINITY),
  End: go(Number.POSITIVE_INFINITY),
  PageUp: go(-PAGE),
  PageDown: go(PAGE),
  'Mod+A': selectAll,
  Delete: removeChosen,
  Backspace: removeChosen,
  ' ': openDetail,
  ArrowLeft: left,
  ArrowRight: right,
  F2: toTitle,
};

/** Keys that also work where nothing can be changed. */
const READING = new Set([
  ...Object.keys(ON_ROWS),
  'ArrowUp',
  'ArrowDown',
  'Shift+ArrowUp',
  'Shift+ArrowDown',
  'Escape',
]);
const WRITING = new Set(['Delete', 'Backspace', 'Alt+ArrowRight', 'Alt+ArrowLeft']);

type KeyHeld = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key'>;

/** "Mod+Shift+H" for a key, Mod being Control or Command. */
export function nameOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyHeld): string {
  const held = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean);
  return [...held, key.length === 1 ? key.toUpperCase() : key].join('+');
}

/** Gives what a key does at a place; nothing when it is none of the outline's. */
export function actionOf(name: string, cell: CellName | undefined): Action | undefined {
  const action = EVERYWHERE[name] ?? (cell === undefined ? ON_ROWS[name] : undefined);
  const isReadOnly = usePlanStore.getState().readOnlyBecause !== undefined;
  return isReadOnly && (!READING.has(name) || WRITING.has(name)) ? undefined : action;
}
