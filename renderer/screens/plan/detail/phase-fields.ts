// The fields and the edits of a phase's detail.
import { durationWords } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Phase } from '#shared/plan/schema/phases.ts';
import { ok } from '#shared/result.ts';
import { plannedSeconds, sumOfSteps, totalWords } from '#shared/runbook/times.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import type { EstimatePlace } from './estimate-fields.ts';

type PhaseUpdate = Extract<Edit, { type: 'phase.update' }>;

export const PHASE_KIND_WORDS = {
  prepare: 'Preparation',
  database: 'Database',
  application: 'Application',
  smoke: 'Smoke tests',
  monitor: 'Monitoring',
  other: 'Other',
} satisfies Record<Phase['kind'], string>;

const updatePhase = (id: string, change: Omit<PhaseUpdate, 'type' | 'ids'>): PhaseUpdate => ({
  type: 'phase.update',
  ids: [id],
  ...change,
});

export const phasePurpose = (id: string): FieldRule => ({
  entity: id,
  field: 'purpose',
  read: (plan) => plan.phases.byId[id]?.purpose ?? '',
  edit: (purpose, plan) => (plan.phases.byId[id] ? ok(updatePhase(id, { fields: { purpose } })) : gone('phase')),
});

export const setPhaseKind = (id: string, kind: Phase['kind']): Edit => updatePhase(id, { fields: { kind } });

/** The phase's own figure beside the sum of its steps. */
export const phaseEstimate = (id: string): EstimatePlace => ({
  entity: id,
  read: (plan) => plan.phases.byId[id]?.duration,
  edit(duration, plan) {
    if (!plan.phases.byId[id]) return gone('phase');
    return ok(updatePhase(id, duration ? { fields: { duration } } : { fields: {}, clear: ['duration'] }));
  },
});

/** What the steps of a phase add up to, and how that differs from the phase's own figure, in words (S091). */
export function sumWords(plan: Plan, id: string): string {
  const phase = plan.phases.byId[id];
  if (!phase || phase.steps.length === 0) return 'It has no steps yet.';
  const sum = sumOfSteps(plan, phase.steps);
  const own = plannedSeconds(phase.duration);
  if (sum.seconds === 0 && sum.unknown > 0) return 'None of its steps has a time yet.';
  const words = `The steps add up to ${totalWords(sum)}`;
  if (own === undefined) return `${words}.`;
  const difference = durationWords(Math.abs(sum.seconds - own));
  if (sum.seconds === own) return `${words}, as the phase’s own figure says.`;
  return `${words}: ${difference} ${sum.seconds > own ? 'more' : 'less'} than the phase’s own figure.`;
}
