// A row of a detail: a caption in the column of captions, and what belongs to it.
import type { ReactNode } from 'react';

interface DetailRowProps {
  caption: string;
  /** What makes a whole name of the caption: "of step 1.2". A row with one control needs none. */
  of?: string;
  children: ReactNode;
}

export function DetailRow({ caption, of, children }: DetailRowProps) {
  const group = of === undefined ? {} : { role: 'group', 'aria-label': `${caption} ${of}` };
  return (
    <div className="detail-row" {...group}>
      <span className="detail-caption" aria-hidden="true">
        {caption}
      </span>
      <div className="detail-body">{children}</div>
    </div>
  );
}
