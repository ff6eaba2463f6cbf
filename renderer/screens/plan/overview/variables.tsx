// What the placeholders in commands and messages stand for: a row for each variable, a column for each environment.
import { useMemo } from 'react';
import { placeholderUses, undefinedUses } from '#shared/plan/placeholder-uses.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { addEntry, entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';
import { UNDO } from '../entries/undo.ts';
import { fetchFrom, setSecret, valueCount, variableValue } from './variable-edits.ts';

type EnvironmentColumn = [id: string, environment: Plan['environments']['byId'][string]];
type CellProps = TableRow & { environments: readonly EnvironmentColumn[] };

const columnName = ([, { name }]: EnvironmentColumn): string => name || '(unnamed)';

async function makeSecret(id: string, isSecret: boolean): Promise<void> {
  const count = valueCount(openPlan().plan, id);
  const sent = await sendEdit(() => setSecret(id, isSecret));
  if (!sent.ok || !isSecret || count === 0) return;
  const values = count === 1 ? 'Its value was' : `Its ${count} values were`;
  tell(`${values} taken out of the plan; the history of changes still holds what was there.`, UNDO);
}

function Values({ id, of, environments }: CellProps) {
  const isSecret = usePlan((plan) => plan.variables.byId[id]?.secret !== undefined);
  if (isSecret)
    return (
      <td colSpan={Math.max(1, environments.length)}>
        <PlanEntry
          rule={fetchFrom(id)}
          caption="Fetched from"
          of={of}
          isWrapped
          placeholder="which vault, which entry"
        />
      </td>
    );
  if (environments.length === 0) return <td className="quiet-cell">needs an environment</td>;
  return environments.map((environment) => (
    <td key={environment[0]}>
      <PlanEntry
        rule={variableValue(id, environment[0])}
        look="bare"
        caption={columnName(environment)}
        of={`value ${of}`}
        isWrapped
        isCode
        placeholder="no value"
      />
    </td>
  ));
}

function Used({ id }: { id: string }) {
  const count = usePlan((plan) => {
    const name = plan.variables.byId[id]?.name;
    return placeholderUses(plan).filter((use) => use.name === name).length;
  });
  return count === 0 ? 'unused' : count;
}

function SecretBox({ id, of }: TableRow) {
  const isSecret = usePlan((plan) => plan.variables.byId[id]?.secret !== undefined);
  const isReadOnly = useIsReadOnly();
  return (
    <input
      type="checkbox"
      aria-label={`Secret ${of}`}
      checked={isSecret}
      aria-disabled={isReadOnly}
      onChange={(event) => isReadOnly || void makeSecret(id, event.target.checked)}
    />
  );
}

function Cells(props: CellProps) {
  const { id, of, focusName } = props;
  return (
    <>
      <td>
        <PlanEntry
          rule={entryText('variable', id, 'name')}
          look="bare"
          caption="Name"
          of={of}
          isWrapped
          isCode
          placeholder="db_host"
          focusName={focusName}
        />
        <span className="variable-meaning">
          <PlanEntry
            rule={entryText('variable', id, 'description')}
            look="bare"
            caption="Meaning"
            of={of}
            isWrapped
            placeholder="what it is"
          />
        </span>
      </td>
      <Values {...props} />
      <td>
        <SecretBox {...props} />
      </td>
      <td className="quiet-cell">
        <Used id={id} />
      </td>
    </>
  );
}

/** Names that commands use and no variable has, each with a button that adds it. */
function Undefined() {
  const plan = usePlan((open) => open);
  const names = useMemo(() => [...new Set(undefinedUses(plan).map(({ name }) => name))], [plan]);
  const isReadOnly = useIsReadOnly();
  if (names.length === 0) return null;
  const add = (name: string): void =>
    void sendEdit(({ variables }) => addEntry('variable', crypto.randomUUID(), variables.order.length, { name }));
  return (
    <p className="part-note">
      Used in commands, and no variable yet:{' '}
      {isReadOnly
        ? names.map((name) => `{{${name}}}`).join(', ')
        : names.map((name) => (
            <AddButton key={name} caption={`{{${name}}}`} label={`Add variable ${name}`} onPress={() => add(name)} />
          ))}
    </p>
  );
}

export function Variables() {
  const environments = usePlan((plan) => plan.environments);
  const target = usePlan((plan) => plan.target);
  const columns = inOrder(environments);
  const heads: TableHead[] = [
    { words: 'Name and meaning', width: 'name' },
    ...(columns.length === 0
      ? [{ words: 'Value' }]
      : columns.map((column) => ({ words: columnName(column) + (column[0] === target ? ' (this plan)' : '') }))),
    { words: 'Secret', width: 'narrow' },
    { words: 'Used', width: 'narrow' },
  ];
  return (
    <EntryTable
      list="variable"
      heading="Variables"
      heads={heads}
      cells={(row) => <Cells {...row} environments={columns} />}
      empty="None yet: a name in a command or message, written {{name}}, with a value for each environment."
      addCaption="Variable"
      onAdd={(id, at) => sendEdit(() => addEntry('variable', id, at))}
    >
      <Undefined />
    </EntryTable>
  );
}
