// One person in place of another, everywhere: somebody fell ill.
import type { OneEdit } from '../plan/edits/apply-edit.ts';
import type { Plan } from '../plan/plan.ts';
import type { Role } from '../plan/schema/people.ts';
import { inOrder } from '../runbook/reading.ts';

export interface Substitution {
  /** What changes, as sentences in the order of the roles. */
  sentences: string[];
  /** The edits to be made as one; none when the person has nothing to hand over. */
  edits: OneEdit[];
}

interface Change {
  fields: Partial<Role>;
  clear: 'backup'[];
  sentences: string[];
}

function changeOf(role: Role, from: string, to: string): Change {
  const { holder, backup, shifts = [] } = role;
  const name = role.name || '(unnamed role)';
  const change: Change = { fields: {}, clear: [], sentences: [] };
  if (holder === from) {
    change.fields.holder = to;
    change.sentences.push(`${name}: holds it`);
  }
  const holderThen = holder === from ? to : holder;
  if (backup === from && holderThen !== to) {
    change.fields.backup = to;
    change.sentences.push(`${name}: is the backup`);
  } else if (holderThen === to && (backup === from || (backup === to && holder === from))) {
    // Nobody stands in for themselves.
    change.clear.push('backup');
    change.sentences.push(`${name}: then has no backup`);
  }
  const own = shifts.filter(({ person }) => person === from).length;
  if (own > 0) {
    change.fields.shifts = shifts.map((shift) => (shift.person === from ? { ...shift, person: to } : shift));
    change.sentences.push(own === 1 ? `${name}: takes a shift` : `${name}: takes ${own} shifts`);
  }
  return change;
}

/**
 * Gives what putting `to` in the place of `from` changes: roles held, roles backed up, shifts. Who votes, decides and sends
 * is named by role and follows by itself. Nothing is said about whether `to` is free: that is confirmed by asking.
 */
export function substitution({ roles }: Plan, from: string, to: string): Substitution {
  const made: Substitution = { sentences: [], edits: [] };
  if (from === to) return made;
  for (const [id, role] of inOrder(roles)) {
    const { fields, clear, sentences } = changeOf(role, from, to);
    if (sentences.length === 0) continue;
    made.sentences.push(...sentences);
    made.edits.push({ type: 'role.update', ids: [id], fields, ...(clear.length > 0 && { clear }) });
  }
  return made;
}
