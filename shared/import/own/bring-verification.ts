// The checks of a phase or a procedure, as they stand below its heading.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import type { CheckRow } from '../../runbook/blocks.ts';
import { bringChecks } from './bring-checks.ts';
import { type CheckText, checkOf } from './read-step.ts';
import type { Workbench } from './workbench.ts';

const checksIn = (blocks: readonly MarkdownBlock[]): CheckText[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(checkOf) : []));

/** Brings the checks of a phase or procedure. `rows` are those that were written, `written` the lines they were written in. */
export function bringVerification(
  owner: string,
  rows: readonly CheckRow[],
  { written, found, line }: { written: readonly string[]; found: readonly MarkdownBlock[]; line: number },
  bench: Workbench,
): void {
  const before = checksIn(readBlocks(written.join('\n')));
  const known = rows.flatMap(({ id, text, isTicked }, index) =>
    id === undefined ? [] : [{ ...(before[index] ?? { line, head: text, isTicked }), id }],
  );
  bringChecks(owner, { written: known, found: checksIn(found), line }, bench);
}
