// A Markdown file that carries its plan, as something to import.
import { splitMarkdownFile } from '../../files/markdown.ts';
import type { Stamp } from '../../plan/edits/define.ts';
import { countsOf } from '../counts.ts';
import type { Imported } from '../imported.ts';
import { readOwnRunbook } from './read.ts';

/** The tables of our own documents: their second lines. */
const tablesIn = (text: string): number => text.match(/^\| ---/gm)?.length ?? 0;

/** What is left of a document whose plan cannot be read: its text, and why. */
export interface WithoutPlan {
  text: string;
  problem: string;
}

/**
 * Gives what a document of our own says; its text alone when the plan that it carries is damaged; nothing when it carries
 * none.
 */
export function importOwnRunbook(
  document: string,
  made: { newId: () => string; stamp: Stamp },
): Imported | WithoutPlan | undefined {
  const file = splitMarkdownFile(document);
  if (!file) return undefined;
  const { text, plan: carried, planId } = file;
  if (!carried.ok) return { text, problem: carried.error.message };
  const { plan, notes } = readOwnRunbook({ text, plan: carried.value }, made);
  return {
    plan,
    notes,
    counts: countsOf(plan, tablesIn(text), notes.length),
    ...(planId !== undefined && { origin: { planId, base: carried.value } }),
  };
}
