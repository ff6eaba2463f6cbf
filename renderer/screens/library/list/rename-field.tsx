// The field in a row in which a plan gets another title. Enter and leaving it save, Escape gives up.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PlanListItem } from '#shared/contract.ts';
import { renamePlan } from '../../../stores/library-edits.ts';

interface RenameFieldProps {
  plan: PlanListItem;
  /** `isByKey`: the focus has to be put somewhere. */
  onDone(isByKey: boolean): void;
}

export function RenameField({ plan, onDone }: RenameFieldProps) {
  const [title, setTitle] = useState(plan.title);
  const box = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const finish = (isByKey: boolean, isKept: boolean): void => {
    // Leaving the field by Enter takes the focus out of it, too: once is enough.
    if (isOver.current) return;
    isOver.current = true;
    if (isKept) void renamePlan(plan, title);
    onDone(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') finish(true, event.key === 'Enter');
  };
  return (
    <input
      ref={box}
      className="rename"
      aria-label={`Title of ${plan.title || 'Untitled plan'}`}
      placeholder="Untitled plan"
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => finish(false, true)}
    />
  );
}
