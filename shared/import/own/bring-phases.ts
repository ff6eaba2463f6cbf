// Phases that were added, taken out or put into another order by hand.
import { plainText } from '../../markdown/plain-text.ts';
import type { Phase } from '../../plan/schema/phases.ts';
import { stepsIn } from './collect-steps.ts';
import { bringChildren, bringPage, type Comparison, pairPages } from './compare.ts';
import { labelOf } from './headings.ts';
import { keptInPlace } from './keep-in-place.ts';
import { hasTasks, type PageText } from './read-pages.ts';
import { sourceOf } from './read-step.ts';

const holdsTasks = ({ blocks, children }: PageText): boolean => blocks.some(hasTasks) || children.some(holdsTasks);

const isPhase = (page: PageText): boolean => labelOf(page.title)?.kind === 'Phase' || holdsTasks(page);

/** Adds a phase for a page that was not there before: its text is the purpose, its tasks are steps. */
function addPhase(page: PageText, all: Comparison): string {
  const id = all.bench.newId();
  const prose = page.blocks.filter((block) => !hasTasks(block));
  const entity: Phase = {
    title: labelOf(page.title)?.name ?? plainText(page.title),
    kind: 'other',
    purpose: prose.map((block) => sourceOf([block], all.after.lines).join('\n')).join('\n\n'),
    steps: [],
    verification: [],
  };
  all.bench.edit({ type: 'phase.add', id, entity }, page.line);
  all.steps.push(...stepsIn(page.blocks.filter(hasTasks), { owner: id }, all.after).steps);
  bringChildren({ ...page, children: [] }, page, id, all);
  return id;
}

/** Puts the phases into the order in which they were found. */
export function arrangePhases(wanted: readonly { id: string; line: number }[], { bench }: Comparison): void {
  const kept = keptInPlace(
    bench.plan.phases.order,
    wanted.map(({ id }) => id),
  );
  let previous: string | undefined;
  for (const { id, line } of wanted) {
    const to = previous === undefined ? 0 : bench.plan.phases.order.indexOf(previous) + 1;
    if (!kept.has(id)) bench.edit({ type: 'phase.move', ids: [id], to }, line);
    previous = id;
  }
}

/** Brings the sections of the document. Gives the phases in their order now, and those that are gone. */
export function bringSections(
  before: PageText,
  after: PageText,
  all: Comparison,
): { phases: { id: string; line: number }[]; gone: string[] } {
  const pairs = pairPages(before.children, after.children);
  const phases: { id: string; line: number }[] = [];
  for (const page of after.children) {
    const known = pairs.get(page);
    const entity = known && all.before.pages.get(known)?.section?.entity;
    if (known) bringPage(known, page, undefined, all);
    if (known && entity !== undefined) phases.push({ id: entity, line: page.line });
    if (!known && isPhase(page)) phases.push({ id: addPhase(page, all), line: page.line });
    else if (!known)
      all.bench.note(page.line, `“${plainText(page.title)}” is new and cannot be read; it was left out.`);
  }
  const found = new Set(pairs.values());
  const gone: string[] = [];
  for (const page of before.children) {
    const entity = all.before.pages.get(page)?.section?.entity;
    if (found.has(page)) continue;
    if (entity !== undefined) gone.push(entity);
    else all.bench.note(after.line, `“${plainText(page.title)}” was taken out of the document and stays in the plan.`);
  }
  return { phases, gone };
}
