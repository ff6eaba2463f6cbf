// What ships: services, artefacts, tickets, each with the version that runs now and the one that comes (S008).
import { sendEdit } from '../../../stores/plan-requests.ts';
import { PlanEntry } from '../detail/plan-entry.tsx';
import { addEntry, entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';

const HEADS: readonly TableHead[] = [
  { words: 'Item' },
  { words: 'From', width: 'middle' },
  { words: 'To', width: 'middle' },
  { words: 'Reference', width: 'middle' },
];

function Cells({ id, of, focusName }: TableRow) {
  const part = { look: 'bare', of, isWrapped: true } as const;
  return (
    <>
      <td>
        <PlanEntry
          {...part}
          rule={entryText('scopeItem', id, 'item')}
          caption="Item"
          placeholder="Service, artefact or ticket"
          focusName={focusName}
        />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('scopeItem', id, 'from')} caption="From" placeholder="v2.0.3" />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('scopeItem', id, 'to')} caption="To" placeholder="v2.1.0" />
      </td>
      <td>
        <PlanEntry
          {...part}
          rule={entryText('scopeItem', id, 'reference')}
          caption="Reference"
          placeholder="PORTAL-1"
        />
      </td>
    </>
  );
}

export function Scope() {
  return (
    <EntryTable
      list="scopeItem"
      heading="What ships"
      heads={HEADS}
      cells={(row) => <Cells {...row} />}
      empty="Nothing listed yet. A list that is pasted becomes a row for each line."
      addCaption="Item"
      onAdd={(id, at) => sendEdit(() => addEntry('scopeItem', id, at))}
    />
  );
}
