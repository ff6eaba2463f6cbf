// The guide beside the section that is shown: its own page first, then whatever was opened from there, with a way back.
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { type Guide, type GuidePage, pageNamed } from '#shared/guide/page.ts';
import { backInGuide, useTrail } from '../../../stores/guide-store.ts';
import { useViewStore } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { GuidePageView } from '../../guide/guide-page.tsx';
import { GuideSearch } from '../../guide/guide-search.tsx';
import { useGuide } from '../../guide/load-guide.ts';
import { AllPages, MoreOnThis } from './guide-contents.tsx';
import { OutlineKeys } from './outline-keys.tsx';

function Back({ to }: { to: GuidePage }) {
  return (
    <div className="guide-back">
      <Button look="quiet" hint={`Back to ${to.title}`} onPress={backInGuide}>
        <Icon of={ChevronLeft} /> <span>Back to {to.title}</span>
      </Button>
    </div>
  );
}

function Reading({ guide }: { guide: Guide }) {
  const view = useViewStore((state) => state.view);
  const trail = useTrail();
  const places = [{ page: view }, ...trail];
  const place = places.at(-1) ?? { page: view };
  const page = pageNamed(guide, place.page);
  const before = pageNamed(guide, places.at(-2)?.page ?? '');
  if (!page) throw new Error(`The guide has no page ${place.page}.`);
  return (
    <>
      {before && <Back to={before} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
      <section key={page.name} className="guide-scroll" aria-label={page.title} tabIndex={0}>
        <GuidePageView page={page} place={place}>
          <MoreOnThis guide={guide} view={view} shown={page} />
        </GuidePageView>
        {!before && view === 'phases' && <OutlineKeys />}
        <AllPages guide={guide} />
      </section>
    </>
  );
}

export function GuidePanel() {
  const guide = useGuide();
  const [typed, setTyped] = useState('');
  if (!guide) return null;
  return (
    <div className="guide">
      <GuideSearch guide={guide} typed={typed} onType={setTyped} />
      {typed.trim() === '' && <Reading guide={guide} />}
    </div>
  );
}
