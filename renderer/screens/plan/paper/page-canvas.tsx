// One page: its room is always there, its drawing only while it is in sight or close to it.
import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PdfPages } from './pdf.ts';

interface PageCanvasProps {
  pages: PdfPages;
  number: number;
  /** Pixels of the page for each point. */
  scale: number;
}

/** Whether an element is in sight of its scrolling parent, or less than one screen away. */
function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: current.parentElement,
      rootMargin: '100% 0px',
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}

/** Draws a page in a size; gives the way to stop. */
function draw(canvas: HTMLCanvasElement, page: PDFPageProxy, scale: number): () => void {
  const sharp = window.devicePixelRatio;
  const viewport = page.getViewport({ scale: scale * sharp });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  task.promise.then(
    () => canvas.setAttribute('data-drawn', ''),
    (error: unknown) => {
      // Stopping a drawing is no fault of it.
      if (!(error instanceof Error) || error.name !== 'RenderingCancelledException') throw error;
    },
  );
  return () => task.cancel();
}

function Drawing({ pages, number, scale, onSize }: PageCanvasProps & { onSize(page: PDFPageProxy): void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it only tells the size
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isWanted = true;
    void pages.page(number).then((page) => {
      if (!page || !isWanted || !canvas.current) return;
      onSize(page);
      stop = draw(canvas.current, page, scale);
    });
    return () => {
      isWanted = false;
      stop?.();
    };
  }, [pages, number, scale]);
  return <canvas ref={canvas} role="img" aria-label={`Page ${number}`} />;
}

export function PageCanvas({ pages, number, scale }: PageCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(box);
  const [size, setSize] = useState(pages.size);
  const onSize = (page: PDFPageProxy): void => {
    const { width, height } = page.getViewport({ scale: 1 });
    if (width !== size.width || height !== size.height) setSize({ width, height });
  };
  return (
    <div ref={box} className="paper-page" style={{ width: size.width * scale, height: size.height * scale }}>
      {isNear && <Drawing pages={pages} number={number} scale={scale} onSize={onSize} />}
    </div>
  );
}
