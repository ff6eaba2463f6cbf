// The head of a rollback card: what it is, seen across a room, and how long it takes.
import type { RollbackCard } from '#shared/paper/rollback-card.ts';
import { Back } from './signs.tsx';

/** Gives the head; on a further sheet it says that it goes on. */
export function CardHead({ card, place }: { card: RollbackCard; place?: string }) {
  const { letter, title, about, time } = card;
  const isFurther = place !== undefined && !place.startsWith('1 ');
  return (
    <header className="card-head">
      <Back />
      <div>
        <h2>ROLLBACK {letter}</h2>
        <p className="name">{title}</p>
        <p>{about}</p>
      </div>
      <div className="takes">
        {time !== undefined && <b>{time}</b>}
        {place !== undefined && (
          <span>
            {isFurther ? 'continued, ' : ''}sheet {place}
          </span>
        )}
      </div>
    </header>
  );
}
