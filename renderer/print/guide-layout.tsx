// The guide on paper: its pages one after the other, each with where in the planning it belongs.
import type { GuidePage } from '#shared/guide/page.ts';
import { GuideBlocks } from '../screens/guide/guide-blocks.tsx';
import { placeWords } from '../screens/guide/place-words.ts';
import { Each } from '../ui/each.tsx';
import type { LayoutProps } from './layout.ts';

function Page({ page }: { page: GuidePage }) {
  const place = placeWords(page);
  return (
    <section className="guide-page">
      <h2>
        {page.title}
        {place !== '' && <small>{place}</small>}
      </h2>
      <Each of={page.sections}>
        {({ heading, blocks }) => (
          <>
            {heading !== '' && <h3>{heading}</h3>}
            <GuideBlocks blocks={blocks} />
          </>
        )}
      </Each>
    </section>
  );
}

/** Gives all pages. */
export function GuideLayout({ guide }: LayoutProps) {
  return (
    <>
      <header className="title-block">
        <h1>Guide to planning a deployment</h1>
      </header>
      <Each of={guide}>{(page) => <Page page={page} />}</Each>
    </>
  );
}
