// Role cards: a sheet for each role, to be kept in a pocket.
import { type RoleCard, roleCards } from '#shared/paper/role-cards.ts';
import type { StepRow } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { Calls } from './calls.tsx';
import { CardRows } from './card-rows.tsx';
import type { LayoutProps } from './layout.ts';
import { TitleBlock } from './title-block.tsx';

const stepRows = (steps: readonly StepRow[]) =>
  steps.map(({ id, number, title, starts, time, marks, isTicked }) => ({
    id,
    isTicked,
    at: starts ?? '',
    text: `${number} ${title}`,
    more: [time, ...marks].filter(Boolean).join(' · '),
  }));

function rowsOf({ steps, holdPoints, checks, messages, rollbackSteps }: RoleCard) {
  return [
    { title: 'Your steps', rows: stepRows(steps) },
    {
      title: 'Hold points where you speak',
      rows: holdPoints.map(({ id, number, question, at = '', part }) => ({
        id,
        at,
        text: `${number} ${question}`,
        more: part,
      })),
    },
    {
      title: 'Messages you send',
      rows: messages.map(({ id, at, event, channels }) => ({ id, at, text: event, more: channels })),
    },
    { title: 'What you check', rows: checks.map(({ id, text, at }) => ({ id, at: '', text, more: at })) },
    { title: 'Your steps when work is rolled back', rows: stepRows(rollbackSteps) },
  ];
}

function Card({ card }: { card: RoleCard }) {
  const { role, person, contact, deputy, shifts, duties, calls } = card;
  return (
    <section className="role-card">
      <h2>
        {role}
        <span className="holder">{person ?? 'Nobody yet'}</span>
      </h2>
      <p>{[contact, deputy && `Deputy: ${deputy}`].filter(Boolean).join(' · ')}</p>
      <Each of={shifts}>{(shift) => <p>{shift}</p>}</Each>
      {duties.length > 0 && (
        <>
          <h3>Duties</h3>
          <ul className="items">{<Each of={duties}>{(duty) => <li>{duty}</li>}</Each>}</ul>
        </>
      )}
      <Each of={rowsOf(card)}>{({ title, rows }) => <CardRows title={title} role={role} rows={rows} />}</Each>
      <Calls title="Whom you call" calls={calls} />
    </section>
  );
}

/** Gives the cards; each begins a new page. */
export function RoleCardsPage({ paper, masked }: LayoutProps) {
  const cards = roleCards(paper);
  if (cards.length === 0)
    return (
      <>
        <TitleBlock paper={paper} layout="Role cards" masked={masked} />
        <p className="nothing">This plan has no roles.</p>
      </>
    );
  return (
    <Each of={cards}>
      {(card) => (
        <div className="new-page">
          <TitleBlock paper={paper} layout="Role card" masked={masked} />
          <Card card={card} />
        </div>
      )}
    </Each>
  );
}
