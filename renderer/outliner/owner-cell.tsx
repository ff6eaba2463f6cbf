// The owner of a step: words, and in the row that has the focus a list to choose from. One list at a time, because a list
// of all roles in every row would be most of the page.
import { inOrder } from '#shared/runbook/reading.ts';
import { Owner } from '../screens/plan/owner.tsx';
import { usePlan, usePlanStore } from '../stores/plan-store.ts';
import { setOwner } from './actions.ts';
import { useOutline } from './outline-store.ts';

interface OwnerCellProps {
  id: string;
  number: string;
  role: string | undefined;
  isTabStop: boolean;
}

function OwnerChoice({ id, number, role = '' }: OwnerCellProps) {
  const roles = usePlan((plan) => plan.roles);
  const people = usePlan((plan) => plan.people.byId);
  const isKnown = role === '' || roles.byId[role] !== undefined;
  return (
    <select
      className="owner-choice"
      data-cell="owner"
      aria-label={`Owner of step ${number}`}
      value={role}
      onChange={(event) => {
        const { selected } = useOutline.getState();
        void setOwner(selected.has(id) ? [...selected] : [id], event.target.value);
      }}
    >
      <option value="">no owner</option>
      {!isKnown && <option value={role}>a role that was removed</option>}
      {inOrder(roles).map(([roleId, { name, holder }]) => {
        const person = holder === undefined ? undefined : people[holder]?.name;
        return (
          <option key={roleId} value={roleId}>
            {person ? `${name} (${person})` : name}
          </option>
        );
      })}
    </select>
  );
}

export function OwnerCell(props: OwnerCellProps) {
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  return (
    <>
      <Owner role={props.role} />
      {props.isTabStop && !isReadOnly && <OwnerChoice {...props} />}
    </>
  );
}
