// A part of the review: a heading with what is said beside it, and what belongs to it.
import type { ReactNode } from 'react';

interface PartProps {
  /** Where "go to" finds it. */
  id: string;
  heading: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Part({ id, heading, aside, children }: PartProps) {
  return (
    <section className="review-part" aria-labelledby={id}>
      <h3 className="review-heading">
        <span id={id} tabIndex={-1}>
          {heading}
        </span>{' '}
        {aside !== undefined && <span className="review-aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
