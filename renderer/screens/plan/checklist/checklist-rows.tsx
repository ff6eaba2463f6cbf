// The rows of the checklist: a group with its progress, a box to tick, a hold point as a barrier.
import type { BarrierRow, GroupRow, ItemRow, Progress } from '#shared/checklist/checklist.ts';
import { Diamond } from '../../../ui/diamond.tsx';
import { countWords, momentWords } from '../../../words.ts';

/** "3 of 6" with a meter beside it; the meter says nothing that the words do not. */
export function ProgressMeter({ done, total }: Progress) {
  return (
    <span className={`progress ${done === total ? 'complete' : ''}`}>
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </span>
      {done} of {total}
    </span>
  );
}

export function ChecklistGroup({ row }: { row: GroupRow }) {
  return (
    <h3 className="checklist-group">
      <span className="number">{row.number}</span>
      <span className="title-words">{row.title || 'Untitled phase'}</span>
      <ProgressMeter {...row.progress} />
    </h3>
  );
}

interface ItemProps {
  row: ItemRow;
  isTabStop: boolean;
  isReadOnly: boolean;
  onTick(row: ItemRow): void;
}

/** The words behind a box: who ticked it and when, or why it cannot be ticked by hand. */
function tickWords({ ticked, tick, isTicked }: ItemRow): string {
  if (ticked === 'derived') return isTicked ? 'Chosen under Strategy' : 'Ticks itself when a pattern is chosen';
  return tick ? `${tick.by}, ${momentWords(tick.at)}` : '';
}

export function ChecklistItem({ row, isTabStop, isReadOnly, onTick }: ItemProps) {
  const isFixed = isReadOnly || row.ticked === 'derived';
  return (
    <label className={`checklist-item level-${row.level} ${row.isTicked ? 'ticked' : ''}`}>
      <input
        type="checkbox"
        data-row={row.id}
        checked={row.isTicked}
        aria-disabled={isFixed}
        tabIndex={isTabStop ? 0 : -1}
        onChange={() => isFixed || onTick(row)}
      />
      <span className="number">{row.number}</span>
      <span className="words">
        {row.text || 'Untitled'}
        {row.aside && <span className="aside"> ({row.aside})</span>}
      </span>
      <span className="who">{row.owner}</span>
      <span className="time">{row.time}</span>
      <span className="tick-words">{tickWords(row)}</span>
    </label>
  );
}

export function ChecklistBarrier({ row }: { row: BarrierRow }) {
  const { number, question, criteria, voices, decider } = row;
  return (
    <div className="checklist-barrier">
      <Diamond />
      <span className="number">{number}</span>
      <span className="words">
        {question || 'No question'}{' '}
        <span className="aside">
          {countWords(criteria, 'criterion', 'criteria')}, {countWords(voices, 'voice', 'voices')}
        </span>
      </span>
      <span className="who">{decider ? `${decider} decides` : 'nobody decides yet'}</span>
    </div>
  );
}
