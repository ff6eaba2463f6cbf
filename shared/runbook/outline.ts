// The runbook as a neutral outline, computed from the plan in one go. How it looks is the writers' matter.
import { contentHash } from '../plan/canonical.ts';
import type { Plan } from '../plan/plan.ts';
import { schedule } from '../schedule/schedule.ts';
import { MASK } from '../secrets/mask.ts';
import type { Outline, Section } from './blocks.ts';
import { dateWords, timesWords } from './dates.ts';
import { readPlan, type TimedReading } from './reading.ts';
import { preDeploymentSection, prerequisitesSection } from './sections/checklists.ts';
import { communicationsSection } from './sections/communications.ts';
import { flagsSection } from './sections/flags.ts';
import { homelessHoldPointsSection } from './sections/hold-points.ts';
import { informationSection, leadWords, targetWords } from './sections/information.ts';
import { migrationsSection } from './sections/migrations.ts';
import { facts, hasContent } from './sections/parts.ts';
import { phaseSections } from './sections/phases.ts';
import { contactsSection, metricsSection, variablesSection } from './sections/references.ts';
import { reviewSection } from './sections/review.ts';
import { rollbackSection } from './sections/rollback.ts';
import { strategySection } from './sections/strategy.ts';
import { teamSection } from './sections/team.ts';

/** The sections in the order of the document. */
const SECTIONS: readonly ((reading: TimedReading) => Section | Section[])[] = [
  informationSection,
  strategySection,
  teamSection,
  prerequisitesSection,
  preDeploymentSection,
  phaseSections,
  homelessHoldPointsSection,
  migrationsSection,
  flagsSection,
  rollbackSection,
  communicationsSection,
  variablesSection,
  metricsSection,
  contactsSection,
  reviewSection,
];

function statusWords(plan: Plan): string {
  const { status } = plan.preparation;
  if (status.kind === 'draft') return 'Draft';
  if (status.kind === 'archived') return 'Archived';
  return status.hash === contentHash(plan) ? 'Ready' : 'Draft, changed since it was ready';
}

/** Says how many secrets were taken out of what leaves; nothing for what is whole. */
function maskedWords(leaving: unknown): string {
  const count = JSON.stringify(leaving).split(MASK).length - 1;
  if (count === 0) return '';
  return count === 1 ? ', 1 secret masked' : `, ${count} secrets masked`;
}

function windowWords({ window: { start, end } }: Plan): string | undefined {
  if (!start) return undefined;
  return `${dateWords(start)}, ${end ? timesWords(start, end) : start.at.slice(11)}`;
}

/** Gives what stands above the sections of a document about a plan; `name` says which one, `holding` what of the plan. */
export function outlineHead(reading: TimedReading, name: string, holding: unknown): Omit<Outline, 'sections'> {
  const { plan } = reading;
  return {
    title: `${name}: ${plan.release.version.trim() || plan.title}`,
    plan: plan.title,
    status: statusWords(plan) + maskedWords(holding),
    head: facts(['Environment', targetWords(plan)], ['Window', windowWords(plan)], ['Lead', leadWords(reading)]),
  };
}

/**
 * Gives the outline of a plan. It never fails: what is empty is left out, what does not apply says so, what points at
 * something that was removed says so too.
 */
export function runbookOutline(plan: Plan): Outline {
  const reading = { ...readPlan(plan), schedule: schedule(plan) };
  return {
    ...outlineHead(reading, 'Deployment Runbook', plan),
    // A phase is shown even while it is empty: all phases are in the runbook (S206).
    sections: SECTIONS.flatMap((make) => make(reading)).filter((one) => one.entity !== undefined || hasContent(one)),
  };
}
