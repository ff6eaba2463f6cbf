// Who has a role from when to when, where one person cannot do the whole night.

import { X } from 'lucide-react';
import type { Role } from '#shared/plan/schema/people.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { PeopleChoice } from './people-choice.tsx';
import { addShift, removeShift, setShiftPerson } from './team-edits.ts';
import { shiftMoment, shiftZone } from './team-fields.ts';

interface ShiftsProps {
  id: string;
  /** "role 2". */
  name: string;
  role: Role;
  wish: FocusWish;
}

function Shift({ id, name, role, wish, index }: ShiftsProps & { index: number }) {
  const isReadOnly = useIsReadOnly();
  const zone = usePlan(shiftZone);
  const of = `of shift ${index + 1} of ${name}`;
  const count = role.shifts?.length ?? 0;
  const next = neighbour(count, index);
  return (
    <li className="facts-line shift">
      <PeopleChoice
        caption="Person"
        of={of}
        isBare
        isOptional={false}
        person={role.shifts?.[index]?.person}
        focusName={`shift ${index}`}
        onChoose={(person) => void sendEdit((plan) => setShiftPerson(plan, id, index, person))}
      />
      <PlanEntry key={`from ${zone}`} rule={shiftMoment(id, index, 'from', zone)} caption="from" of={of} />
      <PlanEntry key={`to ${zone}`} rule={shiftMoment(id, index, 'to', zone)} caption="to" of={of} />
      {!isReadOnly && (
        <ItemButton
          icon={X}
          label={`Remove shift ${index + 1} of ${name}`}
          onPress={() =>
            void wish.send(
              (plan) => removeShift(plan, id, index),
              next === undefined ? 'add shift' : `shift ${Math.min(index, count - 2)}`,
            )
          }
        />
      )}
    </li>
  );
}

export function RoleShifts(props: ShiftsProps) {
  const { id, name, role, wish } = props;
  const isReadOnly = useIsReadOnly();
  const canAdd = usePlan(({ people, window }) => people.order.length > 0 && window.start !== undefined);
  const shifts = role.shifts ?? [];
  if (isReadOnly && shifts.length === 0) return null;
  return (
    <DetailRow caption="Shifts" of={`of ${name}`}>
      <ol className="shift-list">
        {shifts.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shifts have no identity but their place
          <Shift key={index} {...props} index={index} />
        ))}
      </ol>
      {shifts.length === 0 && <span className="said">the whole window</span>}
      {!isReadOnly && canAdd && (
        <AddButton
          caption="Shift"
          label={`Add shift to ${name}`}
          focusName="add shift"
          onPress={() => void wish.send((plan) => addShift(plan, id), `shift ${shifts.length}`)}
        />
      )}
    </DetailRow>
  );
}
