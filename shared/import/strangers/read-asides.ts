// Sections and tables about people and messages, wherever they stand.
import type { MarkdownBlock } from '../../markdown/block.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import type { Draft } from './draft.ts';
import type { Owners } from './owners.ts';
import { addTemplate, readMessageItem, readMessageTable } from './read-communications.ts';
import { readContactTable, readPeopleList, readRoleTable } from './read-people.ts';
import { allBlocks, type Section } from './sections.ts';
import { columnsOf, tableTopic } from './table-columns.ts';

export interface Reading {
  draft: Draft;
  owners: Owners;
  /** Blocks that were read before. */
  done: ReadonlySet<MarkdownBlock>;
}

const LONG_NAME = 120;

/**
 * Reads people before anything else, so that their names are known where they own a step. Gives the blocks it read. A list
 * inside one of the phases says what people do, not who they are.
 */
export function readPeople(
  root: Section,
  phases: ReadonlySet<Section>,
  draft: Draft,
  owners: Owners,
): Set<MarkdownBlock> {
  const done = new Set<MarkdownBlock>();
  const visit = (section: Section, isInPhase: boolean): void => {
    for (const block of section.blocks) {
      const topic = block.kind === 'table' ? tableTopic(columnsOf(block)) : undefined;
      if (block.kind === 'table' && topic === 'roles') readRoleTable(block, draft, owners);
      else if (block.kind === 'table' && topic === 'contacts') readContactTable(block, draft);
      else if (block.kind === 'list' && section.topic === 'people' && !isInPhase) readPeopleList(block, draft, owners);
      else continue;
      done.add(block);
    }
    for (const child of section.children) visit(child, isInPhase || phases.has(child));
  };
  visit(root, phases.has(root));
  return done;
}

/** Reads the tables of messages that stand anywhere, and notes them as read. */
export function readMessageTables(root: Section, draft: Draft, owners: Owners, done: Set<MarkdownBlock>): void {
  for (const block of allBlocks(root)) {
    if (block.kind !== 'table' || done.has(block) || tableTopic(columnsOf(block)) !== 'communications') continue;
    readMessageTable(block, draft, owners);
    done.add(block);
  }
}

/** Text that has no place in the plan but its summary. */
export function summarizeBlocks(title: string, blocks: readonly MarkdownBlock[], draft: Draft): void {
  const sources = blocks.filter(({ kind }) => kind !== 'rule').map((block) => sourceOf(draft.lines, block));
  draft.summarize(title, sources.join('\n\n'));
}

/** Reads a section about messages: items are messages, fences and quotes their drafts. `group` is the heading inside of it. */
export function readMessages(section: Section, { draft, owners, done }: Reading, group = ''): void {
  let before: MarkdownBlock | undefined;
  let isNamed = false;
  const left: MarkdownBlock[] = [];
  for (const block of section.blocks.filter((each) => !done.has(each))) {
    if (block.kind === 'fence' || block.kind === 'quote' || block.kind === 'code') {
      const name = before?.kind === 'paragraph' && before.text.length < LONG_NAME ? before.text : undefined;
      if (name !== undefined) left.pop();
      const body = block.kind === 'quote' ? sourceOf(draft.lines, block).replace(/^ {0,3}> ?/gm, '') : block.text;
      addTemplate(name ?? section.title, body, draft);
      isNamed ||= name === undefined;
    } else if (block.kind === 'list') {
      for (const item of block.items) readMessageItem(item, group, draft, owners);
      isNamed = true;
    } else left.push(block);
    before = block;
  }
  summarizeBlocks(section.title, left, draft);
  if (group !== '' && !isNamed && left.length === 0) draft.summarize('', group);
  for (const child of section.children) readMessages(child, { draft, owners, done }, child.title);
}
