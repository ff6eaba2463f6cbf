// Steps and checks: a box that says what is true, and whatever belongs to the row.
import type { CheckRow, CommandText, Fact, Owner, StepRow } from '../blocks.ts';
import { ownerWords } from '../reading.ts';
import { type Child, el, type Html, oneLine, together } from './element.ts';

/** Text in a line among others; what runs from right to left ends with it. */
export const isolated = (text: string, name?: string): Html => el('bdi', { class: name }, oneLine(text));

/** A drawn box: nobody can tick it, it only says how it was when the document was written. */
const box = (isTicked: boolean): Html =>
  el('span', { class: 'box', role: 'img', 'aria-label': isTicked ? 'Done' : 'Not done' }, isTicked ? '☑' : '☐');

const beside = (text: string | undefined): Child => text !== undefined && text !== '' && isolated(text, 'beside');

const ownerBeside = (owner: Owner | undefined): Child => beside(owner && ownerWords(owner));

export const prose = (source: string): Child => source.trim() !== '' && el('div', { class: 'prose' }, source);

const expected = (expect: string | undefined): Child =>
  expect !== undefined && el('p', { class: 'expect' }, 'Expected: ', el('bdi', {}, expect));

/** Code, kept character by character. */
export const code = ({ language, text, expect }: CommandText): Html =>
  together([el('pre', { 'data-language': language || undefined }, el('code', {}, text)), expected(expect)]);

/** An address alone becomes a link; anything else stays a text. */
const value = (text: string): Html => {
  const isAddress = /^https?:\/\/[^\s<>\\`"']+$/i.test(text);
  return isAddress ? el('a', { href: text, rel: 'noreferrer noopener' }, text) : el('bdi', {}, text);
};

export const factList = (facts: readonly Fact[]): Html =>
  el(
    'dl',
    { class: 'facts' },
    together(facts.flatMap(({ label, text }) => [el('dt', {}, oneLine(label)), el('dd', {}, value(text))])),
  );

const checkRow = ({ text, expect, note, command, owner, isTicked }: CheckRow): Html =>
  el(
    'li',
    {},
    box(isTicked),
    isolated(text),
    beside(expect && `expected: ${expect}`),
    beside(note && `note: ${note}`),
    ownerBeside(owner),
    command !== undefined && code({ language: 'sh', text: command }),
  );

export const checkList = (checks: readonly CheckRow[]): Html =>
  el('ul', { class: 'checks' }, together(checks.map(checkRow)));

const stepRow = (step: StepRow): Html =>
  el(
    'li',
    { class: `step depth${step.depth}` },
    box(step.isTicked),
    isolated(step.number, 'number'),
    isolated(step.title, 'name'),
    beside(step.starts),
    beside(step.time),
    ownerBeside(step.owner),
    ...step.marks.map((mark) => isolated(mark, 'mark')),
    step.notes.length > 0 && factList(step.notes),
    prose(step.details),
    ...step.commands.map(code),
    step.checks.length > 0 && checkList(step.checks),
  );

export const stepList = (steps: readonly StepRow[]): Html => el('ol', { class: 'steps' }, together(steps.map(stepRow)));
