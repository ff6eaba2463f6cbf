// What can be printed, and on what. The same choice makes the preview, the file and the sheet of paper.
import { z } from 'zod';

/** The layouts in the order of a pack. All but the last show the plan. */
export const LAYOUTS = ['runbook', 'runSheet', 'rollbackCard', 'roleCards', 'communications', 'guide'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Several layouts make a pack: each begins a new page, and the pages are counted through. */
export const PaperChoice = z.strictObject({
  layouts: z.array(z.enum(LAYOUTS)).min(1).max(LAYOUTS.length),
  paper: z.enum(PAPERS),
  /** Without colour, black carries everything; with it, red is a second signal and never the only one. */
  isColour: z.boolean(),
});
export type PaperChoice = z.infer<typeof PaperChoice>;
