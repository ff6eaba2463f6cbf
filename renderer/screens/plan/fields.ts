// The editable fields of a plan: how each reads as text and which edit a text is. What a text may be is shared/'s matter.
import { durationFieldText, parseDuration } from '#shared/duration.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../hooks/edit-session.ts';

/** The plan's own fields. */
export const PLAN_FIELDS = {
  title: {
    entity: 'plan',
    field: 'title',
    read: (plan) => plan.title,
    edit: (title) => ok({ type: 'plan.update', fields: { title } }),
  },
  summary: {
    entity: 'plan',
    field: 'summary',
    read: (plan) => plan.release.summary,
    edit: (summary) => ok({ type: 'release.update', fields: { summary } }),
  },
} satisfies Record<string, FieldRule>;

export const phaseTitle = (phase: string): FieldRule => ({
  entity: phase,
  field: 'title',
  read: (plan) => plan.phases.byId[phase]?.title ?? '',
  edit: (title) => ok({ type: 'phase.update', ids: [phase], fields: { title } }),
});

export const stepTitle = (step: string): FieldRule => ({
  entity: step,
  field: 'title',
  read: (plan) => plan.steps[step]?.title ?? '',
  edit: (title) => ok({ type: 'step.update', ids: [step], fields: { title } }),
});

export const stepMinutes = (step: string): FieldRule => ({
  entity: step,
  field: 'minutes',
  read: (plan) => durationFieldText(plan.steps[step]?.estimate?.expected),
  edit(text) {
    const expected = parseDuration(text);
    return expected.ok ? ok({ type: 'step.setExpected', ids: [step], expected: expected.value ?? null }) : expected;
  },
});

export const holdPointQuestion = (holdPoint: string): FieldRule => ({
  entity: holdPoint,
  field: 'question',
  read: (plan) => plan.holdPoints.byId[holdPoint]?.question ?? '',
  edit: (question) => ok({ type: 'holdPoint.update', ids: [holdPoint], fields: { question } }),
});
