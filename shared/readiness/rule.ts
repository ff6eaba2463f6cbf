// What a rule of readiness is: a row of a table. It says what it looks for, how much that weighs, why it matters and
// where the demand comes from; it changes nothing.
import type { Edit } from '../plan/edits/apply-edit.ts';
import type { Plan } from '../plan/plan.ts';
import type { Step } from '../plan/schema/phases.ts';
import { inOrder, type Reading, readPlan } from '../runbook/reading.ts';

export type Severity = 'blocker' | 'warning' | 'hint';

/** The part of a plan where a finding can be mended, in the order in which a plan is read. */
export const FINDING_VIEWS = [
  'overview',
  'strategy',
  'migrations',
  'phases',
  'flags',
  'rollback',
  'communications',
  'team',
  'review',
] as const;
export type FindingView = (typeof FINDING_VIEWS)[number];

/** An ordinary edit that mends a finding, and what its button says. */
export interface Fix {
  label: string;
  edit: Edit;
}

/** One case of a rule: the entity it is about (none: the plan itself), and the sentence for it. */
export interface Case {
  on?: string;
  message: string;
  fix?: Fix;
  /** Where it is mended, when that is not the rule's own part of the plan. */
  view?: FindingView;
}

/** A step of a phase, with the id of that phase. */
export interface PlacedStep {
  id: string;
  step: Step;
  phase: string;
}

/** A plan as rules look at it: what several of them need is worked out once. */
export interface Subject {
  plan: Plan;
  reading: Reading;
  /** The steps of all phases in their order; those of rollback procedures are not among them. */
  steps: readonly PlacedStep[];
}

export interface Rule {
  /** Stable: waivers name it. */
  id: string;
  severity: Severity;
  view: FindingView;
  /** Why it matters, for whoever asks what the finding is good for. */
  why: string;
  /** The numbers of the requirements that ask for it. */
  source: readonly string[];
  find(subject: Subject): Case[];
}

/** Gives the subject of a plan. Linear in its size. */
export function subjectOf(plan: Plan): Subject {
  const steps = inOrder(plan.phases).flatMap(([phase, { steps: ids }]) =>
    ids.flatMap((id): PlacedStep[] => {
      const step = plan.steps[id];
      return step === undefined ? [] : [{ id, step, phase }];
    }),
  );
  return { plan, reading: readPlan(plan), steps };
}
