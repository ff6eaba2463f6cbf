// Reads a document for a command: a plan file, or somebody's runbook, told by the end of its name.
import path from 'node:path';
import type { Readable } from 'node:stream';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import { countsOf } from '#shared/import/counts.ts';
import type { Imported } from '#shared/import/imported.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { importMarkdown } from '../import-markdown.ts';
import { named, readText } from './read-plan.ts';

function importPlan(text: string): Result<Imported> {
  const plan = readPlanFile(text);
  return plan.ok ? ok({ plan: plan.value, counts: countsOf(plan.value, 0, 0), notes: [] }) : plan;
}

const importRunbook = (text: string): Promise<Result<Imported>> =>
  importMarkdown(text, { stamp: { by: 'import', at: Date.now() } });

const READERS: Record<string, (text: string) => Result<Imported> | Promise<Result<Imported>>> = {
  '.holdpoint': importPlan,
  '.md': importRunbook,
  '.markdown': importRunbook,
  '.txt': importRunbook,
};

/** What comes through a pipe has no name; a plan is told by how it begins. */
const endingOf = (source: string, text: string): string => {
  if (source !== '-') return path.extname(source).toLowerCase();
  return /^\uFEFF?\s*\{/.test(text) ? '.holdpoint' : '.md';
};

/**
 * Gives the plan in a file, or in standard input for "-", with counts and notes. Refused as `readText` does, and with
 * `invalid`: a name with another ending, what is not a plan, what `importMarkdown` refuses.
 */
export async function readImported(source: string, stdin: Readable): Promise<Result<Imported>> {
  const text = await readText(source, stdin);
  if (!text.ok) return text;
  const ending = endingOf(source, text.value);
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) return failed('invalid', `The name of the file ends with one of: ${Object.keys(READERS).join(', ')}.`);
  return named(source, await reader(text.value));
}
