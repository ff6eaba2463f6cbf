// Which role does something. A role that was removed is named as such until another one is chosen.
import { inOrder } from '#shared/runbook/reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice } from '../../../ui/choice.tsx';
import { useIsReadOnly } from './plan-entry.tsx';

interface RoleChoiceProps {
  caption: string;
  of: string;
  role: string | undefined;
  isBare?: boolean;
  onChoose(role: string): void;
}

/** Names of all roles by id, in order. */
export const useRoleNames = (): [string, string][] => {
  const roles = usePlan((plan) => plan.roles);
  return inOrder(roles).map(([id, { name }]) => [id, name || '(unnamed role)']);
};

export function RoleChoice({ role = '', ...words }: RoleChoiceProps) {
  const isReadOnly = useIsReadOnly();
  const roles = useRoleNames().map(([value, name]) => ({ value, words: name }));
  const isKnown = role === '' || roles.some(({ value }) => value === role);
  const removed = isKnown ? [] : [{ value: role, words: 'a role that was removed' }];
  const options = [{ value: '', words: 'nobody' }, ...removed, ...roles];
  return <Choice {...words} value={role} options={options} isReadOnly={isReadOnly} />;
}
