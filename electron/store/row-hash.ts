// The hashes by which the archive knows its own rows again. SQLite's checks do not see a changed letter; these do.
import { createHash } from 'node:crypto';

/** What a plan's hash covers: everything but the time it was last opened. */
export interface HashedPlan {
  id: string;
  revision: number;
  format: number;
  contentHash: string;
  createdAt: number;
  savedAt: number;
  document: string;
}

/** What a change's hash covers. */
export interface HashedChange {
  planId: string;
  revision: number;
  format: number;
  at: number;
  person: string;
  label: string;
  groupId: string | null;
  undoes: number | null;
  redoes: number | null;
  changes: string;
}

/** What a baseline's hash covers. */
export interface HashedBaseline {
  id: string;
  planId: string;
  name: string;
  revision: number;
  contentHash: string;
  at: number;
  person: string;
  document: string;
}

/** What the hash of a summary covers. */
export interface HashedSummary {
  planId: string;
  revision: number;
  tableVersion: number;
  /** JSON; what it says is the library's matter. */
  facts: string;
}

const hashOf = (facts: readonly (string | number | null)[], text: string): string =>
  createHash('sha256').update(JSON.stringify(facts)).update(text).digest('hex');

/** SHA-256 of a plan's text and facts, in hex. */
export const planHash = ({ id, revision, format, contentHash, createdAt, savedAt, document }: HashedPlan): string =>
  hashOf([id, revision, format, contentHash, createdAt, savedAt], document);

/** SHA-256 of a change and its facts, in hex. */
export const changeHash = (change: HashedChange): string => {
  const { planId, revision, format, at, person, label, groupId, undoes, redoes, changes } = change;
  return hashOf([planId, revision, format, at, person, label, groupId, undoes, redoes], changes);
};

/** SHA-256 of a baseline's text and facts, in hex. */
export const baselineHash = (row: HashedBaseline): string =>
  hashOf([row.id, row.planId, row.name, row.revision, row.contentHash, row.at, row.person], row.document);

/** SHA-256 of a summary, in hex. */
export const summaryHash = ({ planId, revision, tableVersion, facts }: HashedSummary): string =>
  hashOf([planId, revision, tableVersion], facts);

// A damaged page can give a row any values, whatever the schema says: texts are looked at before they are hashed.

/** Whether a plan's row is what was saved. */
export const isPlanWhole = (row: HashedPlan & { rowHash: string }): boolean =>
  typeof row.document === 'string' && planHash(row) === row.rowHash;

/** Whether a change's row is what was saved. */
export const isChangeWhole = (row: HashedChange & { rowHash: string }): boolean =>
  typeof row.changes === 'string' && changeHash(row) === row.rowHash;

/** Whether a baseline's row is what was saved. */
export const isBaselineWhole = (row: HashedBaseline & { rowHash: string }): boolean =>
  typeof row.document === 'string' && baselineHash(row) === row.rowHash;
