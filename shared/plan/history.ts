// What undo and redo would take next, worked out from the heads of a plan's change log. Nothing in the log is ever
// removed: an undo is a further row that names the row it undoes, so it survives a restart and can itself be undone.
import { FORMAT } from './format.ts';

/** A row of the change log without its changes. */
export interface ChangeHead {
  seq: number;
  label: string;
  format: number;
  /** Rows made by one stay in one field share a group and are undone together. */
  groupId: string | null;
  /** The newest row of the group that this row takes back, or brings back. */
  undoes: number | null;
  redoes: number | null;
}

/** One thing to take back or bring back: the rows of a group, oldest first. */
export interface HistoryEntry {
  seqs: number[];
  label: string;
}

export interface HistoryState {
  undo?: HistoryEntry;
  redo?: HistoryEntry;
}

/**
 * Folds the log, oldest row first. A new edit ends what could be redone. Rows of another document format end what could
 * be undone, because their changes speak of another shape.
 */
export function historyState(heads: readonly ChangeHead[]): HistoryState {
  let undo: HistoryEntry[] = [];
  let redo: HistoryEntry[] = [];
  let openGroup: string | null = null;
  for (const head of heads) {
    const group: string | null = openGroup;
    openGroup = null;
    if (head.format !== FORMAT) {
      undo = [];
      redo = [];
    } else if (head.undoes !== null) {
      redo.push(...undo.splice(-1));
    } else if (head.redoes !== null) {
      undo.push(...redo.splice(-1));
    } else {
      redo = [];
      const last = undo.at(-1);
      if (last && head.groupId !== null && head.groupId === group) last.seqs.push(head.seq);
      else undo.push({ seqs: [head.seq], label: head.label });
      openGroup = head.groupId;
    }
  }
  const [nextUndo, nextRedo] = [undo.at(-1), redo.at(-1)];
  return { ...(nextUndo && { undo: nextUndo }), ...(nextRedo && { redo: nextRedo }) };
}
