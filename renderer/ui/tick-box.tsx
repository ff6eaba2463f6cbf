// Yes or no. A plan that cannot be changed shows the words where it is yes, and nothing where it is no.
import type { ReactNode } from 'react';
import type { EntryWords } from './text-entry.tsx';

interface TickBoxProps extends EntryWords {
  isTicked: boolean;
  onTick(isTicked: boolean): void;
  isReadOnly: boolean;
  focusName?: string;
  children?: ReactNode;
}

export function TickBox({ caption, of, isTicked, onTick, isReadOnly, focusName, children }: TickBoxProps) {
  if (isReadOnly && !isTicked) return null;
  if (isReadOnly)
    return (
      <span className="tick-box">
        {caption} {children}
      </span>
    );
  return (
    <label className="tick-box">
      <input
        type="checkbox"
        checked={isTicked}
        data-focus={focusName}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span>
        {caption}
        <span className="unseen"> {of}</span>
      </span>
      {children}
    </label>
  );
}
