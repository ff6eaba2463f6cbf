// Each kind of block in HTML, below its heading.
import type { Block, HoldPointBlock } from '../blocks.ts';
import { ownerWords } from '../reading.ts';
import { type Child, el, type Html, oneLine, together } from './element.ts';
import { checkList, code, factList, isolated, prose, stepList } from './rows.ts';

/** A heading of one to six levels; deeper ones do not exist. */
export const heading = (level: number, text: string, id?: string): Html =>
  el(`h${Math.min(level, 6)}`, { id }, el('bdi', {}, oneLine(text)));

const row = (kind: 'th' | 'td', cells: readonly string[]): Html =>
  el('tr', {}, ...cells.map((text) => el(kind, kind === 'th' ? { scope: 'col' } : {}, el('bdi', {}, text))));

const table = (columns: readonly string[], rows: readonly string[][]): Html =>
  el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      {},
      el('thead', {}, row('th', columns)),
      el('tbody', {}, together(rows.map((cells) => row('td', cells)))),
    ),
  );

const holdPoint = ({ number, question, facts, criteria, rollCall }: HoldPointBlock, level: number): Html =>
  el(
    'section',
    { class: 'hold' },
    heading(level, `HOLD POINT ${number}: ${question}`),
    factList(facts),
    criteria.length > 0 && together([el('p', {}, 'Go only if:'), checkList(criteria)]),
    rollCall.length > 0 &&
      together([
        el('p', {}, 'Roll call, in this order:'),
        el('ol', { class: 'roll' }, together(rollCall.map((owner) => el('li', {}, isolated(ownerWords(owner)))))),
      ]),
  );

type Writers = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, level: number) => Child };

const WRITERS: Writers = {
  facts: ({ facts }) => factList(facts),
  table: ({ columns, rows }) => table(columns, rows),
  list: ({ items }) => el('ul', {}, together(items.map((text) => el('li', {}, el('bdi', {}, text))))),
  prose: ({ source }) => prose(source),
  code,
  checks: ({ checks }) => checkList(checks),
  steps: ({ steps }) => stepList(steps),
  notice: ({ mark, text }) => el('p', { class: 'notice' }, el('strong', {}, `${mark}: `), isolated(text)),
  holdPoint,
};

/** Gives a block with its heading at a level. */
export function blockHtml(block: Block, level: number): Html {
  // The table has a writer for each kind; the compiler does not see that this one is the block's own.
  const write = WRITERS[block.kind] as (block: Block, level: number) => Child;
  const title = block.kind === 'notice' || block.kind === 'holdPoint' ? undefined : block.title;
  return together([title !== undefined && heading(level, title), write(block, level)]);
}
