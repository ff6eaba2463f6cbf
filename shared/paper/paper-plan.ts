// A plan as all layouts read it: made once for a pack.
import type { Plan } from '../plan/plan.ts';
import type { Block, Fact, Outline, Section, StepRow } from '../runbook/blocks.ts';
import { runbookOutline } from '../runbook/outline.ts';
import { readPlan, type TimedReading } from '../runbook/reading.ts';
import { RANGE_LABEL } from '../runbook/sections/steps.ts';
import { schedule } from '../schedule/schedule.ts';

/** The code with its check character of each step, check and hold point, by its id. */
export type RowCodes = ReadonlyMap<string, string>;

export interface PaperPlan {
  plan: Plan;
  outline: Outline;
  reading: TimedReading;
  codes: RowCodes;
}

/** Gives the plan with its outline and schedule. It never fails. */
export const paperPlan = (plan: Plan, codes: RowCodes): PaperPlan => ({
  plan,
  outline: runbookOutline(plan),
  reading: { ...readPlan(plan), schedule: schedule(plan) },
  codes,
});

/** Every section with all below it, in the order of the document. */
const flat = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...flat(one.sections)]);

/** Gives the sections of the phases, in order. */
export const phaseSectionsOf = ({ plan, outline }: PaperPlan): Section[] =>
  outline.sections.filter(({ entity }) => entity !== undefined && plan.phases.byId[entity] !== undefined);

/** Gives the section of each rollback procedure by its id. */
export const procedureSectionsOf = ({ plan, outline }: PaperPlan): ReadonlyMap<string, Section> =>
  new Map(
    flat(outline.sections).flatMap((section) =>
      section.entity !== undefined && plan.rollback.procedures.byId[section.entity] ? [[section.entity, section]] : [],
    ),
  );

type Kind = Block['kind'];

/** Gives the blocks of a kind in a section. */
export const blocksOf = <K extends Kind>({ blocks }: Section, kind: K): Extract<Block, { kind: K }>[] =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** What a step's notes say beside how long it may take, which is a matter of planning. */
export const withoutRange = (step: StepRow): StepRow => ({
  ...step,
  notes: step.notes.filter(({ label }) => label !== RANGE_LABEL),
});

/** Gives the steps of a section as they are carried out. */
export const stepsOf = (section: Section): StepRow[] =>
  blocksOf(section, 'steps').flatMap(({ steps }) => steps.map(withoutRange));

/** The text of a fact in a section; nothing when it does not say it. */
export const factOf = (section: Section, label: string): string | undefined =>
  blocksOf(section, 'facts')
    .flatMap(({ facts }): Fact[] => facts)
    .find((fact) => fact.label === label)?.text;
