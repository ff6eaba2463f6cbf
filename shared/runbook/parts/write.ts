// A part of the plan as the text of a file.
import type { Plan } from '../../plan/plan.ts';
import { MASK } from '../../secrets/mask.ts';
import type { Outline } from '../blocks.ts';
import { runbookHtml } from '../html/write.ts';
import { runbookMarkdown } from '../markdown/write.ts';
import { type PartFormat, type PartName, partOutline } from './part.ts';

const WRITERS: Readonly<Record<PartFormat, (outline: Outline) => string>> = { md: runbookMarkdown, html: runbookHtml };

/** Gives the text of a part, and how many secrets are masked in it: in the part, not in the whole plan. */
export function partText(plan: Plan, part: PartName, format: PartFormat): { text: string; masked: number } {
  const text = WRITERS[format](partOutline(plan, part));
  return { text, masked: text.split(MASK).length - 1 };
}
