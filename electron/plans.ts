// What can be done to a plan: open, edit, undo, redo. Main keeps no plan in memory: each request reads, thinks, writes.
import type { Committed, Draft, HistoryLabels, OpenedPlan, RequestInput } from '#shared/contract.ts';
import { canonicalPlan } from '#shared/plan/canonical.ts';
import { apply, type Change, diff, invert } from '#shared/plan/changes.ts';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import { FORMAT } from '#shared/plan/format.ts';
import { type HistoryEntry, historyState } from '#shared/plan/history.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { parsePlanText } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { summaryRowOf } from './list.ts';
import { readChangeHeads, readChanges } from './store/change-rows.ts';
import { commitChange } from './store/commit.ts';
import { discardDraft, readDrafts } from './store/draft-rows.ts';
import type { Archive } from './store/open.ts';
import { insertPlan, markOpened, readPlan } from './store/plan-rows.ts';

/** What work on plans needs: the archive, a clock, new ids and who is at the machine. */
export interface Desk {
  archive: Archive;
  /** Milliseconds since 1970. */
  clock(): number;
  newId(): string;
  person: string;
}

export interface ReadPlan {
  plan: Plan;
  revision: number;
  contentHash: string;
  savedAt: number;
}

/** Reads a plan. Refused: `not-found`, or `storage` when its text is damaged or of a newer format. */
export function loadPlan({ archive }: Desk, planId: string): Result<ReadPlan> {
  const row = readPlan(archive.db, planId);
  if (!row.ok) return row;
  const plan = parsePlanText(row.value.document);
  if (!plan.ok)
    return failed('storage', `This plan cannot be opened. ${plan.error.message}`, { kept: 'It is untouched.' });
  const { revision, contentHash, savedAt } = row.value;
  return ok({ plan: plan.value, revision, contentHash, savedAt });
}

/** Gives what undo and redo would take next. */
export function historyLabels({ archive }: Desk, planId: string): HistoryLabels {
  const { undo, redo } = historyState(readChangeHeads(archive.db, planId));
  return { ...(undo && { undo: undo.label }), ...(redo && { redo: redo.label }) };
}

/** Opens a plan with its drafts and what could be undone. */
export function openPlan(desk: Desk, planId: string): Result<OpenedPlan> {
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  if (!desk.archive.isReadOnly) markOpened(desk.archive.db, planId, desk.clock()); // one that fails only spoils the order of the list
  const drafts = readDrafts(desk.archive.db, planId).map(
    ({ entity, field, text, baseRevision }): Draft => ({ entity, field, text, baseRevision }),
  );
  return ok({ planId, ...read.value, drafts, ...historyLabels(desk, planId) });
}

/** Puts a plan into the archive as a new one and gives its id. */
export function addPlan(desk: Desk, plan: Plan): Result<string> {
  const planId = desk.newId();
  const kept = { ...canonicalPlan(plan), summary: summaryRowOf(plan) };
  const inserted = insertPlan(desk.archive, { id: planId, format: FORMAT, ...kept, at: desk.clock() });
  return inserted.ok ? ok(planId) : inserted;
}

interface Step {
  label: string;
  groupId?: string;
  undoes?: number;
  redoes?: number;
  clearsDraft?: { entity: string; field: string };
}

/** Writes the change from one state of a plan to the next in one transaction; the crucial place of the whole app. */
export function commit(
  desk: Desk,
  planId: string,
  before: ReadPlan,
  after: Plan,
  step: Step,
): Result<Omit<Committed, 'undo'>> {
  const changes = diff(before.plan, after);
  const kept = canonicalPlan(after);
  // A document above the limit could be saved, but never opened again.
  if (kept.document.length > LIMITS.fileBytes)
    return failed('invalid', 'The plan would be larger than 64 MB.', { kept: 'The plan is as it was.' });
  const { clearsDraft, ...change } = step;
  const at = desk.clock();
  const written = commitChange(desk.archive, {
    planId,
    baseRevision: before.revision,
    ...kept,
    format: FORMAT,
    summary: summaryRowOf(after),
    change: { ...change, person: desk.person, changes: JSON.stringify(changes) },
    ...(clearsDraft && { clearsDraft }),
    at,
  });
  if (!written.ok) return written;
  const { revision } = written.value;
  return ok({ planId, revision, contentHash: kept.contentHash, savedAt: at, changes });
}

function unchanged(desk: Desk, { planId, draft }: RequestInput<'plan.edit'>, before: ReadPlan): Result<Committed> {
  const discarded = draft ? discardDraft(desk.archive, { planId, ...draft }) : ok(undefined);
  if (!discarded.ok) return discarded;
  const { plan: _, ...head } = before;
  return ok({ planId, ...head, changes: [], ...historyLabels(desk, planId) });
}

/**
 * Applies an edit and saves it. Refused: `conflict` when the plan has moved on since `baseRevision`, `not-found` when
 * what the edit names has gone, `storage` when it could not be written. A refused edit leaves plan and draft as they were.
 */
export function editPlan(desk: Desk, input: RequestInput<'plan.edit'>): Result<Committed> {
  const { planId, baseRevision, edit, group, draft } = input;
  const before = loadPlan(desk, planId);
  if (!before.ok) return before;
  if (before.value.revision !== baseRevision)
    return failed('conflict', 'The plan has changed meanwhile.', { kept: 'Your text is still in the field.' });
  const edited = applyEdit(before.value.plan, edit, { by: desk.person, at: desk.clock() });
  if (!edited.ok) return edited;
  const { plan, label } = edited.value;
  if (diff(before.value.plan, plan).length === 0) return unchanged(desk, input, before.value);
  const step = { label, ...(group && { groupId: group }), ...(draft && { clearsDraft: draft }) };
  const committed = commit(desk, planId, before.value, plan, step);
  return committed.ok ? ok({ ...committed.value, undo: label }) : committed;
}

function changesOf({ archive }: Desk, { seqs }: HistoryEntry): Result<Change[]> {
  const texts = readChanges(archive.db, seqs);
  return texts.ok ? ok(texts.value.flatMap((text): Change[] => JSON.parse(text))) : texts;
}

/** Takes back the newest change, or brings back what was taken back last, as a new row of the log. */
function travel(desk: Desk, planId: string, direction: 'undo' | 'redo'): Result<Committed> {
  const before = loadPlan(desk, planId);
  if (!before.ok) return before;
  const entry = historyState(readChangeHeads(desk.archive.db, planId))[direction];
  if (!entry) return failed('not-allowed', `There is nothing to ${direction}.`);
  const changes = changesOf(desk, entry);
  if (!changes.ok) return changes;
  const after = apply(before.value.plan, direction === 'undo' ? invert(changes.value) : changes.value);
  const newest = Math.max(...entry.seqs);
  const step = { label: entry.label, ...(direction === 'undo' ? { undoes: newest } : { redoes: newest }) };
  const committed = commit(desk, planId, before.value, after, step);
  return committed.ok ? ok({ ...committed.value, ...historyLabels(desk, planId) }) : committed;
}

/** Takes back the newest edit (with its group). Refused: `not-allowed` when there is none. */
export const undoPlan = (desk: Desk, planId: string): Result<Committed> => travel(desk, planId, 'undo');

/** Brings back what was undone last. Refused: `not-allowed` when there is none. */
export const redoPlan = (desk: Desk, planId: string): Result<Committed> => travel(desk, planId, 'redo');
