// The signs on paper, drawn: a font may lack a glyph, and a box that is missing looks like one that is not ticked.

/** A box for a pen, or one that is ticked already. Drawn with borders: ten thousand small pictures print too slowly. */
export function TickBox({ isTicked = false }: { isTicked?: boolean }) {
  const name = isTicked ? 'ticked' : 'not ticked';
  return <span className={isTicked ? 'tick-box ticked' : 'tick-box'} role="img" aria-label={name} />;
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

/** At the end of a printed line that the next one continues. It is no character, so that nobody takes it for one. */
export function WrapMark() {
  return (
    <svg className="wrap-mark" viewBox="0 0 16 16" role="img" aria-label="goes on in the next line">
      <path d="M14 3v6H3M7 5 3 9l4 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** The sign of a way back. */
export function Back() {
  return (
    <svg className="back" viewBox="0 0 88 72" aria-hidden="true">
      <path d="M40 2 8 36l32 34M78 2 46 36l32 34" fill="none" stroke="currentColor" strokeWidth="9" />
    </svg>
  );
}
