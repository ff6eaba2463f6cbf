// The people of the plan: how each is reached, which roles they have, and whether they said to be free.
import { UserRoundPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { assignmentsOf } from '#shared/team/assignments.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { addEntry, entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';
import { SubstituteDialog } from './substitute-dialog.tsx';
import { confirmPerson } from './team-edits.ts';
import { personName } from './team-fields.ts';

const HEADS: readonly TableHead[] = [
  { words: 'Name' },
  { words: 'Initials', width: 'narrow' },
  { words: 'Contact' },
  { words: 'Time zone', width: 'middle' },
  { words: 'Roles' },
  { words: 'Free', width: 'narrow' },
];

/** "Deployment Lead; backup of QA Validator". */
function useRolesOf(id: string): string {
  const plan = usePlan((open) => open);
  return useMemo(() => {
    const { holds = [], backs = [], shifts = [] } = assignmentsOf(plan).get(id) ?? {};
    const name = (role: string): string => plan.roles.byId[role]?.name || '(unnamed role)';
    return [
      ...holds.map(name),
      ...backs.map((role) => `backup of ${name(role)}`),
      ...shifts.map((role) => `a shift of ${name(role)}`),
    ].join('; ');
  }, [plan, id]);
}

function Free({ id, of }: TableRow) {
  const isConfirmed = usePlan(({ preparation }) => preparation.confirmed[id] !== undefined);
  const isReadOnly = useIsReadOnly();
  return (
    <input
      type="checkbox"
      aria-label={`Is free in the window ${of}`}
      checked={isConfirmed}
      aria-disabled={isReadOnly}
      onChange={(event) => isReadOnly || void sendEdit(() => confirmPerson(id, !isConfirmed && event.target.checked))}
    />
  );
}

function Roles({ id, index, onReplace }: TableRow & { onReplace(): void }) {
  const words = useRolesOf(id);
  const isReadOnly = useIsReadOnly();
  const hasOthers = usePlan(({ people }) => people.order.length > 1);
  return (
    <td className="with-button">
      <span className="person-roles">{words || 'none'}</span>
      {!isReadOnly && words !== '' && hasOthers && (
        <span className="item-buttons">
          <ItemButton
            icon={UserRoundPen}
            label={`Put somebody in the place of person ${index + 1}`}
            onPress={onReplace}
          />
        </span>
      )}
    </td>
  );
}

function Cells({ row, onReplace }: { row: TableRow; onReplace(): void }) {
  const { id, of, focusName } = row;
  const part = { look: 'bare', of, isWrapped: true } as const;
  return (
    <>
      <td>
        <PlanEntry {...part} rule={personName(id)} caption="Name" placeholder="Name" focusName={focusName} />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('person', id, 'initials')} caption="Initials" placeholder="MW" />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('person', id, 'contact')} caption="Contact" placeholder="phone, chat" />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('person', id, 'zone')} caption="Time zone" placeholder="as the window" />
      </td>
      <Roles {...row} onReplace={onReplace} />
      <td>
        <Free {...row} />
      </td>
    </>
  );
}

export function PeopleTable() {
  const [replaced, replace] = useState<string>();
  return (
    <>
      <EntryTable
        list="person"
        heading="People"
        heads={HEADS}
        cells={(row) => <Cells row={row} onReplace={() => replace(row.id)} />}
        empty="Nobody yet. Names that are pasted become a row for each line."
        addCaption="Person"
        onAdd={(id, at) => sendEdit(() => addEntry('person', id, at))}
      />
      {replaced !== undefined && <SubstituteDialog person={replaced} onClose={() => replace(undefined)} />}
    </>
  );
}
