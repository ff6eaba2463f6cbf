// Drafts: the raw text of a field while it is being typed, written through so that a crash costs a blink of typing.
import type { Database } from 'better-sqlite3';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Archive } from './open.ts';
import { prepared } from './prepared.ts';
import { storing } from './storage-errors.ts';

/** Where a draft belongs: one field of one entity of a plan. */
export interface DraftPlace {
  planId: string;
  entity: string;
  field: string;
}

export interface DraftRow extends DraftPlace {
  /** What was typed, valid or not, byte for byte. */
  text: string;
  /** The plan's revision that it was typed on. */
  baseRevision: number;
  /** Milliseconds since 1970. */
  at: number;
}

const WRITE = `
INSERT INTO draft (planId, entity, field, text, baseRevision, at)
SELECT @planId, @entity, @field, @text, @baseRevision, @at WHERE EXISTS (SELECT 1 FROM plan WHERE id = @planId)
ON CONFLICT (planId, entity, field) DO UPDATE SET text = excluded.text, baseRevision = excluded.baseRevision, at = excluded.at`;

/** Writes a draft and tells whether its plan is there. */
export const writeDraftRow = (db: Database, draft: DraftRow): boolean => prepared(db, WRITE).run(draft).changes === 1;

/** Takes a draft away, if there is one. */
export function deleteDraft(db: Database, { planId, entity, field }: DraftPlace): void {
  prepared(db, 'DELETE FROM draft WHERE planId = ? AND entity = ? AND field = ?').run(planId, entity, field);
}

/** Saves what is in a field; the newest text replaces the one before. Refused: `not-found` and `storage`. */
export function saveDraft({ db }: Archive, draft: DraftRow): Result<undefined> {
  return storing('Nothing was lost: your text is still in the field and is saved at the next key.', () =>
    writeDraftRow(db, draft) ? ok(undefined) : failed('not-found', 'This plan is no longer in the archive.'),
  );
}

/** Forgets a draft. One that is not there is no error. Refused: `storage`. */
export function discardDraft({ db }: Archive, place: DraftPlace): Result<undefined> {
  return storing('The draft is still there.', () => {
    deleteDraft(db, place);
    return ok(undefined);
  });
}

/** Gives the drafts of a plan, in the order of their places. */
export const readDrafts = (db: Database, planId: string): DraftRow[] =>
  db.prepare<[string], DraftRow>('SELECT * FROM draft WHERE planId = ?').all(planId);
