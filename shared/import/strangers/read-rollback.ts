// What is written about going back: triggers, and procedures with their steps.
import { beginning } from '../../beginning.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import type { Procedure } from '../../plan/schema/operations.ts';
import { type Draft, joined } from './draft.ts';
import type { Owners } from './owners.ts';
import { type Reading, readSection } from './read-section.ts';
import { allBlocks, makesSteps, type Section } from './sections.ts';
import { Steps } from './steps.ts';

const TARGETS: readonly [Procedure['target'], RegExp][] = [
  [{ of: 'database' }, /database|\bdb\b|migration|schema|datenbank|restore/i],
  [{ of: 'flags' }, /\bflags?\b|toggle/i],
];

export class RollbackReader {
  readonly #draft: Draft;
  readonly #owners: Owners;
  readonly #reading: Omit<Reading, 'checks'>;

  constructor(draft: Draft, owners: Owners, reading: Omit<Reading, 'checks'>) {
    this.#draft = draft;
    this.#owners = owners;
    this.#reading = reading;
  }

  /** Reads a section about going back; `phase` is the title of the phase that it stands in. */
  read(section: Section, phase = ''): void {
    if (section.topic === 'triggers') {
      this.#triggers(section);
      return;
    }
    const isAsOne = section.blocks.some(
      (block) => makesSteps(block) || block.kind === 'fence' || block.kind === 'code',
    );
    const inside = section.children.filter(({ topic }) => topic === undefined || topic === 'rollback');
    if (isAsOne || inside.length === 0) this.#procedure(section, phase);
    else {
      // A heading that says no more than where it stands is not repeated.
      this.#criteria(section.title.split(/\s+/).length > 2 ? section.title : '', section.blocks);
      for (const child of section.children) {
        if (inside.includes(child)) this.#procedure(child, phase);
        else if (child.topic === 'triggers') this.#triggers(child);
        else if (!this.#reading.aside(child)) this.#criteria(child.title, allBlocks(child));
      }
    }
  }

  #procedure(section: Section, phase: string): void {
    const { title, line } = section;
    const isNamed = phase === '' || title.split(/\s/).length > 2;
    const procedure: Procedure = {
      target: TARGETS.find(([, words]) => words.test(title))?.[0] ?? { of: 'fallback' },
      title: isNamed ? title : `${title}: ${phase}`,
      useWhen: '',
      steps: [],
      checks: [],
    };
    this.#draft.add(this.#draft.plan.rollback.procedures, procedure);
    this.#draft.note(line, `"${beginning(title, 60)}" was read as a rollback procedure. Say what it rolls back.`);
    const steps = new Steps(this.#draft, this.#owners, procedure.steps, (source) => {
      procedure.useWhen = joined(procedure.useWhen, source);
    });
    readSection(section, { group: undefined, isOuter: true }, steps, { ...this.#reading, checks: procedure.checks });
  }

  #triggers({ title, blocks, children }: Section): void {
    const { triggers } = this.#draft.plan.rollback;
    for (const block of blocks) {
      if (block.kind !== 'list') {
        this.#criteria('', [block]);
        continue;
      }
      for (const item of block.items) {
        const text = plainText(item.text);
        if (text !== '')
          this.#draft.add(triggers, { mode: /automat/i.test(`${title} ${text}`) ? 'automatic' : 'manual', text });
        this.#criteria('', item.blocks);
      }
    }
    for (const child of children) this.#criteria(child.title, allBlocks(child));
  }

  /** Text about deciding. */
  #criteria(title: string, blocks: Section['blocks']): void {
    const { decision } = this.#draft.plan.rollback;
    const sources = blocks
      .filter((block) => !this.#reading.done.has(block) && block.kind !== 'rule')
      .map((block) => sourceOf(this.#draft.lines, block));
    decision.criteria = joined(decision.criteria, title === '' ? '' : `**${title}**`, ...sources);
  }
}
