// A damaged archive: what happened, which plans are whole and which are lost, and the way on. Nothing is thrown away here.
import { Check, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { request } from '../client.ts';
import { showStatus } from '../start.ts';
import { Button } from '../ui/button.tsx';
import { Diamond } from '../ui/diamond.tsx';
import { Icon } from '../ui/icon.tsx';
import { ShowFolderButton } from './message-screen.tsx';

interface RecoveryScreenProps {
  message: string;
  /** The titles of the plans that were rescued whole. */
  whole: readonly string[];
  lost: readonly string[];
}

const plans = (count: number): string => (count === 1 ? '1 plan' : `${count} plans`);

function wayOn(whole: number): string {
  if (whole === 0) return 'Start with an empty archive';
  return whole === 1 ? 'Continue with the 1 whole plan' : `Continue with the ${whole} whole plans`;
}

function Titles({ heading, titles, fate }: { heading: string; titles: readonly string[]; fate: 'whole' | 'lost' }) {
  return (
    <section className={`fate ${fate}`}>
      <h2>{heading}</h2>
      <ul>
        {titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and the list never changes
          <li key={index}>
            <Icon of={fate === 'whole' ? Check : CircleAlert} />
            {title || '(untitled)'}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RecoveryScreen({ message, whole, lost }: RecoveryScreenProps) {
  const [problem, setProblem] = useState<string>();
  const goOn = async (): Promise<void> => {
    const started = await request('archive.startFromRescue', {});
    if (started.ok) await showStatus(started.value);
    else setProblem([started.error.message, started.error.kept].filter(Boolean).join(' '));
  };
  return (
    <main className="sheet">
      <p className="sheet-mark">
        <Diamond /> Holdpoint
      </p>
      <h1>The archive cannot be used as it is</h1>
      <p>{message}</p>
      <p>Nothing is thrown away: the damaged files stay untouched in a folder of their own.</p>
      <div className="fates">
        {whole.length > 0 && <Titles heading={`${plans(whole.length)} whole`} titles={whole} fate="whole" />}
        {lost.length > 0 && <Titles heading={`${plans(lost.length)} lost`} titles={lost} fate="lost" />}
      </div>
      <p className="sheet-actions">
        <Button look="primary" onPress={() => void goOn()}>
          {wayOn(whole.length)}
        </Button>
        <ShowFolderButton />
      </p>
      <p role="status">{problem}</p>
    </main>
  );
}
