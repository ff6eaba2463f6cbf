// The signs on paper, drawn: a font may lack a glyph, and a box that is missing looks like one that is not ticked.

/** A box for a pen, or one that is ticked already. */
export function TickBox({ isTicked = false }: { isTicked?: boolean }) {
  return (
    <svg className="tick-box" viewBox="0 0 16 16" role="img" aria-label={isTicked ? 'ticked' : 'not ticked'}>
      <rect x="1" y="1" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {isTicked && <path d="M3.5 8.5 7 12l5.5-8" fill="none" stroke="currentColor" strokeWidth="2.2" />}
    </svg>
  );
}

/** The sign of a hold point. */
export function Diamond() {
  return (
    <svg className="diamond" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 0 16 8 8 16 0 8Z" fill="currentColor" />
    </svg>
  );
}

/** The sign of a warning. */
export function Triangle() {
  return (
    <svg className="triangle" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1 15.5 15H.5Z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 6v4.5M8 12v1.6" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
