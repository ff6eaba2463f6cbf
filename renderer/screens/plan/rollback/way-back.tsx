// The head of the section: until when one can turn back, by what, and how long that takes.
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { type WayBackRow, wayBackRows, wayBackSentences } from '#shared/rollback/way-back-words.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { scheduleOf } from '../../../hooks/use-schedule.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { goTo } from '../../../stores/view-store.ts';
import { Each } from '../../../ui/each.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DataLossChip } from '../migrations/data-loss-chip.tsx';

function Procedure({ id }: { id: string }) {
  const words = usePlan(
    (plan) => `${readingOf(plan).numbers.get(id) ?? ''} ${plan.rollback.procedures.byId[id]?.title}`,
  );
  return (
    <button type="button" className="way-procedure" onClick={() => goTo('rollback', id)}>
      {words}
    </button>
  );
}

/** Whether it fits, in words beside a mark. */
function Fits({ fits }: Pick<WayBackRow, 'fits'>) {
  if (fits === undefined) return null;
  if (fits) return 'yes';
  return (
    <span className="way-over">
      <Icon of={TriangleAlert} size={12} /> no
    </span>
  );
}

function Row({ row }: { row: WayBackRow }) {
  return (
    <tr>
      <td>{row.from}</td>
      <td>{row.after}</td>
      <td>
        {row.instead}
        {row.instead && row.procedures.length > 0 && ', too late for '}
        {row.procedures.map((id, index) => (
          <span key={id}>
            {index > 0 && ', then '}
            <Procedure id={id} />
          </span>
        ))}
        {row.isLoss && (
          <>
            {' '}
            <DataLossChip />
          </>
        )}
      </td>
      <td>{row.takes}</td>
      <td>{row.by}</td>
      <td>
        <Fits {...row} />
      </td>
    </tr>
  );
}

export function WayBack() {
  const plan = usePlan((open) => open);
  const { sentences, rows } = useMemo(() => {
    const reading = { ...readingOf(plan), schedule: scheduleOf(plan) };
    return { sentences: wayBackSentences(reading), rows: wayBackRows(reading) };
  }, [plan]);
  if (sentences.length === 0) return null;
  return (
    <section className="way-head">
      <p>
        <Each of={sentences}>{(sentence) => <span>{sentence} </span>}</Each>
      </p>
      {rows.some(({ procedures, by }) => procedures.length > 0 || by !== '') && (
        <table className="way-table">
          <caption className="unseen">Which procedure when</caption>
          <thead>
            <tr>
              <Each of={['From', 'After the start of', 'Way back', 'At worst', 'Begin by', 'Fits']}>
                {(words) => <th scope="col">{words}</th>}
              </Each>
            </tr>
          </thead>
          <tbody>
            <Each of={rows}>{(row) => <Row row={row} />}</Each>
          </tbody>
        </table>
      )}
    </section>
  );
}
