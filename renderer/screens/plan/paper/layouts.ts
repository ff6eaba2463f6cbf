// What the layouts and packs are called, and what each is for.
import type { Layout, Paper, PaperChoice } from '#shared/paper/choice.ts';

/** In the order of a pack. */
export const LAYOUT_WORDS: Record<Layout, { name: string; purpose: string }> = {
  runbook: { name: 'Full runbook', purpose: 'Every section, as the plan has it' },
  runSheet: { name: 'Run sheet', purpose: 'A row for each step, with room for times and initials' },
  rollbackCard: { name: 'Rollback card', purpose: 'The way back, on a sheet that stands alone' },
  roleCards: { name: 'Role cards', purpose: 'A card for each role: its steps, messages and calls' },
  communications: { name: 'Communications sheet', purpose: 'Every message in order of time, with its text' },
  guide: { name: 'Guide', purpose: 'How to plan a deployment: every page of the guide' },
};

// The keys of the table are the layouts, in its order.
const ALL = Object.keys(LAYOUT_WORDS) as Layout[];

/** Layouts that are often printed together. */
export const PACKS: readonly { name: string; layouts: readonly Layout[] }[] = [
  { name: 'Runbook', layouts: ['runbook'] },
  { name: 'War room pack', layouts: ['runSheet', 'rollbackCard', 'roleCards', 'communications'] },
  { name: 'Whole plan', layouts: ALL.filter((layout) => layout !== 'guide') },
];

export const isSameChoice = (some: readonly Layout[], others: readonly Layout[]): boolean =>
  some.length === others.length && some.every((layout) => others.includes(layout));

/** Adds a layout in its place, or takes it away. */
export const withLayout = (chosen: readonly Layout[], layout: Layout, isChosen: boolean): Layout[] =>
  ALL.filter((one) => (one === layout ? isChosen : chosen.includes(one)));

/** Where paper is of the Letter size (CLDR, supplemental data, `paperSize`); it is A4 everywhere else. */
const LETTER = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** The paper of a region, by its two letters. */
export const paperOf = (region: string): Paper => (LETTER.has(region.toUpperCase()) ? 'Letter' : 'A4');

/** What is chosen when nobody has chosen yet. */
export const firstChoice = (region: string): PaperChoice => ({
  layouts: ['runbook'],
  paper: paperOf(region),
  isColour: true,
});
