// The navigation of the library: all plans, those of a status or with a tag, the bin, and what was opened last.
import { FileText, List, type LucideIcon, Tag, Trash2 } from 'lucide-react';
import { visitPlan } from '../../plan-visit.ts';
import { Icon } from '../../ui/icon.tsx';
import { keyOfPlace, type Place, plansIn, tagsOf } from './arrange.ts';
import type { LibraryView } from './use-library-view.ts';
import { STATUSES } from './words.ts';

/** How many plans are offered as opened last. */
const RECENT = 5;

interface RowProps {
  view: LibraryView;
  place: Place;
  label: string;
  icon: LucideIcon;
  count: number;
}

function Row({ view, place, label, icon, count }: RowProps) {
  const isShown = keyOfPlace(view.place) === keyOfPlace(place);
  return (
    <li>
      <button
        type="button"
        className="nav-row"
        aria-current={isShown ? 'page' : undefined}
        title={label}
        onClick={() => view.goToPlace(place)}
      >
        <Icon of={icon} /> <span className="nav-title">{label}</span> <span className="nav-count">{count}</span>
      </button>
    </li>
  );
}

/** The statuses as they stand in the navigation. */
const SHOWN = ['draft', 'ready', 'archived'] as const;

function Statuses({ view }: { view: LibraryView }) {
  return (
    <>
      <h2 id="library-statuses">By status</h2>
      <ul aria-labelledby="library-statuses">
        {SHOWN.map((status) => {
          const place: Place = { kind: 'status', status };
          const { label, icon } = STATUSES[status];
          const { length } = plansIn(view.plans, place);
          return <Row key={status} view={view} place={place} label={label} icon={icon} count={length} />;
        })}
      </ul>
    </>
  );
}

function Tags({ view }: { view: LibraryView }) {
  const tags = tagsOf(view.plans);
  if (tags.length === 0) return null;
  return (
    <>
      <h2 id="library-tags">Tags</h2>
      <ul aria-labelledby="library-tags">
        {tags.map(([tag, count]) => (
          <Row key={tag} view={view} place={{ kind: 'tag', tag }} label={tag} icon={Tag} count={count} />
        ))}
      </ul>
    </>
  );
}

function Recent({ view }: { view: LibraryView }) {
  // The list comes with the one opened last first.
  const recent = plansIn(view.plans, { kind: 'all' }).slice(0, RECENT);
  if (recent.length === 0) return null;
  return (
    <>
      <h2 id="library-recent">Recently opened</h2>
      <ul aria-labelledby="library-recent">
        {recent.map(({ planId, title }) => (
          <li key={planId}>
            <button
              type="button"
              className="nav-row"
              title={`Open ${title || 'Untitled plan'}`}
              onClick={() => void visitPlan(planId)}
            >
              <Icon of={FileText} /> <span className="nav-title">{title || 'Untitled plan'}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function LibraryNav({ view }: { view: LibraryView }) {
  const all: Place = { kind: 'all' };
  const bin: Place = { kind: 'bin' };
  return (
    <nav className="nav" aria-label="Library" data-pane="nav">
      <ul>
        <Row view={view} place={all} label="All plans" icon={List} count={plansIn(view.plans, all).length} />
      </ul>
      <Statuses view={view} />
      <Tags view={view} />
      <Recent view={view} />
      <h2>Deleted</h2>
      <ul>
        <Row view={view} place={bin} label="Bin" icon={Trash2} count={plansIn(view.plans, bin).length} />
      </ul>
    </nav>
  );
}
