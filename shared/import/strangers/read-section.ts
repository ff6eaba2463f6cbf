// A section of the way forward, or of a procedure, with the sections in it.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import { Filler, readChecks } from './fill.ts';
import { holdPointOf } from './read-hold-point.ts';
import { addToStep } from './read-item.ts';
import type { Section } from './sections.ts';
import { allBlocks, isLeaf, makesSteps } from './sections.ts';
import type { Steps } from './steps.ts';

export interface Reading {
  /** Blocks that were read before: people and messages. */
  done: ReadonlySet<MarkdownBlock>;
  /** Where the checks of a section such as "Verification" go. */
  checks: string[];
  /** Reads a section that is about something else. Gives whether it did. */
  aside(section: Section): boolean;
}

/** A heading with nothing but text and commands under it is one step. */
function readHeadingStep(
  { heading, line }: Section,
  blocks: readonly MarkdownBlock[],
  group: string | undefined,
  steps: Steps,
): void {
  const place = { depth: 0, group, line };
  const step = steps.addSaid(heading?.text ?? '', place);
  for (const block of blocks) addToStep(step, block, place, steps);
}

function readChild(child: Section, group: string | undefined, steps: Steps, reading: Reading): void {
  if (child.topic === 'verification' && child.blocks.some(({ kind }) => kind === 'list')) {
    readChecks(allBlocks(child), reading.checks, steps);
  } else if (child.topic === 'holdPoint' && steps.phaseId !== undefined) {
    const { holdPoint, rest } = holdPointOf({ text: child.title, blocks: allBlocks(child), line: child.line }, steps);
    steps.hold(holdPoint);
    if (rest !== '') steps.carry(rest);
  } else if (child.topic === 'people' || !reading.aside(child)) {
    readSection(child, { group, isOuter: false }, steps, reading);
  }
}

interface Where {
  /** The heading around, for the steps under a heading that is a step itself. */
  group: string | undefined;
  isOuter: boolean;
}

/** Reads everything under a heading; the outermost one is the phase or procedure itself. */
export function readSection(section: Section, { group, isOuter }: Where, steps: Steps, reading: Reading): void {
  const blocks = section.blocks.filter((block) => !reading.done.has(block));
  steps.last = undefined;
  if (!isOuter && isLeaf(section) && !blocks.some(makesSteps)) {
    readHeadingStep(section, blocks, group, steps);
    for (const child of section.children) readChild(child, group, steps, reading);
  } else {
    const own = isOuter
      ? undefined
      : [group, section.title].filter((title) => title !== undefined && title !== '').join(' / ');
    const before = steps.ids.length;
    new Filler(section.title, own, steps).read(blocks);
    for (const child of section.children) readChild(child, own, steps, reading);
    // No step carries the heading.
    if (!isOuter && steps.ids.length === before)
      steps.carry(section.heading ? sourceOf(steps.draft.lines, section.heading) : '');
  }
  if (isOuter) steps.end();
}

/** Reads text without lists and commands: every paragraph is a step, and what stands below it belongs to it. */
export function readProse({ blocks }: Section, steps: Steps, { done }: Reading): void {
  for (const block of blocks.filter((each) => !done.has(each) && each.kind !== 'rule')) {
    const place = { depth: 0, group: undefined, line: block.start };
    if (block.kind === 'paragraph') steps.addSaid(block.text, place);
    else if (steps.last) addToStep(steps.last, block, place, steps);
    else steps.addText(sourceOf(steps.draft.lines, block));
  }
  steps.end();
}
