// The sections whose forms are not there yet: what belongs there, and which parts of the runbook show it.
import type { Plan } from '#shared/plan/plan.ts';
import type { Section } from '#shared/runbook/blocks.ts';
import type { TimedReading } from '#shared/runbook/reading.ts';
import { communicationsSection } from '#shared/runbook/sections/communications.ts';
import { hasContent } from '#shared/runbook/sections/parts.ts';
import { readingOf } from '../../hooks/use-reading.ts';
import { scheduleOf } from '../../hooks/use-schedule.ts';
import type { PlanView } from '../../stores/view-store.ts';

export type ReadView = Exclude<
  PlanView,
  'overview' | 'strategy' | 'migrations' | 'flags' | 'rollback' | 'team' | 'phases' | 'review' | 'checklist' | 'runbook'
>;

interface SectionWords {
  /** What belongs here, as a heading and a sentence, shown while it is empty. */
  heading: string;
  belongs: string;
  parts: readonly ((reading: TimedReading) => Section)[];
}

export const SECTION_WORDS: Readonly<Record<ReadView, SectionWords>> = {
  communications: {
    heading: 'Who hears what, and when',
    belongs:
      'Messages relative to T-0 with their audience and channel, their texts with placeholders, and what is said when it goes wrong.',
    parts: [communicationsSection],
  },
};

/** Gives the parts of a section that say something. */
export function contentOf(view: ReadView, plan: Plan): Section[] {
  const reading = { ...readingOf(plan), schedule: scheduleOf(plan) };
  return SECTION_WORDS[view].parts.map((part) => part(reading)).filter(hasContent);
}
