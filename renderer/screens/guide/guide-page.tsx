// A page of the guide beside the plan: where it belongs, its title, its text. It takes the focus when somebody comes to it.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { GuidePage, GuidePlace, GuideSection } from '#shared/guide/page.ts';
import { guideReached, openGuide, useGuideStore } from '../../stores/guide-store.ts';
import { GuideBlocks } from './guide-blocks.tsx';
import { placeWords } from './place-words.ts';

/** Puts the focus on the heading of a place, once, when somebody has just gone there. */
function useArrival(page: RefObject<HTMLElement | null>, { heading }: GuidePlace): void {
  const isAwaited = useGuideStore((state) => state.isAwaited);
  useEffect(() => {
    if (!isAwaited) return;
    const wanted = heading === undefined ? 'h3' : `[data-heading="${heading}"]`;
    const element = page.current?.querySelector<HTMLElement>(wanted);
    element?.focus({ preventScroll: true });
    // With the title comes what stands above it.
    (heading === undefined ? page.current : element)?.scrollIntoView?.({ block: 'start' });
    guideReached();
  }, [isAwaited, heading, page]);
}

function Section({ section: { slug, heading, blocks } }: { section: GuideSection }) {
  return (
    <section className="guide-part">
      {heading !== '' && (
        <h4 tabIndex={-1} data-heading={slug}>
          {heading}
        </h4>
      )}
      <GuideBlocks blocks={blocks} onOpen={openGuide} />
    </section>
  );
}

interface GuidePageViewProps {
  page: GuidePage;
  place: GuidePlace;
  /** Other pages: below what matters most on the page of a section, at the end of any other. */
  children: ReactNode;
}

/** What a section's own page says first: what goes there, and what makes it good. */
const FIRST = 2;

/** Gives a page, shown at a place of it. */
export function GuidePageView({ page, place, children }: GuidePageViewProps) {
  const article = useRef<HTMLElement>(null);
  useArrival(article, place);
  const words = placeWords(page);
  const count = page.minutes ? FIRST : page.sections.length;
  const shown = (sections: readonly GuideSection[]) =>
    sections.map((section) => <Section key={section.slug} section={section} />);
  return (
    <article ref={article}>
      <header className="guide-head">
        {words !== '' && <p className="guide-place">{words}</p>}
        <h3 className="guide-heading" tabIndex={-1}>
          {page.title}
        </h3>
      </header>
      {shown(page.sections.slice(0, count))}
      {children}
      {shown(page.sections.slice(count))}
    </article>
  );
}
