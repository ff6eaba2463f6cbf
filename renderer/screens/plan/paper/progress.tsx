// How the pages come along. What is made within a second says nothing; what takes longer can be stopped.
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { Paper } from './use-paper.ts';

const SLOW_MS = 1000;

/** Whether something has been going on for over a second. */
function useIsSlow(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isGoingOn]);
  return isSlow;
}

export function Progress({ paper: { state, cancel, again } }: { paper: Paper }) {
  const isSlow = useIsSlow(state.kind === 'making');
  return (
    <div className="paper-progress" role="status" aria-label="Pages">
      {isSlow && (
        <>
          <p>Making the pages…</p>
          <progress aria-label="Making the pages" />
          <Button onPress={cancel}>Cancel</Button>
        </>
      )}
      {state.kind === 'cancelled' && (
        <>
          <p>Stopped: the pages were not made.</p>
          <Button onPress={again}>Make the pages</Button>
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <p className="is-stop">The pages were not made. {state.message}</p>
          <Button onPress={again}>Try again</Button>
        </>
      )}
    </div>
  );
}
