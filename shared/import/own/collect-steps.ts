// The steps of a document, each with the phase or procedure and the group that it stands in.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { StepRow } from '../../runbook/blocks.ts';
import type { PlacedStep, WrittenStep } from './match-steps.ts';
import { type DocumentText, type PageText, spoken } from './read-pages.ts';
import { sourceOf, stepOf } from './read-step.ts';

/** A page without a group's name is called this. */
const NO_GROUP = 'Steps';

const groupOf = (title: string): string | undefined => {
  const name = plainText(title);
  return name === NO_GROUP ? undefined : name;
};

export interface FoundStep extends PlacedStep {
  /** Text that stands below it on the page without belonging to any step. */
  below: string[];
}

/** Gives the steps in some blocks of a page. What stands between two of them goes to the one before. */
export function stepsIn(
  blocks: readonly MarkdownBlock[],
  { owner, title }: { owner: string; title?: string },
  { lines }: DocumentText,
): { steps: FoundStep[]; homeless: MarkdownBlock[] } {
  const group = title === undefined ? undefined : groupOf(title);
  const steps: FoundStep[] = [];
  const homeless: MarkdownBlock[] = [];
  for (const block of spoken(blocks)) {
    const last = steps.at(-1);
    if (block.kind === 'list')
      for (const item of block.items)
        steps.push({ text: stepOf(item, lines), owner, below: [], ...(group !== undefined && { group }) });
    else if (last) last.below.push(...sourceOf([block], lines));
    else homeless.push(block);
  }
  return { steps, homeless };
}

/** Gives the steps of a page as they were written, with what each says. */
export function writtenStepsIn(
  page: PageText,
  { owner, rows }: { owner: string; rows: readonly StepRow[] },
  document: DocumentText,
): WrittenStep[] {
  const { steps } = stepsIn(page.blocks, { owner, title: page.title }, document);
  if (steps.length !== rows.length)
    throw new Error(`${rows.length} steps were written below a heading and ${steps.length} read back.`);
  return steps.map(({ below: _, ...step }, index) => ({ ...step, row: rows[index] as StepRow }));
}
