// What stands under a heading of a phase or procedure becomes its steps, checks and text.
import type { ListItem, MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import { isCommand } from './languages.ts';
import { addToStep, readList } from './read-item.ts';
import { readStepTable } from './read-step-table.ts';
import type { Steps } from './steps.ts';
import { isStepTable } from './table-columns.ts';

const LONG_TITLE = 200;

/** Reads the blocks of one heading, from the top down. */
export class Filler {
  readonly #steps: Steps;
  readonly #group: string | undefined;
  /** Paragraphs since the last step: they belong to it, or name the next command. */
  #loose: MarkdownBlock[] = [];
  readonly #title: string;

  /** `group` is the heading inside the phase or procedure; nothing for what stands under the phase's own. */
  constructor(title: string, group: string | undefined, steps: Steps) {
    this.#title = title;
    this.#group = group;
    this.#steps = steps;
  }

  read(blocks: readonly MarkdownBlock[]): void {
    for (const block of blocks) this.#block(block);
    this.#settle();
  }

  #block(block: MarkdownBlock): void {
    if (block.kind === 'list') {
      this.#settle();
      readList(block, this.#group, this.#steps);
    } else if (block.kind === 'table' && isStepTable(block)) {
      this.#settle();
      readStepTable(block, this.#group, this.#steps);
    } else if (block.kind === 'code' || (block.kind === 'fence' && isCommand(block.language))) this.#command(block);
    else if (block.kind !== 'rule') this.#loose.push(block);
  }

  /** A command belongs to the step right above it; below a paragraph it is a step of that name. */
  #command(block: MarkdownBlock): void {
    const named = this.#loose.at(-1);
    const name = named?.kind === 'paragraph' ? plainText(named.text).replace(/\s{0,3}:$/, '') : '';
    const isName = name !== '' && name.length <= LONG_TITLE;
    const steps = this.#steps;
    if (steps.last && !named) addToStep(steps.last, block, this.#place(block), steps);
    else {
      if (isName) this.#loose.pop();
      this.#settle();
      const title = isName ? name : this.#title || 'Run the command';
      addToStep(steps.addSaid(escaped(title), this.#place(block)), block, this.#place(block), steps);
    }
  }

  #place({ start }: MarkdownBlock): { depth: number; group: string | undefined; line: number } {
    return { depth: 0, group: this.#group, line: start };
  }

  /** Text above the first step of a heading inside the phase belongs to that step. */
  #settle(): void {
    const steps = this.#steps;
    for (const block of this.#loose.splice(0)) {
      const source = sourceOf(steps.draft.lines, block);
      if (steps.last) addToStep(steps.last, block, this.#place(block), steps);
      else if (this.#group === undefined) steps.addText(source);
      else steps.carry(source);
    }
  }
}

/** Plain text as source. */
const escaped = (text: string): string => text.replace(/[\\`*_~[\]<&]/g, '\\$&');

function itemChecks(item: ListItem, ids: string[], steps: Steps): void {
  const text = plainText(item.text);
  const check = text === '' ? undefined : steps.draft.addCheck(ids, text);
  for (const block of item.blocks) {
    const isFree = block.kind === 'fence' && isCommand(block.info) && check && check.command === undefined;
    if (isFree && block.text.trim() !== '') check.command = block.text;
    else if (block.kind === 'list') for (const nested of block.items) itemChecks(nested, ids, steps);
    else if (block.kind !== 'rule') steps.addText(sourceOf(steps.draft.lines, block));
  }
}

/** What stands under a heading such as "Verification": its items are checks, the rest text of the whole. */
export function readChecks(blocks: readonly MarkdownBlock[], ids: string[], steps: Steps): void {
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) itemChecks(item, ids, steps);
    else if (block.kind !== 'rule') steps.addText(sourceOf(steps.draft.lines, block));
  }
}
