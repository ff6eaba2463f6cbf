// In a narrow window the inspector is a rail until somebody opens it, and then it stands over the document.
import { useEffect } from 'react';
import { useViewStore } from '../../../stores/view-store.ts';

const NARROW = '(max-width: 1180px)';

/** Whether the open inspector stands over the document. A page that is not laid out has no media queries. */
export const isOverDocument = (): boolean => window.matchMedia?.(NARROW).matches ?? false;

/** Closes the inspector when the window becomes narrow and opens it when there is room again. */
export function useRailWhenNarrow(): void {
  useEffect(() => {
    const narrow = window.matchMedia?.(NARROW);
    if (!narrow) return undefined;
    const onChange = (): void => useViewStore.setState({ isInspectorOpen: !narrow.matches });
    if (narrow.matches) onChange();
    narrow.addEventListener('change', onChange);
    return () => narrow.removeEventListener('change', onChange);
  }, []);
}
