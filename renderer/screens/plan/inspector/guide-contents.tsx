// What else the guide has: the pages that go deeper beside this part of the plan, and all of them.
import { GUIDE_VIEWS, type Guide, type GuidePage, type GuideView, pagesBeside } from '#shared/guide/page.ts';
import { COMMANDS, giveCommand } from '../../../commands.ts';
import { openGuide } from '../../../stores/guide-store.ts';
import { Button } from '../../../ui/button.tsx';

const isOfView = ({ name }: GuidePage): boolean => GUIDE_VIEWS.some((view) => view === name);

function Link({ page: { name, title } }: { page: GuidePage }) {
  return (
    <button type="button" className="guide-link" onClick={() => openGuide({ page: name })}>
      {title}
    </button>
  );
}

/** The pages that go deeper beside a view, but for the one that is shown; nothing where there are none. */
export function MoreOnThis({ guide, view, shown }: { guide: Guide; view: GuideView; shown: GuidePage }) {
  const beside = pagesBeside(guide, view).filter((page) => page !== shown);
  if (beside.length === 0) return null;
  return (
    <nav className="guide-part" aria-label="More on this">
      <h4>More on this</h4>
      <ul className="guide-links">
        {beside.map((page) => (
          <li key={page.name}>
            <Link page={page} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Every page, those that go deeper below the page of their part of the plan. */
export function AllPages({ guide }: { guide: Guide }) {
  return (
    <details className="guide-part">
      <summary>All {guide.length} pages</summary>
      <ul className="guide-links">
        {guide.map((page) => (
          <li key={page.name} className={isOfView(page) ? undefined : 'deeper'}>
            <Link page={page} />
          </li>
        ))}
      </ul>
      <Button onPress={() => giveCommand(COMMANDS.printGuide)}>Print the guide</Button>
    </details>
  );
}
