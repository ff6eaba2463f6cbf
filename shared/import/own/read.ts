// A runbook that was written here comes back: the plan that it carries, with what was changed by hand in its text.

import { plainText } from '../../markdown/plain-text.ts';
import type { Stamp } from '../../plan/edits/define.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ImportNote } from '../imported.ts';
import { arrangePhases, bringSections } from './bring-phases.ts';
import { bringSteps } from './bring-steps.ts';
import { writtenStepsIn } from './collect-steps.ts';
import type { Comparison } from './compare.ts';
import type { PlacedStep, WrittenStep } from './match-steps.ts';
import { type PageText, readPages } from './read-pages.ts';
import { Workbench } from './workbench.ts';
import { type WrittenDocument, writtenDocument } from './written-pages.ts';

/** The steps as they were written, below each phase and procedure. */
function writtenSteps(document: WrittenDocument, page = document.root, around = ''): WrittenStep[] {
  const written = document.pages.get(page);
  const owner = written?.section?.entity ?? around;
  const block = written?.parts[0]?.block;
  const rows = block?.kind === 'steps' ? block.steps : [];
  const own = rows.length === 0 ? [] : writtenStepsIn(page, { owner, rows }, document);
  return [...own, ...page.children.flatMap((child) => writtenSteps(document, child, owner))];
}

/** The title of the plan stands below that of the document. */
function bringPlanTitle(before: PageText, after: PageText, bench: Workbench): void {
  const boldIn = ({ blocks }: PageText): string | undefined => {
    const [first] = blocks;
    return first?.kind === 'paragraph' ? /^\*\*((?:\\.|(?!\*\*)[^\\])+)\*\*/s.exec(first.text)?.[1] : undefined;
  };
  const title = boldIn(after);
  if (title !== undefined && title !== boldIn(before))
    bench.edit({ type: 'plan.update', fields: { title: plainText(title) } }, after.line);
}

/** Text that stood below a step without belonging to it becomes part of its details. */
function bringStrays({ steps, bench }: Comparison, idOf: (step: PlacedStep) => string | undefined): void {
  for (const step of steps) {
    const id = idOf(step);
    if (step.below.length === 0 || id === undefined) continue;
    const details = bench.plan.steps[id]?.details.trimEnd() ?? '';
    const text = [details, step.below.join('\n')].filter(Boolean).join('\n\n');
    bench.edit({ type: 'step.update', ids: [id], fields: { details: text } }, step.text.line);
  }
}

/**
 * Gives the plan that a Markdown file carries with what was changed by hand in its text, and notes on what could not be
 * read. A text as it was written gives the very same plan.
 */
export function readOwnRunbook(
  { text, plan }: { text: string; plan: Plan },
  made: { newId: () => string; stamp: Stamp },
): { plan: Plan; notes: ImportNote[] } {
  const before = writtenDocument(plan);
  if (text === before.text) return { plan, notes: [] };
  const bench = new Workbench(plan, made);
  const all: Comparison = { before, after: readPages(text), bench, steps: [] };
  const [beforeTitle, afterTitle] = [before.root.children[0], all.after.root.children[0]];
  if (!beforeTitle || !afterTitle)
    return { plan, notes: [{ line: 1, text: 'The document has no heading any more; nothing was read from it.' }] };
  bringPlanTitle(beforeTitle, afterTitle, bench);
  const { phases, gone } = bringSections(beforeTitle, afterTitle, all);
  const ids = bringSteps(writtenSteps(before), all.steps, bench);
  bringStrays(all, (step) => ids.get(step));
  if (gone.length > 0) bench.edit({ type: 'phase.remove', ids: gone }, 0);
  arrangePhases(phases, all);
  return { plan: bench.plan, notes: bench.notes };
}
