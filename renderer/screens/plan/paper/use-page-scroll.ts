// Which page is in sight, and how much room a page has.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The space around a page, in pixels; the style sheet has the same. */
const GAP = 16;

/** How much room a page has, in pixels. */
export interface PageRoom {
  width: number;
  height: number;
}

export interface PageScroll {
  box: RefObject<HTMLElement | null>;
  /** Pixels for each point; nothing until the room is known. */
  scale: number | undefined;
  /** The page in sight, from 1. */
  page: number;
  /** Reads anew which page is in sight. */
  follow(): void;
  /** Brings a page to the top; one that is not there is the first or the last. */
  goTo(page: number): void;
}

/** The last page that begins above the middle of the box. */
function pageInSight(box: HTMLElement): number {
  const middle = box.scrollTop + box.clientHeight / 2;
  const tops = [...box.children].map((page) => (page instanceof HTMLElement ? page.offsetTop : 0));
  return Math.max(1, tops.filter((top) => top <= middle).length);
}

/** Keeps the place when the pages become larger or smaller. */
function useKeptPlace(box: RefObject<HTMLElement | null>, scale: number): () => void {
  const place = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale moves the place
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = place.current * box.current.scrollHeight;
  }, [box, scale]);
  return () => {
    if (box.current) place.current = box.current.scrollTop / box.current.scrollHeight;
  };
}

/** `scaleIn` gives the pixels for each point, once the room is known. */
export function usePageScroll(count: number, scaleIn: (room: PageRoom) => number): PageScroll {
  const box = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<PageRoom>();
  const [page, setPage] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const inside = (length: number): number => Math.max(1, length - 2 * GAP);
    const measure = (): void => setRoom({ width: inside(element.clientWidth), height: inside(element.clientHeight) });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const scale = room && scaleIn(room);
  const keepPlace = useKeptPlace(box, scale ?? 0);
  const follow = (): void => {
    keepPlace();
    setPage(box.current ? pageInSight(box.current) : 1);
  };
  const goTo = (wanted: number): void => {
    const element = box.current?.children[Math.max(1, Math.min(count, wanted)) - 1];
    if (!box.current || !(element instanceof HTMLElement)) return;
    box.current.scrollTop = element.offsetTop - GAP;
  };
  return { box, scale, page: Math.min(page, count), follow, goTo };
}
