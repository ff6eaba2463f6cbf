// The three figures of an estimate as duration fields. Whether best is below worst is the readiness rules' matter.
import { durationFieldText, parseDuration } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Estimate } from '#shared/plan/schema/values.ts';
import type { Result } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

export const FIGURES = ['best', 'expected', 'worst'] as const;
export type Figure = (typeof FIGURES)[number];

/** Where an estimate stands, and the edit that sets it; `undefined` takes it away. */
export interface EstimatePlace {
  entity: string;
  read(plan: Plan): Estimate | undefined;
  edit(estimate: Estimate | undefined, plan: Plan): Result<Edit>;
}

/** The field of a figure. Its name is not the one of the outline's cell: each has a draft of its own. */
export const figureRule = ({ entity, read, edit }: EstimatePlace, figure: Figure): FieldRule => ({
  entity,
  field: figure,
  read: (plan) => durationFieldText(read(plan)?.[figure]),
  edit(text, plan) {
    const seconds = parseDuration(text);
    return seconds.ok ? edit(withFigure(read(plan), figure, seconds.value), plan) : seconds;
  },
});

/** The estimate with a figure set or taken away; nothing when no figure is left, whatever else was said of it. */
export function withFigure(estimate: Estimate = {}, figure: Figure, seconds: number | undefined): Estimate | undefined {
  const { [figure]: _, ...others } = estimate;
  if (seconds !== undefined) return { ...others, [figure]: seconds };
  return FIGURES.some((known) => known !== figure && estimate[known] !== undefined) ? others : undefined;
}

/** The estimate that may take longer than its figures say, or not. */
export function withOpen(estimate: Estimate = {}, isOpen: boolean): Estimate {
  const { open: _, ...others } = estimate;
  return isOpen ? { ...others, open: true } : others;
}

/** The estimate with the given source; '' is none. */
export function withSource(estimate: Estimate = {}, source: Estimate['source'] | ''): Estimate {
  const { source: _, ...others } = estimate;
  return source ? { ...others, source } : others;
}
