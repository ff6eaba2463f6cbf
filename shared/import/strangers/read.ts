// Anybody's runbook becomes a plan. Everything finds a place; what was guessed is in the notes.
import type { ListItem, MarkdownBlock } from '../../markdown/block.ts';
import { linesOf } from '../../markdown/lines.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { readBlocks } from '../../markdown/read-blocks.ts';
import { countsOf } from '../counts.ts';
import type { Imported } from '../imported.ts';
import { Draft } from './draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readForward } from './read-forward.ts';
import { type Section, sectionsOf } from './sections.ts';

const NAMELESS = 'Imported runbook';
const LONG_TITLE = 120;

/** Every block and item, whatever it stands in. */
function* everything(blocks: readonly MarkdownBlock[]): Generator<MarkdownBlock | ListItem> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* everything(block.blocks);
    if (block.kind === 'list')
      for (const item of block.items) {
        yield item;
        yield* everything(item.blocks);
      }
  }
}

/** The heading above all others, or a short first line of a text without headings. */
function titleOf(root: Section): string | undefined {
  const level = Math.min(...root.children.map((child) => child.level));
  const [top, ...more] = root.children.filter((child) => child.level === level);
  if (top && more.length === 0) return top.title || undefined;
  const [first] = root.blocks;
  const text = first?.kind === 'paragraph' ? plainText(first.text) : '';
  return text !== '' && text.length <= LONG_TITLE && !/[.:]$/.test(text) ? text : undefined;
}

const VERSION = /(?<![\d.])v?(\d{1,5}\.\d{1,5}(?:\.\d{1,5})?(?:-[\w.]{1,30})?)(?![\d.])/i;

/** The phase whose first step is planned at T-0 is where the clock stands at zero. */
function findT0(draft: Draft): void {
  const zero = draft.offsets.filter(({ seconds }) => seconds === 0);
  const start = zero.find(({ isFirst, phaseId }) => isFirst && phaseId !== undefined);
  if (!draft.offsets.some(({ seconds }) => seconds < 0)) return;
  if (start?.phaseId !== undefined) draft.plan.clock.t0 = { anchor: 'phase', phase: start.phaseId };
  else
    draft.note(
      0,
      'Times count from T-0, which is not the start of a phase. Say where T-0 is; it is the start of the plan now.',
    );
}

/**
 * Gives the plan of a document that is not ours. It never fails; whether the plan keeps the limits is for `parsePlan` to
 * say. `newId` gives an id that no thing has.
 */
export function readStrangersRunbook(text: string, newId: () => string): Imported {
  const lines = linesOf(text);
  const matter = splitFrontMatter(lines);
  const blocks = readBlocks(matter.rest.join('\n'));
  const root = sectionsOf(blocks);
  const draft = new Draft(matter.title ?? titleOf(root) ?? NAMELESS, lines, newId);
  const version = VERSION.exec(draft.plan.title.slice(0, 500))?.[1];
  if (version !== undefined) {
    draft.plan.release.version = version;
    draft.note(root.children[0]?.line ?? 0, `The version ${version} was taken from the title.`);
  }
  draft.summarize('', matter.text === '' ? '' : `\`\`\`yaml\n${matter.text}\n\`\`\``);
  readForward(root, draft);
  findT0(draft);
  const all = [...everything(blocks)];
  const ticked = all.filter((block) => block.kind === 'item' && block.task === 'done').length;
  if (ticked > 0) draft.note(0, `Boxes that were ticked (${ticked}) are open again: a plan starts with nothing done.`);
  const { plan, notes } = draft;
  const tables = all.filter(({ kind }) => kind === 'table').length;
  return { plan, notes, counts: countsOf(plan, tables, notes.length) };
}
