// What stands in the place of a list without plans: why it is empty, and what to do next.
import type { ReactNode } from 'react';
import type { PlanOrigin } from '#shared/contract.ts';
import { openFile } from '../../incoming.ts';
import { newPlan } from '../../stores/library-store.ts';
import { Button } from '../../ui/button.tsx';
import type { Place } from './arrange.ts';
import { ORIGINS } from './new-plan-menu.tsx';
import type { LibraryView } from './use-library-view.ts';

interface MessageProps {
  heading: string;
  children: ReactNode;
}

const Message = ({ heading, children }: MessageProps) => (
  <div className="nothing">
    <h2>{heading}</h2>
    {children}
  </div>
);

const OFFERED: readonly PlanOrigin[] = ['standard', 'hotfix', 'major', 'sample', 'blank'];

function Beginning({ view: { readOnlyBecause, plans } }: { view: LibraryView }) {
  return (
    <Message heading={plans.length === 0 ? 'No plan yet' : 'All plans are in the bin'}>
      <p>
        A plan says what is deployed, step by step, where to stop and decide, and how to get back. Start with one of
        these.
      </p>
      <ul className="origins">
        {OFFERED.map((from) => (
          <li key={from}>
            <Button
              isReady={!readOnlyBecause}
              {...(readOnlyBecause && { hint: readOnlyBecause })}
              onPress={() => void newPlan(from)}
            >
              {ORIGINS[from].label}
            </Button>
            <span>{ORIGINS[from].description}</span>
          </li>
        ))}
        <li>
          <Button
            isReady={!readOnlyBecause}
            {...(readOnlyBecause && { hint: readOnlyBecause })}
            onPress={() => void openFile()}
          >
            Open file
          </Button>
          <span>Or drop a .holdpoint file anywhere on this window</span>
        </li>
      </ul>
    </Message>
  );
}

function wordsOf(place: Place): [heading: string, words: string] {
  if (place.kind === 'bin')
    return ['The bin is empty', 'Plans that you delete wait here until you restore them or delete them for good.'];
  if (place.kind === 'tag')
    return ['No plan carries this tag', 'Tags are given in the pane at the right, to one plan or to several at once.'];
  if (place.kind === 'status' && place.status === 'ready')
    return ['No plan is ready', 'A plan is marked as ready in its review, when nothing blocks it any more.'];
  if (place.kind === 'status' && place.status === 'archived')
    return ['Nothing is archived', 'Archive a plan that is over. It stays here to look at and to copy.'];
  return ['No plan is being prepared', 'Start one with New plan.'];
}

export function NothingListed({ view }: { view: LibraryView }) {
  const { filter, setFilter, place } = view;
  if (filter.trim() !== '')
    return (
      <Message heading={`Nothing here matches “${filter.trim()}”`}>
        <p>The filter looks at titles, versions and tags. Every word has to be found, in any order.</p>
        <Button onPress={() => setFilter('')}>Clear the filter</Button>
      </Message>
    );
  if (place.kind === 'all') return <Beginning view={view} />;
  const [heading, words] = wordsOf(place);
  return (
    <Message heading={heading}>
      <p>{words}</p>
    </Message>
  );
}
