// The fields and the edits of a check, wherever it stands: under a step, a phase or a procedure.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Check } from '#shared/plan/schema/phases.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

type CheckUpdate = Extract<Edit, { type: 'check.update' }>;

export const CHECK_KIND_WORDS = {
  health: 'Health',
  logs: 'Logs',
  metrics: 'Metrics',
  team: 'Team',
  other: 'Other',
} satisfies Record<Check['kind'], string>;

const updateCheck = (id: string, change: Omit<CheckUpdate, 'type' | 'ids'>): CheckUpdate => ({
  type: 'check.update',
  ids: [id],
  ...change,
});

export const checkText = (id: string): FieldRule => ({
  entity: id,
  field: 'text',
  read: (plan) => plan.checks[id]?.text ?? '',
  edit: (text, plan) => (plan.checks[id] ? ok(updateCheck(id, { fields: { text } })) : gone('check')),
});

/** What the check should show, or the command that shows it; blank is none. */
export const checkPart = (id: string, part: 'expect' | 'command'): FieldRule => ({
  entity: id,
  field: part,
  read: (plan) => plan.checks[id]?.[part] ?? '',
  edit(text, plan) {
    if (!plan.checks[id]) return gone('check');
    return ok(updateCheck(id, text.trim() === '' ? { fields: {}, clear: [part] } : { fields: { [part]: text } }));
  },
});

export const setCheckKind = (id: string, kind: Check['kind']): Edit => updateCheck(id, { fields: { kind } });

/** Gives the check to a role; '' to nobody. */
export const setCheckRole = (id: string, role: string): Edit =>
  updateCheck(id, role === '' ? { fields: {}, clear: ['role'] } : { fields: { role } });

/** The checks of a step or a procedure, or the verification of a phase, by the owner's id. */
export const checksOf = (plan: Plan, owner: string): readonly string[] =>
  plan.phases.byId[owner]?.verification ??
  plan.steps[owner]?.checks ??
  plan.rollback.procedures.byId[owner]?.checks ??
  [];

/** A new check with no text yet, before the entry at `at`. */
export const addCheck = (owner: string, id: string, at: number): Edit => ({
  type: 'check.add',
  owner,
  at,
  id,
  check: { text: '', kind: 'other' },
});
