// Who decides about a rollback, by which criteria, and how it is told (S167-S171).
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

export type Decider = 'primary' | 'backup' | 'escalation';
export type DecisionText = 'criteria' | 'communication';

/** Puts a role into the chain; '' is nobody. */
export const setDecider = (place: Decider, role: string): Edit =>
  role === ''
    ? { type: 'decision.update', fields: {}, clear: [place] }
    : { type: 'decision.update', fields: { [place]: role } };

export const setDecisionText = (field: DecisionText, text: string): Edit => ({
  type: 'decision.update',
  fields: { [field]: text },
});

export const decisionText = (field: DecisionText): FieldRule => ({
  entity: 'plan',
  field: `decision${field === 'criteria' ? 'Criteria' : 'Communication'}`,
  read: (plan) => plan.rollback.decision[field],
  edit: (text) => ok(setDecisionText(field, text)),
});
