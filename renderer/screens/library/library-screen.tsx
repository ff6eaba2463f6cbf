// The library: every plan with when, how and how ready; chosen, opened, copied, archived and deleted from here.
import { useEffect } from 'react';
import { loadLibrary, useLibrary } from '../../stores/library-store.ts';
import type { Place } from './arrange.ts';
import { LibraryNav } from './library-nav.tsx';
import { LibraryTop } from './library-top.tsx';
import { LibraryList } from './list/library-list.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { PurgeDialog } from './purge-dialog.tsx';
import { Summary } from './summary.tsx';
import { type LibraryView, useLibraryView } from './use-library-view.ts';
import { counted, STATUSES } from './words.ts';

function headingOf(place: Place): string {
  if (place.kind === 'all') return 'All plans';
  if (place.kind === 'bin') return 'Bin';
  return place.kind === 'tag' ? `Tagged ${place.tag}` : STATUSES[place.status].label;
}

function Listing({ view }: { view: LibraryView }) {
  const { ids, place, chosen, rows } = view;
  const isRead = useLibrary((state) => state.plans !== undefined);
  const problem = useLibrary((state) => state.problem);
  const heading = headingOf(place);
  const order = place.kind === 'bin' ? 'the one deleted last on top' : 'the next window on top';
  return (
    <main className="document library-document" data-pane="document">
      <div className="library-head">
        <h1>{heading}</h1>
        <p role="status">
          {isRead && `${counted(ids.length, 'plan')}${ids.length > 1 ? `, ${order}` : ''}`}
          {chosen.length > 1 && `, ${chosen.length} chosen`}
        </p>
      </div>
      {problem && <p className="library-problem">{problem}</p>}
      {rows.length > 0 && <LibraryList view={view} label={heading} />}
      {isRead && rows.length === 0 && <NothingListed view={view} />}
    </main>
  );
}

export function LibraryScreen() {
  const view = useLibraryView();
  useEffect(() => void loadLibrary(), []);
  return (
    <div className="app library">
      <LibraryTop view={view} />
      <LibraryNav view={view} />
      <Listing view={view} />
      <Summary view={view} />
      <PurgeDialog view={view} />
    </div>
  );
}
