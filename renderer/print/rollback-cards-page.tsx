// Rollback cards: one sheet for each procedure, in type as large as fits. What does not fit at the smallest size goes on on
// a second sheet that says so; nothing is cut off.
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type RollbackCard, rollbackCards } from '#shared/paper/rollback-card.ts';
import { Each } from '../ui/each.tsx';
import { CodeRoomContext } from './context.ts';
import { FIRST_FIT, type Fit, nextFit } from './fit.ts';
import type { LayoutProps } from './layout.ts';
import { CardHead } from './rollback-head.tsx';
import { cardParts } from './rollback-parts.tsx';
import { TitleBlock } from './title-block.tsx';

/** The frame of the card at both sides, and the columns before a step's text (rollback-card.css). */
const CARD_EDGE_MM = 16.4 + 27;

interface SheetProps {
  card: RollbackCard;
  parts: readonly ReactNode[];
  /** "2 of 3"; nothing when there is only one. */
  place?: string;
}

function Sheet({ card, parts, place }: SheetProps) {
  return (
    <section className="rollback-card">
      <div className="frame">
        <CardHead card={card} {...(place !== undefined && { place })} />
        <Each of={parts}>{(part) => <div className="part">{part}</div>}</Each>
      </div>
    </section>
  );
}

/** A card that is laid out anew until it fits. */
function FittedCard({ card, page }: { card: RollbackCard } & Pick<LayoutProps, 'page'>) {
  const [fit, setFit] = useState<Fit>(FIRST_FIT);
  const ref = useRef<HTMLDivElement>(null);
  const parts = cardParts(card);
  useLayoutEffect(() => {
    const next = ref.current ? nextFit(fit, ref.current) : undefined;
    if (next) setFit(next);
  }, [fit]);
  const sheets = fit.sheets ?? [parts.length];
  const starts = sheets.map((_, index) => sheets.slice(0, index).reduce((sum, count) => sum + count, 0));
  return (
    // Read by the style sheet; React knows no names for variables.
    <div ref={ref} style={{ '--scale': fit.scale } as CSSProperties}>
      <CodeRoomContext value={{ width: page.width - CARD_EDGE_MM, points: 9 + fit.scale }}>
        {sheets.map((count, index) => (
          <Sheet
            key={starts[index]}
            card={card}
            parts={parts.slice(starts[index], (starts[index] ?? 0) + count)}
            {...(sheets.length > 1 && { place: `${index + 1} of ${sheets.length}` })}
          />
        ))}
      </CodeRoomContext>
    </div>
  );
}

/** Gives the cards. */
export function RollbackCardsPage({ paper, page, masked }: LayoutProps) {
  const cards = rollbackCards(paper);
  if (cards.length === 0)
    return (
      <>
        <TitleBlock paper={paper} layout="Rollback card" masked={masked} />
        <p className="nothing">This plan has no rollback procedure.</p>
      </>
    );
  return cards.map((card) => <FittedCard key={card.id} card={card} page={page} />);
}
