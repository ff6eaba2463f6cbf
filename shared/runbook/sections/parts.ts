// The small pieces that sections are put together from. What is empty is left out here, in one place.
import type { Block, CheckRow, CommandText, Fact, FieldPath, Section } from '../blocks.ts';
import { isTicked, ownerOf, type Reading } from '../reading.ts';

/** A fact whose text may not be there. */
export type MaybeFact = readonly [label: string, text: string | undefined | false, field?: FieldPath | undefined];

/** Gives the facts that say something. */
export const facts = (...all: MaybeFact[]): Fact[] =>
  all.flatMap(([label, text, field]) =>
    text === undefined || text === false || text.trim() === '' ? [] : [{ label, text, ...(field && { field }) }],
  );

/** Gives a table without the columns in which no row says anything. */
export function table(columns: string[], rows: string[][], title?: string): Block {
  const isUsed = columns.map((_, index) => rows.some((row) => row[index]?.trim()));
  const used = (row: string[]): string[] => row.filter((_, index) => isUsed[index]);
  return { kind: 'table', ...(title !== undefined && { title }), columns: used(columns), rows: rows.map(used) };
}

const isEmpty = (block: Block): boolean => {
  switch (block.kind) {
    case 'facts':
      return block.facts.length === 0;
    case 'table':
      return block.rows.length === 0;
    case 'list':
      return block.items.length === 0;
    case 'prose':
      return block.source.trim() === '';
    case 'code':
      return block.text.trim() === '';
    case 'checks':
      return block.checks.length === 0;
    case 'steps':
      return block.steps.length === 0;
    case 'notice':
    case 'holdPoint':
      return false;
  }
};

/** Gives a section without its empty blocks. */
export const section = (title: string, blocks: Block[], sections: Section[] = [], entity?: string): Section => ({
  title,
  ...(entity !== undefined && { entity }),
  blocks: blocks.filter((block) => !isEmpty(block)),
  sections,
});

/** Whether a section says anything at all. */
export const hasContent = ({ blocks, sections }: Section): boolean => blocks.length > 0 || sections.length > 0;

/** Gives the checks with these ids. */
export function checkRows(reading: Reading, ids: readonly string[]): CheckRow[] {
  return ids.flatMap((id) => {
    const check = reading.plan.checks[id];
    if (!check) return [];
    const { text, expect, command, role } = check;
    return {
      id,
      text,
      ...(expect && { expect }),
      ...(command && { command }),
      ...(role !== undefined && { owner: ownerOf(reading, role) }),
      isTicked: isTicked(reading, id),
    };
  });
}

/** Gives a command without an expectation that says nothing. */
export const commandText = ({ language, text, expect }: CommandText): CommandText => ({
  language,
  text,
  ...(expect && { expect }),
});

/** Joins what is there: "a, b". */
export const joined = (parts: readonly (string | undefined | false)[], separator = ', '): string =>
  parts.filter(Boolean).join(separator);
