// What is done with the pages that are shown, and what came of it.
import { FileDown, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PrintAnswer } from '#shared/leaving.ts';
import { request } from '../../../client.ts';
import { errorWords, savedWords } from '../../../exports.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { PaperState } from './use-paper.ts';

const printedWords = ({ kind }: PrintAnswer): string =>
  kind === 'printed' ? 'Handed to the printer.' : 'Nothing was printed: the dialog was cancelled.';

async function save(jobId: string): Promise<string> {
  const answer = await request('paper.save', { jobId });
  return answer.ok ? savedWords(answer.value) : `The PDF was not saved. ${errorWords(answer.error)}`;
}

async function print(jobId: string): Promise<string> {
  const answer = await request('paper.print', { jobId });
  return answer.ok ? printedWords(answer.value) : `Nothing was printed. ${errorWords(answer.error)}`;
}

/** Why nothing can be done with the pages now; nothing when it can. */
function whyNot(state: PaperState, isChosen: boolean, isBusy: boolean): string | undefined {
  if (!isChosen) return 'No layout is chosen';
  if (state.kind === 'making') return 'The pages are still being made';
  if (state.kind !== 'made') return 'There are no pages';
  return isBusy ? 'Answer the dialog first' : undefined;
}

export function PaperActs({ state, isChosen }: { state: PaperState; isChosen: boolean }) {
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const reason = whyNot(state, isChosen, isBusy);
  // What was done with other pages says nothing of these.
  useEffect(() => {
    if (state.kind === 'making') setSaid('');
  }, [state.kind]);
  const run = async (act: (jobId: string) => Promise<string>): Promise<void> => {
    if (state.kind !== 'made') return;
    setBusy(true);
    setSaid('');
    setSaid(await act(state.jobId));
    setBusy(false);
  };
  const ready = { isReady: reason === undefined, ...(reason !== undefined && { hint: reason }) };
  return (
    <footer className="paper-foot">
      <p role="status" aria-label="What was done">
        {said}
      </p>
      <div className="paper-acts">
        <Button {...ready} onPress={() => void run(print)}>
          <Icon of={Printer} /> Print…
        </Button>
        <Button {...ready} look="primary" onPress={() => void run(save)}>
          <Icon of={FileDown} /> Save PDF…
        </Button>
      </div>
    </footer>
  );
}
