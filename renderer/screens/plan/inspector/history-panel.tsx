// History: who changed what and when, the newest first, and the revisions that were given a name.
import { useEffect, useState } from 'react';
import type { HistoryRow, RequestOutput } from '#shared/contract.ts';
import { request } from '../../../client.ts';
import { useAnswer } from '../../../hooks/use-answer.ts';
import { openPlan, usePlanStore } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { momentWords } from '../../../words.ts';
import { Baselines } from './baselines.tsx';

const MARKS = { edit: undefined, undo: 'Undo', redo: 'Redo' } as const;

function Row({ row: { label, person, at, kind, revision } }: { row: HistoryRow }) {
  const mark = MARKS[kind];
  return (
    <li className="history-row">
      <p>
        {mark && <span className="chip">{mark}</span>} {label}
      </p>
      <p className="history-who">
        {person}, {momentWords(at)} <span>revision {revision}</span>
      </p>
    </li>
  );
}

type Page = RequestOutput<'plan.history'>;

/** Adds rows to those that are known. Rows of a log never change, so a row is known by its number. */
function withRows(known: Page | undefined, { rows, hasMore }: Page): Page {
  if (!known) return { rows, hasMore };
  const seqs = new Set(known.rows.map(({ seq }) => seq));
  const all = [...known.rows, ...rows.filter(({ seq }) => !seqs.has(seq))].sort((one, other) => other.seq - one.seq);
  const isOlder = (rows.at(-1)?.seq ?? 0) < (known.rows.at(-1)?.seq ?? 0);
  return { rows: all, hasMore: isOlder || rows.length === 0 ? hasMore : known.hasMore };
}

/** The log as far as it was asked for: the newest rows anew with every change, older ones when somebody wants them. */
function useLog() {
  const { planId, revision } = usePlanStore((state) => openPlan(state));
  const answer = useAnswer('plan.history', { planId }, revision);
  const [known, setKnown] = useState<Page>();
  useEffect(() => {
    if (answer?.ok) setKnown((before) => withRows(before, answer.value));
  }, [answer]);
  const showOlder = async (): Promise<void> => {
    const older = await request('plan.history', { planId, before: known?.rows.at(-1)?.seq ?? 0 });
    if (older.ok) setKnown((before) => withRows(before, older.value));
    else tell(older.error.message);
  };
  return { answer, known, showOlder };
}

function Log() {
  const { answer, known, showOlder } = useLog();
  if (answer?.ok === false) return <p className="inspector-note">{answer.error.message}</p>;
  if (!known) return null;
  if (known.rows.length === 0)
    return <p className="inspector-note">Nothing was changed yet. Every change will stand here.</p>;
  return (
    <>
      <ol>
        {known.rows.map((row) => (
          <Row key={row.seq} row={row} />
        ))}
      </ol>
      {known.hasMore && (
        <p className="inspector-note">
          <Button onPress={() => void showOlder()}>Show older</Button>
        </p>
      )}
    </>
  );
}

export function HistoryPanel() {
  return (
    <>
      <Baselines />
      <section aria-labelledby="history-log">
        <h3 id="history-log" className="inspector-group">
          Changes
        </h3>
        <Log />
      </section>
    </>
  );
}
