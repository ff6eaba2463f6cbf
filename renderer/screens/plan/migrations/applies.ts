// Whether the release changes the database, and why not.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

type Answer = Plan['applies']['migrations']['answer'];

export const setApplies = ({ applies }: Plan, answer: Answer): Edit => ({
  type: 'applies.update',
  fields: { migrations: { ...applies.migrations, answer } },
});

export const appliesReason: FieldRule = {
  entity: 'plan',
  field: 'migrationsReason',
  read: (plan) => plan.applies.migrations.reason ?? '',
  edit: (reason, { applies }) =>
    ok({ type: 'applies.update', fields: { migrations: { ...applies.migrations, reason } } }),
};
