// Pages of a plan, made in the real window and read back, and what must hold on any of them.
import type { Page } from '@playwright/test';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { Layout, PaperChoice } from '#shared/paper/choice.ts';
import type { Plan } from '#shared/plan/plan.ts';
import {
  bodyLines,
  edgeProblems,
  emptyPages,
  footProblems,
  sizeProblems,
  strandedHeadings,
} from '../helpers/paper-rules.ts';
import { type PdfPage, readPdf } from '../helpers/pdf.ts';
import { makePdf } from './drive.ts';

/** Which layout each page belongs to, by what stands at the top of its first page. */
const HEADS: readonly [RegExp, Layout][] = [
  [/^Deployment Runbook/, 'runbook'],
  [/^Run sheet/, 'runSheet'],
  [/ROLLBACK [A-Z]|^Rollback card/, 'rollbackCard'],
  [/^Role card/, 'roleCards'],
  [/^Communications sheet/, 'communications'],
];

/** The beginning of a page: a head may have figures beside it. */
export const topOf = (page: PdfPage): string =>
  bodyLines(page)
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');

/** The pages of each layout of a pack. */
export function byLayout(pages: readonly PdfPage[]): Partial<Record<Layout, PdfPage[]>> {
  const found: Partial<Record<Layout, PdfPage[]>> = {};
  let layout: Layout = 'runbook';
  for (const page of pages) {
    layout = HEADS.find(([head]) => head.test(topOf(page)))?.[1] ?? layout;
    found[layout] = [...(found[layout] ?? []), page];
  }
  return found;
}

export const pdfOf = async (page: Page, plan: Plan, choice: PaperChoice): Promise<PdfPage[]> =>
  readPdf(await makePdf(page, writePlanFile(plan), choice));

/** What is wrong on any page, whatever its layout. */
export function pageProblems(pages: readonly PdfPage[], { paper }: PaperChoice, identity: readonly string[]): string[] {
  return [
    ...sizeProblems(pages, paper),
    ...emptyPages(pages),
    ...footProblems(pages, identity),
    ...pages.flatMap(edgeProblems),
    // The steps of a rollback card are as large as headings, and stay whole.
    ...pages.filter((page) => !/ROLLBACK [A-Z]/.test(topOf(page))).flatMap(strandedHeadings),
  ];
}

export const textOf = (pages: readonly PdfPage[]): string =>
  pages.flatMap((page) => bodyLines(page).map(({ text }) => text)).join('\n');
