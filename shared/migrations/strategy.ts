// What the document prescribes for each kind of change (S059-S068, S074).
import type { Migration } from '../plan/schema/migrations.ts';
import type { Judgement } from './judge.ts';

/** Gives how a migration is deployed by its kind, in a sentence. Its script may know better. */
export function strategyOf({ kind, change }: Migration, { spoken, said }: Judgement): string {
  if (spoken.some(({ rule }) => rule.isForwardOnly)) return 'Dropped in a later release, when nothing asks for it.';
  if (change === 'breaking' || said.change === 'breaking') return 'Expand-contract over three releases.';
  if (kind === 'data') return 'A step of its own before the application, with its progress to be seen.';
  if (kind === 'index') return 'Before the application, or in the background after it.';
  return 'Deployed at once.';
}
