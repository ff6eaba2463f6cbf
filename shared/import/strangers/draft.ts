// The plan that a stranger's document becomes, while it is read.
import { blankPlan } from '../../plan/blank.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Check, Phase, Step } from '../../plan/schema/phases.ts';
import type { Collection } from '../../plan/schema/values.ts';
import type { ImportNote } from '../imported.ts';

/** Puts a paragraph of source below what is there. */
export const joined = (...sources: readonly string[]): string =>
  sources.filter((source) => source.trim() !== '').join('\n\n');

const CHECK_KINDS: readonly [Check['kind'], RegExp][] = [
  ['health', /\bhealth|\b200\b|\bup\b|erreichbar/i],
  ['logs', /\blogs?\b|\berrors?\b|fehler/i],
  ['metrics', /metric|latency|\brate\b|\bcpu\b|memory|dashboard|replication|metrik|auslastung/i],
  ['team', /\bteam\b|\bagree|approve|sign-?off|freigabe/i],
];

export class Draft {
  readonly plan: Plan;
  readonly notes: ImportNote[] = [];
  /** Of the document, for slicing. */
  readonly lines: readonly string[];
  readonly newId: () => string;
  /** The moments from T-0 that steps are planned at, in their order. */
  readonly offsets: { seconds: number; phaseId: string | undefined; isFirst: boolean }[] = [];

  constructor(title: string, lines: readonly string[], newId: () => string) {
    this.plan = blankPlan(title);
    this.lines = lines;
    this.newId = newId;
  }

  /** `line` counts from 0, as everywhere in the reader. */
  note(line: number, text: string): void {
    this.notes.push({ line: line + 1, text });
  }

  /** Adds an entity at the end of a list. Gives its id. */
  add<T>({ order, byId }: Collection<T>, entity: T): string {
    const id = this.newId();
    order.push(id);
    byId[id] = entity;
    return id;
  }

  addCheck(ids: string[], text: string, more: Partial<Check> = {}): Check {
    const id = this.newId();
    const kind = CHECK_KINDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
    const check = { text, kind, ...more };
    ids.push(id);
    this.plan.checks[id] = check;
    return check;
  }

  addPhase(title: string, kind: Phase['kind']): { id: string; phase: Phase } {
    const phase: Phase = { title, kind, purpose: '', steps: [], verification: [] };
    return { id: this.add(this.plan.phases, phase), phase };
  }

  addStep(ids: string[], fields: Partial<Step> & { title: string; depth: number }): { id: string; step: Step } {
    const id = this.newId();
    const step: Step = {
      kind: 'do',
      details: '',
      commands: [],
      checks: [],
      effect: 'reversible',
      migrations: [],
      ...fields,
    };
    ids.push(id);
    this.plan.steps[id] = step;
    return { id, step };
  }

  /** Text about the release as a whole, under the heading that it stood under. */
  summarize(heading: string, source: string): void {
    if (source.trim() === '') return;
    const { release } = this.plan;
    release.summary = joined(release.summary, heading === '' ? '' : `**${heading.replace(/[*\\]/g, '\\$&')}**`, source);
  }
}
