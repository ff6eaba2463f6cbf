// Whether the release has migrations or flags at all, and why not (S119).
import type { OneEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

export type Applicable = 'migrations' | 'flags';
export type Answer = Plan['applies'][Applicable]['answer'];

export const setApplies = ({ applies }: Plan, what: Applicable, answer: Answer): OneEdit => ({
  type: 'applies.update',
  fields: { [what]: { ...applies[what], answer } },
});

export const appliesReason = (what: Applicable): FieldRule => ({
  entity: 'plan',
  field: `${what}Reason`,
  read: (plan) => plan.applies[what].reason ?? '',
  edit: (reason, { applies }) => ok({ type: 'applies.update', fields: { [what]: { ...applies[what], reason } } }),
});
