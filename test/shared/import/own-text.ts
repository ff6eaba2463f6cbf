// Takes a plan out as Markdown, changes the text by hand and takes it back in.
import { expect } from 'vitest';
import { splitMarkdownFile, writeMarkdownFile } from '#shared/files/markdown.ts';
import type { ImportNote } from '#shared/import/imported.ts';
import { readOwnRunbook } from '#shared/import/own/read.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk } from '../../helpers/app.ts';

const STAMP = { by: 'Marta', at: 1000 };

/** Gives what comes back from the text of a Markdown file. New ids are new-1, new-2... */
export function takeIn(file: string): { plan: Plan; notes: ImportNote[] } {
  const split = splitMarkdownFile(file);
  if (!split) throw new Error('The file carries no plan.');
  let last = 0;
  const newId = (): string => `new-${++last}`;
  return readOwnRunbook({ text: split.text, plan: expectOk(split.plan) }, { newId, stamp: STAMP });
}

/** Gives what comes back when the text was changed by hand. */
export function afterHand(plan: Plan, change: (text: string) => string): { plan: Plan; notes: ImportNote[] } {
  const file = writeMarkdownFile(plan);
  const at = file.indexOf('<!-- holdpoint plan');
  const text = change(file.slice(0, at));
  expect(text, 'the change found what it wanted to change').not.toBe(file.slice(0, at));
  return takeIn(text + file.slice(at));
}

/** Gives the text with one place replaced, which must be there. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`Not found: ${from}`);
  return after;
}

/** Cuts the item that begins with these words out of the text: what is left, and the item. */
export function cut(text: string, head: string): [rest: string, item: string] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.includes(head) && line.startsWith('- ['));
  if (from === -1) throw new Error(`No item: ${head}`);
  let to = from + 1;
  while (to < lines.length && (lines[to] === '' || lines[to]?.startsWith('  '))) to += 1;
  return [[...lines.slice(0, from), ...lines.slice(to)].join('\n'), `${lines.slice(from, to).join('\n').trimEnd()}\n`];
}

/** Puts an item before the one that begins with these words. */
export const putBefore = (text: string, head: string, item: string): string => {
  const line = text.split('\n').find((one) => one.startsWith('- [') && one.includes(head));
  if (line === undefined) throw new Error(`No item: ${head}`);
  return text.replace(line, () => `${item}\n${line}`);
};

/** Cuts a section of the second level out of the text: what is left, and the section. */
export function cutSection(text: string, heading: string): [rest: string, section: string] {
  const from = text.indexOf(`\n## ${heading}`) + 1;
  if (from === 0) throw new Error(`No section: ${heading}`);
  const to = text.indexOf('\n## ', from) + 1;
  return [text.slice(0, from) + text.slice(to), text.slice(from, to)];
}
