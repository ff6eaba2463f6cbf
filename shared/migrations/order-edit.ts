// Puts migrations into another order, as one edit.
import type { Edit } from '../plan/edits/apply-edit.ts';

/** Gives an edit after which the entries, all of them, stand in this order: each goes to the end in its turn. */
export const putInOrder = (ids: readonly string[]): Edit => ({
  type: 'several',
  label: 'Put the migrations in the proposed order',
  edits: ids.map((id) => ({ type: 'migration.move', ids: [id], to: ids.length })),
});
