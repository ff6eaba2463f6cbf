// A document as a tree of sections, and which of its headings are phases.
import type { Heading, ListItem, MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { type Topic, topicOf } from './heading-words.ts';
import { isCommand } from './languages.ts';
import { isStepTable } from './table-columns.ts';

export interface Section {
  /** As plain text; empty for what stands before the first heading. */
  title: string;
  /** 1 to 6, and 0 for the document itself, which has no heading. */
  level: number;
  heading: Heading | undefined;
  line: number;
  topic: Topic | undefined;
  /** What stands under the heading, without what its own headings have. */
  blocks: MarkdownBlock[];
  children: Section[];
}

function sectionOf(heading: Heading): Section {
  const title = plainText(heading.text);
  return { title, level: heading.level, heading, line: heading.start, topic: topicOf(title), blocks: [], children: [] };
}

/** Gives the document as a section of level 0 without a title. */
export function sectionsOf(blocks: readonly MarkdownBlock[]): Section {
  const root: Section = {
    title: '',
    level: 0,
    heading: undefined,
    line: 0,
    topic: undefined,
    blocks: [],
    children: [],
  };
  const open: Section[] = [root];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    const section = sectionOf(block);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
    open.at(-1)?.children.push(section);
    open.push(section);
  }
  // The title of the whole document may be about anything.
  const [title, ...more] = root.children;
  if (title && more.length === 0 && title.children.length > 0) title.topic = undefined;
  return root;
}

const isTask = ({ task }: ListItem): boolean => task !== undefined;

const isRun = (block: MarkdownBlock): boolean =>
  block.kind === 'code' || (block.kind === 'fence' && isCommand(block.language));

/** Whether a section itself holds something to do. */
function hasOwnSteps({ blocks }: Section, areHeadingsSteps: boolean): boolean {
  return blocks.some((block) => {
    if (block.kind === 'list') return true;
    if (block.kind === 'table') return isStepTable(block);
    return !areHeadingsSteps && isRun(block);
  });
}

/** All sections that lead forward, from the top. What is about going back, talking or people is left out. */
const forward = (section: Section): Section[] =>
  section.topic === undefined || section.topic === 'verification'
    ? [section, ...section.children.flatMap(forward)]
    : [];

/** Whether no heading inside leads forward. */
export const isLeaf = ({ children, topic }: Section): boolean =>
  topic === undefined && children.every((child) => child.topic);

/** The blocks of a section and of all sections in it, with their headings but without its own. */
export const allBlocks = ({ blocks, children }: Section): MarkdownBlock[] => [
  ...blocks,
  ...children.flatMap((child) => [...(child.heading ? [child.heading] : []), ...allBlocks(child)]),
];

/** Whether a block is made of steps. */
export const makesSteps = (block: MarkdownBlock): boolean =>
  block.kind === 'list' || (block.kind === 'table' && isStepTable(block));

/** Whether a heading owns steps, in itself or further down. */
function ownsSteps(section: Section, areHeadingsSteps: boolean): boolean {
  return forward(section).some(
    (each) => hasOwnSteps(each, areHeadingsSteps) || (areHeadingsSteps && each !== section && isLeaf(each)),
  );
}

/** The innermost section around everything to do, or nothing when there is nothing. */
function aroundAll(root: Section, areHeadingsSteps: boolean): Section | undefined {
  const isOwner = (section: Section): boolean =>
    hasOwnSteps(section, areHeadingsSteps) || (areHeadingsSteps && section !== root && isLeaf(section));
  const owners = forward(root).filter(isOwner);
  if (owners.length === 0) return undefined;
  let around = root;
  for (;;) {
    const inside = around.children.find((child) => {
      const sections = new Set(forward(child));
      return owners.every((owner) => sections.has(owner));
    });
    if (!inside) return around;
    around = inside;
  }
}

/**
 * Gives the sections that are phases: those of the shallowest level with at least two headings that own steps, and what owns
 * steps beside them. Without such a level the whole is one phase. Empty when there is nothing to do at all.
 */
export function phaseSections(root: Section): Section[] {
  const sections = forward(root);
  const hasLists = sections.some((section) => hasOwnSteps(section, true));
  // Without a list and a table of steps the innermost headings are the steps.
  const areHeadingsSteps = !hasLists && sections.length > 1;
  const owners = new Set(sections.filter((section) => ownsSteps(section, areHeadingsSteps)));
  const level = [1, 2, 3, 4, 5, 6].find(
    (each) => sections.filter((section) => section.level === each && owners.has(section)).length >= 2,
  );
  if (level === undefined) {
    const only = aroundAll(root, areHeadingsSteps);
    return only ? [only] : root.blocks.length > 0 ? [root] : [];
  }
  const outermost = (section: Section): Section[] => {
    if (section.level >= level) return owners.has(section) ? [section] : [];
    return section.children.filter(({ topic }) => topic === undefined || topic === 'verification').flatMap(outermost);
  };
  return outermost(root);
}

/** Whether a section is nothing but text. */
export const isProse = (section: Section): boolean =>
  section.children.length === 0 && !section.blocks.some((block) => makesSteps(block) || isRun(block));

/** Whether a list is one of things to do, not of facts: it is numbered or has boxes. */
export const isToDo = (block: MarkdownBlock): boolean =>
  block.kind === 'list' && (block.isOrdered || block.items.some(isTask));
