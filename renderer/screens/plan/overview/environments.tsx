// Where the plan can go, and where it does.
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';
import { addEnvironment, type EnvironmentKind, environmentRemovalWords, setKind, setTarget } from './variable-edits.ts';

const HEADS: readonly TableHead[] = [
  { words: 'Name' },
  { words: 'Kind', width: 'middle' },
  { words: 'Deployed to', width: 'middle' },
];

const KINDS = optionsOf<EnvironmentKind>({ production: 'production', staging: 'staging', dev: 'development' });

function Target({ id, index }: TableRow) {
  const isTarget = usePlan((plan) => plan.target === id);
  const isReadOnly = useIsReadOnly();
  if (isReadOnly) return isTarget ? 'this plan' : null;
  return (
    <label className="tick-box">
      <input
        type="radio"
        name="target"
        aria-label={`Deployed to environment ${index + 1}`}
        checked={isTarget}
        onChange={() => void sendEdit(() => setTarget(id))}
      />
      {isTarget && 'this plan'}
    </label>
  );
}

function Cells(row: TableRow) {
  const { id, of, focusName } = row;
  const kind = usePlan((plan) => plan.environments.byId[id]?.kind ?? 'staging');
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <td>
        <PlanEntry
          look="bare"
          of={of}
          isWrapped
          rule={entryText('environment', id, 'name')}
          caption="Name"
          placeholder="Production"
          focusName={focusName}
        />
      </td>
      <td>
        <Choice
          isBare
          caption="Kind"
          of={of}
          value={kind}
          options={KINDS}
          onChoose={(chosen) => void sendEdit(() => setKind(id, chosen))}
          isReadOnly={isReadOnly}
        />
      </td>
      <td>
        <Target {...row} />
      </td>
    </>
  );
}

export function Environments() {
  return (
    <EntryTable
      list="environment"
      heading="Environments"
      heads={HEADS}
      cells={(row) => <Cells {...row} />}
      empty="None yet: the first one is where this plan deploys to."
      addCaption="Environment"
      onAdd={(id, at) => sendEdit((plan) => addEnvironment(plan, id, at))}
      removalWords={(id) => environmentRemovalWords(openPlan().plan, id)}
    />
  );
}
