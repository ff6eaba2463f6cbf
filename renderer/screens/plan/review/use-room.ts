// Whether the runbook fits beside the review: it depends on the window and on whether the inspector is open.
import { useEffect, useState } from 'react';
import { useViewStore } from '../../../stores/view-store.ts';

/** Navigation, inspector or its rail, and twice what a page needs. */
const WIDE = { open: '(min-width: 1580px)', rail: '(min-width: 1300px)' } as const;

export function useRoom(): boolean {
  const query = useViewStore((state) => (state.isInspectorOpen ? WIDE.open : WIDE.rail));
  // A page that is not laid out has no media queries.
  const [hasRoom, setRoom] = useState(() => window.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const wide = window.matchMedia?.(query);
    if (!wide) return undefined;
    const look = (): void => setRoom(wide.matches);
    look();
    wide.addEventListener('change', look);
    return () => wide.removeEventListener('change', look);
  }, [query]);
  return hasRoom;
}
