// Walks through a document as it was written and as it came back, page by page, and brings what was changed into the plan.

import type { MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Block } from '../../runbook/blocks.ts';
import type { Page } from '../../runbook/markdown/pages.ts';
import { bringHoldPoint } from './bring-hold-point.ts';
import { bringText } from './bring-texts.ts';
import { bringVerification } from './bring-verification.ts';
import { type FoundStep, stepsIn } from './collect-steps.ts';
import { labelOf, namePath } from './headings.ts';
import { partsOf } from './page-parts.ts';
import { pairUp } from './pair-up.ts';
import { type DocumentText, hasTasks, type PageText, pageSource } from './read-pages.ts';
import type { Workbench } from './workbench.ts';
import type { WrittenDocument } from './written-pages.ts';

export interface Comparison {
  before: WrittenDocument;
  after: DocumentText;
  bench: Workbench;
  /** The steps that were found, in the order of the document. */
  steps: FoundStep[];
}

const labelKey = ({ title }: PageText): string | undefined => {
  const label = labelOf(title);
  return label && `${label.kind} ${label.number ?? label.name}`;
};
const nameKey = ({ title }: PageText): string | undefined => {
  const label = labelOf(title);
  return label && `${label.kind} ${label.name}`;
};
const both = (key: (page: PageText) => string | undefined) => ({ before: key, after: key });

/** Gives which written page each found one is: by its heading, else by its name, else by its number. */
export const pairPages = (before: readonly PageText[], after: readonly PageText[]): Map<PageText, PageText> =>
  pairUp<PageText, PageText>(before, after, [both(({ title }) => title), both(nameKey), both(labelKey)]);

const blockOf = <Kind extends Block['kind']>(
  page: Page | undefined,
  kind: Kind,
): Extract<Block, { kind: Kind }> | undefined => {
  const block = page?.parts[0]?.block;
  return block?.kind === kind ? (block as Extract<Block, { kind: Kind }>) : undefined;
};

function bringTitle(id: string, before: PageText, after: PageText, bench: Workbench): void {
  const [was, is] = [labelOf(before.title), labelOf(after.title)];
  const name = is?.name ?? plainText(after.title);
  const path = was && namePath(was, id);
  if (path && was.name !== name) bench.write(path, name);
}

/** What stands on a page and belongs to nothing that was written there. */
function bringRest(
  rest: readonly MarkdownBlock[],
  owner: string | undefined,
  { after, bench, steps }: Comparison,
): void {
  for (const block of rest)
    if (owner !== undefined && hasTasks(block)) steps.push(...stepsIn([block], { owner }, after).steps);
    else bench.note(block.start, 'This was added where nothing can be read; it was left out.');
}

function bringParts(written: Page, after: PageText, owner: string | undefined, all: Comparison): void {
  const { parts, rest } = partsOf(written.parts, after.blocks, all.after);
  for (const part of parts)
    if (part.block?.kind === 'holdPoint') bringHoldPoint(part.block, part, after.line, all.bench);
    else if (part.block?.kind === 'checks' && owner !== undefined)
      bringVerification(owner, part.block.checks, { ...part, line: after.line }, all.bench);
    else bringText(part, after.line, all.bench);
  bringRest(rest, owner, all);
}

/** A page with steps, below a phase or procedure: its heading is that of their group. */
function bringStepPage({ blocks, title, line }: PageText, owner: string, { after, bench, steps }: Comparison): void {
  const found = stepsIn(blocks, { owner, title }, after);
  steps.push(...found.steps);
  if (found.homeless.length > 0) bench.note(line, 'The text above the first step of a group was left out.');
}

/** A page below a phase or procedure that was not there before. */
function bringNewPage(page: PageText, owner: string, all: Comparison): void {
  const label = labelOf(page.title);
  if (label) all.bench.note(page.line, `“${plainText(page.title)}” is new; add it in the plan.`);
  else if (/^verification$/i.test(plainText(page.title)))
    bringVerification(owner, [], { written: [], found: page.blocks, line: page.line }, all.bench);
  else bringStepPage(page, owner, all);
}

/** A page that is no longer there. Steps are looked for everywhere, so their headings may go. */
function bringLostPage(page: PageText, owner: string | undefined, line: number, { before, bench }: Comparison): void {
  const written = before.pages.get(page);
  const holdPoint = blockOf(written, 'holdPoint');
  const checks = blockOf(written, 'checks');
  if (holdPoint) bench.edit({ type: 'holdPoint.remove', ids: [holdPoint.id] }, line);
  else if (checks && owner !== undefined)
    bringVerification(owner, checks.checks, { written: [], found: [], line }, bench);
  else if (!blockOf(written, 'steps'))
    bench.note(line, `“${plainText(page.title)}” was taken out of the document and stays in the plan.`);
}

/** Brings the pages inside a page. */
export function bringChildren(before: PageText, after: PageText, owner: string | undefined, all: Comparison): void {
  const pairs = pairPages(before.children, after.children);
  for (const page of after.children) {
    const known = pairs.get(page);
    if (known) bringPage(known, page, owner, all);
    else if (owner !== undefined) bringNewPage(page, owner, all);
    else all.bench.note(page.line, `“${plainText(page.title)}” is new and cannot be read; it was left out.`);
  }
  const known = new Set(pairs.values());
  for (const page of before.children) if (!known.has(page)) bringLostPage(page, owner, after.line, all);
}

const ownsSteps = ({ plan }: Workbench, id: string): boolean =>
  plan.phases.byId[id] !== undefined || plan.rollback.procedures.byId[id] !== undefined;

/** Brings a page that was there before, and all inside it. `around` is the phase or procedure that it stands in. */
export function bringPage(before: PageText, after: PageText, around: string | undefined, all: Comparison): void {
  const written = all.before.pages.get(before);
  const entity = written?.section?.entity ?? blockOf(written, 'holdPoint')?.id;
  if (entity !== undefined) bringTitle(entity, before, after, all.bench);
  const owner = entity !== undefined && ownsSteps(all.bench, entity) ? entity : around;
  if (owner !== undefined && blockOf(written, 'steps')) bringStepPage(after, owner, all);
  else if (written && pageSource(all.before, before) !== pageSource(all.after, after))
    bringParts(written, after, owner, all);
  bringChildren(before, after, owner, all);
}
