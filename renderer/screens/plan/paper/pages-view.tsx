// The pages below each other, as wide as there is room or in their true size; the keys go from page to page.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PageCanvas } from './page-canvas.tsx';
import type { PdfPages } from './pdf.ts';
import { type PageRoom, type PageScroll, usePageScroll } from './use-page-scroll.ts';

/** A point is a 72nd of an inch, and a pixel of the page a 96th. */
const TRUE_SIZE = 96 / 72;

/** How many pages on each key goes; the arrows up and down scroll as they always do. */
const KEYS: Record<string, (page: number, count: number) => number> = {
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  ArrowRight: (page) => page + 1,
  ArrowLeft: (page) => page - 1,
  Home: () => 1,
  End: (_, count) => count,
};

type Size = PageRoom;

/** How large a page is drawn: in pixels for each point, in the room that there is. */
const ZOOMS = {
  page: {
    words: 'Whole page',
    scale: (page: Size, room: Size) => Math.min(room.width / page.width, room.height / page.height),
  },
  width: { words: 'Fit width', scale: (page: Size, room: Size) => room.width / page.width },
  true: { words: '100 %', scale: () => TRUE_SIZE },
};
type Zoom = keyof typeof ZOOMS;

interface ToolsProps {
  scroll: PageScroll;
  count: number;
  zoom: Zoom;
  onZoom(zoom: Zoom): void;
  children: ReactNode;
}

function Tools({ scroll: { page, goTo }, count, zoom, onZoom, children }: ToolsProps) {
  return (
    <div className="paper-tools">
      <Button look="quiet" label="Page before" hint="Page before (Page Up)" onPress={() => goTo(page - 1)}>
        <Icon of={ChevronUp} />
      </Button>
      <Button look="quiet" label="Next page" hint="Next page (Page Down)" onPress={() => goTo(page + 1)}>
        <Icon of={ChevronDown} />
      </Button>
      <p className="paper-count">
        Page {page} of {count}
      </p>
      {children}
      <fieldset className="paper-zoom" aria-label="Zoom">
        {(Object.keys(ZOOMS) as Zoom[]).map((value) => (
          <button
            key={value}
            type="button"
            className="button quiet"
            aria-pressed={zoom === value}
            onClick={() => onZoom(value)}
          >
            {ZOOMS[value].words}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface PagesViewProps {
  pages: PdfPages;
  /** Others are being made. */
  isOld: boolean;
  /** Stands between the tools. */
  children: ReactNode;
}

export function PagesView({ pages, isOld, children }: PagesViewProps) {
  const { count, size } = pages;
  const [zoom, setZoom] = useState<Zoom>('width');
  const scroll = usePageScroll(count, (room) => ZOOMS[zoom].scale(size, room));
  const { scale } = scroll;
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = KEYS[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    scroll.goTo(move(scroll.page, count));
  };
  return (
    <>
      <Tools scroll={scroll} count={count} zoom={zoom} onZoom={setZoom}>
        {children}
      </Tools>
      <section
        ref={scroll.box}
        className={`paper-pages ${isOld ? 'old' : ''}`}
        aria-label="Pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
        tabIndex={0}
        onScroll={scroll.follow}
        onKeyDown={onKeyDown}
      >
        {scale !== undefined &&
          Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <PageCanvas key={index} pages={pages} number={index + 1} scale={scale} />
          ))}
      </section>
    </>
  );
}
