// A step and a check as they stand in a runbook that was written here, perhaps edited by hand since. What is read is still
// Markdown: two readings are compared before any of it becomes plain text.
import type { Fence, List, ListItem, MarkdownBlock } from '../../markdown/block.ts';

export interface CommandText {
  language: string;
  text: string;
  /** Markdown behind "Expected:", or the text of the fence below it; nothing without. */
  expect?: { source: string; isFence: boolean };
}

export interface CheckText {
  line: number;
  isTicked: boolean;
  /** Its first paragraph, without the box. */
  head: string;
  command?: string;
}

/** What stands below a step's first line. */
export interface StepBody {
  notes: string;
  details: string[];
  commands: CommandText[];
  checks: CheckText[];
}

/** What the body of a step may look like and not be: prose can hold code, tasks, and words like those of a note. */
export interface BodyShape {
  hasNotes: boolean;
  /** How many codes at the end of the details are not commands. */
  codeInDetails: number;
  /** Tasks without a title above them are checks too. */
  hasBareChecks: boolean;
}

export interface StepText {
  line: number;
  isTicked: boolean;
  number?: string;
  title: string;
  /** What follows the title: start, owner, time, marks. */
  tokens: string[];
  /** The whole item as it was written. */
  source: string;
  body(shape: BodyShape): StepBody;
}

const BOLD = /^\*\*((?:\\.|(?!\*\*)[^\\])*)\*\*(.*)$/s;
const NUMBER = /^(\d+\.\d+|[A-Z]+\d+)(?:\s+(.*))?$/s;
const NOTES = /^(Only if|Starts|May take|Runs): /;
const CHECKS = /^Checks?:$/;
const EXPECTED = /^Expected:\s*(.*)$/s;

const splitTokens = (text: string): string[] =>
  text
    .split(' · ')
    .map((token) => token.trim())
    .filter((token) => token !== '');

/** The first line of a step: bold with a number as we write it, or plain words as somebody adds them. */
function headOf(text: string): Pick<StepText, 'number' | 'title' | 'tokens'> {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const [, bold, rest = ''] = BOLD.exec(line) ?? [];
  const [words = '', ...tokens] = bold === undefined ? splitTokens(line) : [bold, ...splitTokens(rest)];
  const numbered = NUMBER.exec(words);
  const [number, title = ''] = numbered ? numbered.slice(1) : [undefined, words];
  return { ...(number !== undefined && { number }), title: title.trim(), tokens };
}

const columnOf = (line: string): number => line.length - line.trimStart().length;

/** The source of some blocks, without the indentation of the item around them. */
export function sourceOf(blocks: readonly MarkdownBlock[], lines: readonly string[]): string[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  const source = lines.slice(first.start, last.end);
  while (source.at(-1)?.trim() === '') source.pop();
  const column = columnOf(source[0] ?? '');
  return source.map((line) => line.slice(Math.min(column, columnOf(line))));
}

export const checkOf = ({ start, task, text, blocks }: ListItem): CheckText => {
  const code = blocks.find((block): block is Fence => block.kind === 'fence');
  return {
    line: start,
    isTicked: task === 'done',
    head: text.replace(/\s*\n\s*/g, ' '),
    ...(code && { command: code.text }),
  };
};

const isTaskList = (block: MarkdownBlock | undefined): block is List =>
  block?.kind === 'list' && block.items.length > 0 && block.items.every(({ task }) => task !== undefined);

const expectationOf = (block: MarkdownBlock | undefined): string | undefined =>
  block?.kind === 'paragraph' ? EXPECTED.exec(block.text)?.[1] : undefined;

interface Sized {
  command: CommandText;
  /** How many blocks it takes, its expectation included. */
  size: number;
}

/** The command that ends before an index; nothing when something else does. */
function commandBefore(blocks: readonly MarkdownBlock[], index: number): Sized | undefined {
  const [third, second, last] = [blocks[index - 3], blocks[index - 2], blocks[index - 1]];
  if (last?.kind === 'fence' && expectationOf(second) === '' && third?.kind === 'fence')
    return { command: { ...textOf(third), expect: { source: last.text, isFence: true } }, size: 3 };
  if (last?.kind === 'fence') return { command: textOf(last), size: 1 };
  const expectation = expectationOf(last);
  if (!expectation || second?.kind !== 'fence') return undefined;
  return { command: { ...textOf(second), expect: { source: expectation, isFence: false } }, size: 2 };
}

/** The commands at the end of some blocks, and the index of the first block of theirs. */
function commandsAtEnd(
  blocks: readonly MarkdownBlock[],
  codeInDetails: number,
): { commands: CommandText[]; from: number } {
  const found: Sized[] = [];
  let index = blocks.length;
  for (let next = commandBefore(blocks, index); next; next = commandBefore(blocks, index)) {
    found.unshift(next);
    index -= next.size;
  }
  const inDetails = found.slice(0, codeInDetails).reduce((sum, { size }) => sum + size, 0);
  return { commands: found.slice(codeInDetails).map(({ command }) => command), from: index + inDetails };
}

/** Takes the checks from the end of some blocks, with the line above them. */
function takeChecks(blocks: MarkdownBlock[], hasBareChecks: boolean): CheckText[] {
  const last = blocks.at(-1);
  const above = blocks.at(-2);
  const isTitled = above?.kind === 'paragraph' && CHECKS.test(above.text);
  if (!isTaskList(last) || !(isTitled || hasBareChecks)) return [];
  blocks.splice(isTitled ? -2 : -1);
  return last.items.map(checkOf);
}

function bodyOf({ blocks: all }: ListItem, lines: readonly string[], shape: BodyShape): StepBody {
  const blocks = [...all];
  const [first] = blocks;
  const notes = shape.hasNotes && first?.kind === 'paragraph' && NOTES.test(first.text) ? first.text : '';
  if (notes !== '') blocks.shift();
  const checks = takeChecks(blocks, shape.hasBareChecks);
  const { commands, from } = commandsAtEnd(blocks, shape.codeInDetails);
  return { notes, details: sourceOf(blocks.slice(0, from), lines), commands, checks };
}

const textOf = ({ language, text }: Fence): CommandText => ({ language, text });

/** Gives a step as its item says it. `lines` are those of the document. */
export const stepOf = (item: ListItem, lines: readonly string[]): StepText => ({
  line: item.start,
  isTicked: item.task === 'done',
  ...headOf(item.text),
  source: lines.slice(item.start, item.end).join('\n').trimEnd(),
  body: (shape) => bodyOf(item, lines, shape),
});
