// What must be true before planning: the seven of the origin document, and own ones (S008-S014, N006).
import { patternWords } from '#shared/runbook/sections/information.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { showView } from '../../../stores/view-store.ts';
import { momentWords } from '../../../words.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { addEntry, entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';

const HEADS: readonly TableHead[] = [
  { words: 'Ticked', width: 'box', isQuiet: true },
  { words: 'Must be true' },
  { words: 'Note' },
  { words: 'Ticked by', width: 'middle' },
];

/** The box of a row. "Pattern chosen" ticks itself with the choice and stands in nobody's way (conflict C2). */
function Box({ id, index }: TableRow) {
  const isDerived = usePlan(({ prerequisites }) => prerequisites.byId[id]?.key === 'pattern');
  const isTicked = usePlan(({ preparation, strategy }) =>
    isDerived ? strategy.pattern !== undefined : preparation.ticks[id] !== undefined,
  );
  const isFixed = useIsReadOnly() || isDerived;
  const words = usePlan(({ prerequisites }) => prerequisites.byId[id]?.text);
  const tick = (isTicked: boolean): void => void sendEdit(() => ({ type: 'preparation.tick', ids: [id], isTicked }));
  return (
    <input
      type="checkbox"
      aria-label={words || `Prerequisite ${index + 1}`}
      checked={isTicked}
      aria-disabled={isFixed}
      onChange={(event) => isFixed || tick(event.target.checked)}
    />
  );
}

/** Who ticked it and when; of the one that ticks itself, what was chosen, and the way there. */
function Ticked({ id }: TableRow) {
  const tick = usePlan(({ preparation }) => preparation.ticks[id]);
  const isDerived = usePlan(({ prerequisites }) => prerequisites.byId[id]?.key === 'pattern');
  const pattern = usePlan(patternWords);
  if (!isDerived) return tick ? `${tick.by}, ${momentWords(tick.at)}` : '';
  return (
    <button type="button" className="finding-place" onClick={() => showView('strategy')}>
      <span className="unseen">Go to </span>
      Strategy: {pattern}
    </button>
  );
}

function Cells(row: TableRow) {
  const { id, of, focusName } = row;
  const one = usePlan(({ prerequisites }) => prerequisites.byId[id]);
  return (
    <>
      <td>
        <Box {...row} />
      </td>
      <td>
        {one?.key === undefined ? (
          <PlanEntry
            rule={entryText('prerequisite', id, 'text')}
            look="bare"
            caption="Must be true"
            of={of}
            isWrapped
            placeholder="What must be true before"
            focusName={focusName}
          />
        ) : (
          <span className="said">{one.text}</span>
        )}
      </td>
      <td>
        <PlanEntry
          rule={entryText('prerequisite', id, 'note')}
          look="bare"
          caption="Note"
          of={of}
          isMultiline
          placeholder="on what grounds"
        />
      </td>
      <td className="quiet-cell">
        <Ticked {...row} />
      </td>
    </>
  );
}

/** "6 of 7": what is ticked, the one that ticks itself included. */
function Progress() {
  const words = usePlan(({ prerequisites, preparation, strategy }) => {
    const done = prerequisites.order.filter((id) =>
      prerequisites.byId[id]?.key === 'pattern' ? strategy.pattern !== undefined : preparation.ticks[id],
    ).length;
    return `${done} of ${prerequisites.order.length} ticked`;
  });
  return <p>{words}</p>;
}

export function Prerequisites() {
  return (
    <EntryTable
      list="prerequisite"
      heading="Prerequisites"
      heads={HEADS}
      cells={(row) => <Cells {...row} />}
      empty="Nothing has to be true before."
      addCaption="Prerequisite"
      onAdd={(id, at) => sendEdit(() => addEntry('prerequisite', id, at))}
      isKept={(id) => openPlan().plan.prerequisites.byId[id]?.key !== undefined}
      aside={<Progress />}
    />
  );
}
