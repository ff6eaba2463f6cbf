// The steps of one phase or procedure, in the order in which they are read.
import { beginning } from '../../beginning.ts';
import type { HoldPoint, Step } from '../../plan/schema/phases.ts';
import { type Draft, joined } from './draft.ts';
import { type Moment, secondsBetween } from './offsets.ts';
import type { Owners } from './owners.ts';
import { type Head, readHead } from './read-head.ts';

const MOST_DEPTH = 4;
/** Whether a text says that there is no way back from here. */
export const isFinal = (text: string): boolean =>
  /point of no return|irreversib|unumkehrbar|kein zurück/i.test(text.slice(0, 2000));

export interface StepPlace {
  depth: number;
  group: string | undefined;
  line: number;
}

export class Steps {
  readonly draft: Draft;
  readonly owners: Owners;
  readonly ids: string[];
  /** Nothing in a procedure: no hold point stands there. */
  readonly phaseId: string | undefined;
  readonly #addText: (source: string) => void;
  /** Hold points that stand before the next step. */
  readonly #holds: HoldPoint[] = [];
  /** Text that belongs to the next step. */
  #carried = '';
  #previous: { step: Step; moment: Moment } | undefined;
  /** The last step, as long as text below it belongs to it. */
  last: Step | undefined;

  constructor(draft: Draft, owners: Owners, ids: string[], addText: (source: string) => void, phaseId?: string) {
    this.draft = draft;
    this.owners = owners;
    this.ids = ids;
    this.phaseId = phaseId;
    this.#addText = addText;
  }

  /** Text with no step to stand at: the purpose of the phase, or when to use the procedure. */
  addText(source: string): void {
    this.#addText(source);
  }

  /** Text for the details of the next step; without one it becomes text of the whole. */
  carry(source: string): void {
    this.#carried = joined(this.#carried, source);
  }

  /** Adds a hold point; the next step is behind it. */
  hold(holdPoint: HoldPoint): void {
    this.#holds.push(holdPoint);
  }

  /** Adds the step that a text says. */
  addSaid(source: string, place: StepPlace): Step {
    return this.add(readHead(source, this.owners.isKnown), place);
  }

  add({ title, details, kind, owner, estimate, moment }: Head, { depth, group, line }: StepPlace): Step {
    if (depth > MOST_DEPTH)
      this.draft.note(line, `"${beginning(title, 60)}" was nested deeper than ${MOST_DEPTH + 1} levels.`);
    const { id, step } = this.draft.addStep(this.ids, {
      title,
      depth: Math.min(depth, MOST_DEPTH),
      kind,
      details: joined(this.#carried, details, moment ? `Planned at ${moment.words}.` : ''),
      effect: isFinal(title) ? 'pointOfNoReturn' : 'reversible',
      ...(group !== undefined && { group }),
      ...(estimate && { estimate }),
      ...(owner !== undefined && { role: this.owners.resolve(owner, line) }),
    });
    this.#carried = '';
    for (const hold of this.#holds.splice(0)) hold.place = { before: id };
    if (moment) this.#time(step, moment, line);
    if (moment && !moment.isTimeOfDay)
      this.draft.offsets.push({ seconds: moment.seconds, phaseId: this.phaseId, isFirst: this.ids.length === 1 });
    this.last = step;
    return step;
  }

  /** The step before takes as long as it is until this one, where nothing else says so. */
  #time(step: Step, moment: Moment, line: number): void {
    const before = this.#previous;
    const expected = before && secondsBetween(before.moment, moment);
    if (before && expected !== undefined && !before.step.estimate) {
      before.step.estimate = { expected, source: 'guess' };
      this.draft.note(
        line,
        `The time of "${beginning(before.step.title, 60)}" is how long it is until the next moment.`,
      );
    }
    this.#previous = { step, moment };
  }

  /** Ends the list: what waited for a step that did not come finds its place. */
  end(): void {
    if (this.#carried !== '') this.#addText(this.#carried);
    this.#carried = '';
    for (const hold of this.#holds.splice(0)) if (this.phaseId !== undefined) hold.place = { after: this.phaseId };
  }
}
