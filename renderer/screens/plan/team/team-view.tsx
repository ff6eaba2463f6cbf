// Team: the roles with whoever holds them, the people, and who is wanted in two places (S186-S198).
import type { Plan } from '#shared/plan/plan.ts';
import type { Role } from '#shared/plan/schema/people.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { countWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { EntryList, type EntryRow } from '../entries/entry-list.tsx';
import { useShownEntry } from '../entries/use-shown-entry.ts';
import { Coverage } from './coverage.tsx';
import { PeopleTable } from './people-table.tsx';
import { RoleDetail } from './role-detail.tsx';
import { addMissingRoles, addRole, missingRoles } from './team-edits.ts';

/** "Marta Weiß, backup Jonas Keller". */
function holderWords({ people }: Plan, { holder, backup }: Role): string {
  const name = (id: string | undefined): string | undefined => (id === undefined ? undefined : people.byId[id]?.name);
  const stands = name(backup);
  return [name(holder) ?? 'nobody yet', stands && `backup ${stands}`].filter(Boolean).join(', ');
}

const rowOf = (plan: Plan, id: string, role: Role, index: number): EntryRow => ({
  id,
  of: `role ${index + 1}`,
  words: (
    <>
      <span className="entry-name">{role.name || '(unnamed role)'}</span>
      {role.holder !== undefined && plan.preparation.confirmed[role.holder] && <span className="entry-end">free</span>}
      <span className="entry-facts">{holderWords(plan, role)}</span>
    </>
  ),
});

function Empty() {
  return (
    <div className="page-empty">
      <h3>Who is there on the night</h3>
      <p>
        Roles first, people second: steps, votes and messages belong to roles, so the plan keeps working when somebody
        falls ill.
      </p>
    </div>
  );
}

function Roles({ shown, show, wish }: { shown: string; show(id: string): void; wish: FocusWish }) {
  const plan = usePlan((open) => open);
  const { roles } = plan;
  return (
    <div className="entry-panes">
      <EntryList
        label="Roles"
        rows={inOrder(roles).map(([id, role], index) => rowOf(plan, id, role, index))}
        shown={shown}
        wish={wish}
        onShow={show}
        onMove={(id, to) => sendEdit(() => ({ type: 'role.move', ids: [id], to }))}
        onRemove={(id) => sendEdit(() => ({ type: 'role.remove', ids: [id] }))}
      />
      <RoleDetail id={shown} name={`role ${roles.order.indexOf(shown) + 1}`} />
    </div>
  );
}

function Acts({ onAdd, onAddMissing }: { onAdd(): void; onAddMissing(): void }) {
  const isReadOnly = useIsReadOnly();
  const missing = usePlan((plan) => missingRoles(plan).length);
  if (isReadOnly) return null;
  return (
    <span className="page-acts">
      {missing > 0 && (
        <AddButton
          caption={missing === 1 ? 'The missing role' : `The ${missing} missing roles`}
          label="Add the missing roles"
          focusName="add missing roles"
          onPress={onAddMissing}
        />
      )}
      <AddButton caption="Role" label="Add role" focusName="add role" onPress={onAdd} />
    </span>
  );
}

export function TeamView() {
  const roles = usePlan((plan) => plan.roles);
  const people = usePlan((plan) => plan.people.order.length);
  const wish = useFocusWish();
  const [shown, show] = useShownEntry(roles.order);
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    await wish.send(() => addRole(id, shown === '' ? 0 : roles.order.indexOf(shown) + 1), 'name');
    show(id);
    wish.focus('name');
  };
  const addMissing = (): void => void wish.send((plan) => addMissingRoles(plan, () => crypto.randomUUID()), 'add role');
  const { length } = roles.order;
  return (
    <div className="page entries team" ref={wish.root}>
      <header className="page-head">
        <h2 tabIndex={-1}>Team</h2>
        <p>
          {length === 0
            ? 'Nothing here yet'
            : `${countWords(length, 'role')}, ${countWords(people, 'person', 'people')}`}
        </p>
        <Acts onAdd={() => void add()} onAddMissing={addMissing} />
      </header>
      {length === 0 ? <Empty /> : <Roles shown={shown} show={show} wish={wish} />}
      <PeopleTable />
      <Coverage />
    </div>
  );
}
