// The sections of a document from the top down: phases, and what stands around them.
import { beginning } from '../../beginning.ts';
import type { MarkdownBlock } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import { type Draft, joined } from './draft.ts';
import { phaseKindOf } from './heading-words.ts';
import { Owners } from './owners.ts';
import { readMessages, readMessageTables, readPeople, summarizeBlocks } from './read-asides.ts';
import { readHead } from './read-head.ts';
import { holdPointOf } from './read-hold-point.ts';
import { RollbackReader } from './read-rollback.ts';
import { readProse, readSection } from './read-section.ts';
import { allBlocks, isProse, isToDo, phaseSections, type Section } from './sections.ts';
import { Steps } from './steps.ts';
import { isStepTable } from './table-columns.ts';

/** The title of a phase as written, without how long it takes; who does it is told in its purpose. */
function readPhaseHeading(heading: Section['heading'], otherwise: string, isKnown: (name: string) => boolean) {
  if (!heading) return { title: otherwise, purpose: '' };
  const { title, owner, estimate, moment } = readHead(heading.text, isKnown);
  const said = plainText(heading.text);
  return {
    title: moment || title === '' ? said : title,
    purpose: owner === undefined || moment ? '' : `Owner: ${owner}`,
    estimate: moment ? undefined : estimate,
    moment,
  };
}

/** A rule says nothing, nor does a paragraph of spaces that Markdown takes for characters. */
const saysSomething = (block: MarkdownBlock): boolean =>
  block.kind !== 'rule' && !(block.kind === 'paragraph' && block.text.trim() === '');

class ForwardReader {
  readonly #draft: Draft;
  readonly #owners: Owners;
  readonly #phases: ReadonlySet<Section>;
  readonly #lastLine: number;
  readonly #done: Set<MarkdownBlock>;
  readonly #rollback: RollbackReader;
  /** The phase that was read last. */
  #phaseId: string | undefined;
  #phaseTitle = '';
  /** Headings above the next phase that have no text of their own. */
  #headings: string[] = [];
  /** Hold points in front of the first phase. */
  readonly #early: ReturnType<typeof holdPointOf>['holdPoint'][] = [];

  constructor(root: Section, draft: Draft) {
    const phases = phaseSections(root);
    this.#draft = draft;
    this.#owners = new Owners(draft);
    this.#phases = new Set(phases);
    this.#lastLine = phases.at(-1)?.line ?? -1;
    this.#done = readPeople(root, this.#phases, draft, this.#owners);
    const [first] = root.blocks;
    if (first?.kind === 'paragraph' && plainText(first.text) === draft.plan.title) this.#done.add(first);
    readMessageTables(root, draft, this.#owners, this.#done);
    const aside = (section: Section): boolean => this.#aside(section);
    this.#rollback = new RollbackReader(draft, this.#owners, { done: this.#done, aside });
  }

  read(section: Section): void {
    if (this.#phases.has(section)) this.#phase(section);
    else if (section.topic === 'holdPoint') this.#holdPoint(section);
    else if (!this.#aside(section)) {
      this.#around(section);
      for (const child of section.children) this.read(child);
    }
  }

  /** Hold points that wait for a phase that never came need one. */
  end(): void {
    for (const heading of this.#headings) this.#draft.summarize('', heading);
    if (this.#early.length === 0) return;
    const { id } = this.#draft.addPhase('Decision', 'other');
    for (const hold of this.#early) hold.place = { after: id };
  }

  #aside(section: Section): boolean {
    const { topic } = section;
    if (topic === 'rollback' || topic === 'triggers') this.#rollback.read(section, this.#phaseTitle);
    else if (topic === 'communications')
      readMessages(section, { draft: this.#draft, owners: this.#owners, done: this.#done });
    else if (topic === 'people') this.#people(section);
    else return false;
    return true;
  }

  /** Its tables and lists were read before; what is left is text, and so are the headings inside. */
  #people({ title, blocks, children }: Section): void {
    const left = blocks.filter((block) => !this.#done.has(block));
    summarizeBlocks(title, left, this.#draft);
    for (const child of children) {
      if (this.#aside(child)) continue;
      if (child.blocks.every((block) => this.#done.has(block))) this.#draft.summarize('', child.title);
      this.#people(child);
    }
  }

  #steps(section: Section): { steps: Steps; checks: string[] } {
    const { heading } = section;
    const { title, purpose, estimate, moment } = readPhaseHeading(
      heading,
      this.#draft.plan.title,
      this.#owners.isKnown,
    );
    const { id, phase } = this.#draft.addPhase(title, phaseKindOf(title));
    phase.purpose = joined(...this.#headings.splice(0), purpose);
    if (estimate) phase.duration = estimate;
    if (moment && !moment.isTimeOfDay)
      this.#draft.offsets.push({ seconds: moment.seconds, phaseId: id, isFirst: true });
    const addText = (source: string): void => {
      phase.purpose = joined(phase.purpose, source);
    };
    const steps = new Steps(this.#draft, this.#owners, phase.steps, addText, id);
    for (const hold of this.#early.splice(0)) steps.hold(hold);
    this.#phaseId = id;
    return { steps, checks: phase.verification };
  }

  #phase(section: Section): void {
    const { steps, checks } = this.#steps(section);
    this.#phaseTitle = section.title;
    const reading = { done: this.#done, checks, aside: (child: Section) => this.#aside(child) };
    if (isProse(section)) {
      readProse(section, steps, reading);
      this.#draft.note(section.line, 'There is no list: each paragraph became a step.');
    } else readSection(section, { group: undefined, isOuter: true }, steps, reading);
    this.#phaseTitle = '';
  }

  /** What stands beside phases: things to do are a phase too, text between two phases is one without steps. */
  #around(section: Section): void {
    const blocks = section.blocks.filter((block) => saysSomething(block) && !this.#done.has(block));
    const { title } = section;
    if (blocks.some((block) => isToDo(block) || (block.kind === 'table' && isStepTable(block))))
      this.#phase({ ...section, children: [] });
    else if (
      this.#phaseId !== undefined &&
      section.line < this.#lastLine &&
      blocks.length > 0 &&
      section.children.length === 0
    ) {
      const { steps } = this.#steps(section);
      for (const block of blocks) if (block.kind !== 'rule') steps.addText(sourceOf(this.#draft.lines, block));
      this.#draft.note(section.line, `"${beginning(title, 60)}" holds no steps; its text is the purpose of a phase.`);
    } else {
      // The title of the document is the title of the plan.
      summarizeBlocks(title === this.#draft.plan.title ? '' : title, blocks, this.#draft);
      if (blocks.length === 0 && title !== this.#draft.plan.title)
        this.#headings.push(title === '' ? '' : `**${title}**`);
    }
  }

  #holdPoint(section: Section): void {
    const place = { draft: this.#draft, owners: this.#owners, phaseId: this.#phaseId };
    const { holdPoint, rest } = holdPointOf(
      { text: section.title, blocks: allBlocks(section), line: section.line },
      place,
    );
    if (this.#phaseId === undefined) this.#early.push(holdPoint);
    this.#draft.summarize(section.title, rest);
  }
}

/** Reads the whole document into the draft. */
export function readForward(root: Section, draft: Draft): void {
  const reader = new ForwardReader(root, draft);
  reader.read(root);
  reader.end();
}
