// One edit on its way to the disk: the change, the new document, what the library lists of it, and the draft it clears,
// in one transaction.
// Nothing may be called saved before `commitChange` has answered.
import { failed, ok, type Result } from '#shared/result.ts';
import { writeChangeRow } from './change-rows.ts';
import { type DraftPlace, deleteDraft } from './draft-rows.ts';
import type { Archive } from './open.ts';
import type { PlanRow } from './plan-rows.ts';
import { prepared } from './prepared.ts';
import { planHash } from './row-hash.ts';
import { writeTail } from './side-file.ts';
import { storing } from './storage-errors.ts';
import { type Summary, writeSummaryRow } from './summary-rows.ts';

export interface NewChange {
  person: string;
  /** The edit as a sentence: `Rename the plan`. */
  label: string;
  groupId?: string;
  undoes?: number;
  redoes?: number;
  /** The list of changes as JSON. */
  changes: string;
}

export interface Commit {
  planId: string;
  /** The revision that the edit was made on; another one is a conflict. */
  baseRevision: number;
  /** The whole document after the edit, as canonical JSON. */
  document: string;
  contentHash: string;
  format: number;
  change: NewChange;
  /** What the library lists of the plan after the edit; worked out anew where it is missing. */
  summary?: Summary;
  clearsDraft?: Omit<DraftPlace, 'planId'>;
  /** Milliseconds since 1970. */
  at: number;
}

const KEPT = 'Nothing was lost: what you typed is still in the field and is saved at the next key.';

type PlanFacts = Pick<PlanRow, 'revision' | 'createdAt'>;
const READ = 'SELECT revision, createdAt FROM plan WHERE id = ?';
const REPLACE = `
UPDATE plan SET revision = @revision, format = @format, rowHash = @rowHash, contentHash = @contentHash, savedAt = @savedAt,
document = @document WHERE id = @id`;

function write({ db }: Archive, commit: Commit): Result<{ revision: number; seq: number }> {
  const { planId, baseRevision, document, contentHash, format, change, summary, clearsDraft, at } = commit;
  const plan = prepared<[string], PlanFacts>(db, READ).get(planId);
  if (!plan) return failed('not-found', 'This plan is no longer in the archive.');
  if (plan.revision !== baseRevision)
    return failed('conflict', 'The plan has changed meanwhile.', { kept: 'What you typed is still in the field.' });
  const revision = baseRevision + 1;
  const { person, label, groupId = null, undoes = null, redoes = null, changes } = change;
  const story = { person, label, groupId, undoes, redoes, changes };
  const seq = writeChangeRow(db, { seq: null, planId, revision, format, at, ...story });
  const row = { id: planId, revision, format, contentHash, createdAt: plan.createdAt, savedAt: at, document };
  prepared(db, REPLACE).run({ ...row, rowHash: planHash(row) });
  if (summary) writeSummaryRow(db, { planId, revision, ...summary });
  if (clearsDraft) deleteDraft(db, { planId, ...clearsDraft });
  return ok({ revision, seq });
}

/**
 * Saves an edit: once this answers ok it is on the disk, and stays there through a kill or a power cut. Refused, with
 * nothing written: `not-found`, `conflict` when the plan is at another revision, `storage` when the disk is full, failing
 * or read-only.
 */
export function commitChange(archive: Archive, commit: Commit): Result<{ revision: number; seq: number }> {
  const written = storing(KEPT, () => archive.db.transaction(() => write(archive, commit)).immediate());
  if (written.ok) writeTail(archive);
  return written;
}
