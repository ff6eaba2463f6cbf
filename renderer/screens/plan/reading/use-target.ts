// On a page that is only read, the target of "go to" is whatever carries the entity's id; else the page's heading.
import { type RefObject, useEffect, useRef } from 'react';
import { targetReached, useViewStore } from '../../../stores/view-store.ts';

/** Brings the target into sight and focuses it. Gives the ref for the page. */
export function useTarget(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const target = useViewStore((state) => state.target);
  useEffect(() => {
    if (target === undefined || !page.current) return;
    const found = page.current.querySelector<HTMLElement>(`#${CSS.escape(target)}`);
    const shown = found ?? page.current.querySelector<HTMLElement>('h2');
    shown?.scrollIntoView?.({ block: 'center' });
    shown?.focus({ preventScroll: true });
    targetReached();
  }, [target]);
  return page;
}
