// Finds parts of an outline for tests.
import type { Plan } from '#shared/plan/plan.ts';
import type { Block, Outline, Section, StepRow } from '#shared/runbook/blocks.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';

export function sectionOf(outline: Outline, title: string): Section {
  const found = outline.sections.find((section) => section.title === title);
  if (!found) throw new Error(`No section "${title}" in: ${outline.sections.map((one) => one.title).join(', ')}`);
  return found;
}

export const blocksOf = (plan: Plan, title: string): Block[] => sectionOf(runbookOutline(plan), title).blocks;

export const stepsIn = (blocks: readonly Block[]): StepRow[] =>
  blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []));

export const fact = (blocks: readonly Block[], label: string): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])).find((one) => one.label === label)?.text;

export const rowsOf = (blocks: readonly Block[], title: string): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.title === title ? block.rows : []));
