// Steps and checks as task list items.
import type { CheckRow, CommandText, Owner, StepRow } from '../blocks.ts';
import { ownerWords } from '../reading.ts';
import { MARKS } from '../words.ts';
import { type Chunk, item, list, paragraph } from './chunks.ts';
import { atBlockStart, inline } from './escape.ts';
import { fence } from './fence.ts';
import { prose } from './prose.ts';

const SIGNS: Record<string, string> = { [MARKS.dataLoss]: '⚠ ', [MARKS.pointOfNoReturn]: '⚠ ' };

/** A mark with its warning sign where it has one. */
export const signed = (mark: string): string => `${SIGNS[mark] ?? ''}${mark}`;

const box = (isTicked: boolean): string => (isTicked ? '- [x]' : '- [ ]');

const parts = (...all: (string | undefined | false)[]): string => all.filter(Boolean).join(' · ');

const ownerText = (owner: Owner | undefined): string | undefined => owner && inline(ownerWords(owner));

/** What a command should answer: in the line, or in a fence where it has several lines. */
export function expected(expect: string | undefined): Chunk[] {
  if (expect === undefined) return [];
  if (!/[\r\n]/.test(expect.trim())) return [paragraph(`Expected: ${inline(expect)}`)];
  return [paragraph('Expected:'), paragraph(...fence('text', expect))];
}

const commandChunks = ({ language, text, expect }: CommandText): Chunk[] => [
  paragraph(...fence(language || 'sh', text)),
  ...expected(expect),
];

/** Prose as a chunk; nothing when it is empty. */
export function proseChunks(source: string): Chunk[] {
  const lines = prose(source);
  if (lines.length === 0) return [];
  const hasList = lines.some((line) => /^\s*([-*+]|\d+[.)])(\s|$)/.test(line));
  return [{ lines, ...(hasList && { mayEndWithList: true }) }];
}

function checkItem({ text, expect, note, command, owner, isTicked }: CheckRow): string[] {
  const head = parts(
    // GitHub reads blocks behind the box of a task.
    atBlockStart(text),
    expect !== undefined && `expected: ${inline(expect)}`,
    note !== undefined && `note: ${inline(note)}`,
    ownerText(owner),
  );
  return item(`${box(isTicked)} ${head}`, command === undefined ? [] : [paragraph(...fence('sh', command))]);
}

/** Gives checks as a list. */
export const checkList = (checks: readonly CheckRow[]): Chunk => list(checks.flatMap(checkItem));

function stepItem(step: StepRow): string[] {
  const head = parts(
    `**${inline(`${step.number} ${step.title}`)}**`,
    step.starts && inline(step.starts),
    ownerText(step.owner),
    step.time && inline(step.time),
    ...step.marks.map((mark) => `**${inline(signed(mark))}**`),
  );
  const notes = step.notes.map(({ label, text }) => `${label}: ${text}`);
  return item(`${box(step.isTicked)} ${head}`, [
    ...(notes.length > 0 ? [paragraph(atBlockStart(notes.join(' · ')))] : []),
    ...proseChunks(step.details),
    ...step.commands.flatMap(commandChunks),
    ...(step.checks.length > 0 ? [paragraph('Check:'), checkList(step.checks)] : []),
  ]);
}

/** Gives steps as a list, with a blank line between two. */
export const stepList = (steps: readonly StepRow[]): Chunk =>
  list(steps.flatMap((step, index) => (index === 0 ? stepItem(step) : ['', ...stepItem(step)])));
