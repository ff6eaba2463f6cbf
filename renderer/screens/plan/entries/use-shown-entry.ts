// Which entry of a list stands beside it in whole.
import { useEffect, useState } from 'react';
import { targetReached, useViewStore } from '../../../stores/view-store.ts';

/** Gives the entry that is shown, '' when there is none: the one asked for, which gets the focus, else the one that was, else the first. */
export function useShownEntry(ids: readonly string[]): [shown: string, show: (id: string) => void] {
  const [chosen, choose] = useState('');
  const target = useViewStore((state) => state.target);
  const asked = target !== undefined && ids.includes(target) ? target : undefined;
  useEffect(() => {
    if (target === undefined) return;
    if (asked !== undefined) {
      choose(asked);
      document.getElementById(asked)?.querySelector('button')?.focus();
    }
    targetReached();
  }, [target, asked]);
  const shown = asked ?? (ids.includes(chosen) ? chosen : ids[0]);
  return [shown ?? '', choose];
}
