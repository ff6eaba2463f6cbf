// Whether everything is saved, and what was just done: the one place of the screen that speaks up by itself.
import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { type Unsaved, usePlanStore } from '../../stores/plan-store.ts';
import { tell, useViewStore } from '../../stores/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

const MESSAGE_MS = 8000;

const timeOfDay = (at: number): string => new Date(at).toLocaleTimeString('en-GB');

function UnsavedCard({ unsaved }: { unsaved: readonly Unsaved[] }) {
  return (
    <div className="toast">
      <Icon of={CircleAlert} />
      <ul>
        {unsaved.map(({ what, error }) => (
          <li key={what}>
            “{what}” is not saved. {error.message} {error.kept}
          </li>
        ))}
      </ul>
      <Button onPress={() => unsaved.forEach(({ retry }) => void retry())}>Try again</Button>
    </div>
  );
}

function MessageCard({ message }: { message: string }) {
  useEffect(() => {
    const timer = setTimeout(() => tell(undefined), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="toast">
      <p>{message}</p>
      <Button look="quiet" label="Dismiss" onPress={() => tell(undefined)}>
        <Icon of={X} />
      </Button>
    </div>
  );
}

export function SaveState() {
  const savedAt = usePlanStore((state) => state.open?.savedAt ?? 0);
  const unsaved = Object.values(usePlanStore((state) => state.unsaved));
  const message = useViewStore((state) => state.message);
  const time = timeOfDay(savedAt);
  return (
    <div className="title-cell save-state" role="status" aria-atomic="false">
      {unsaved.length > 0 ? (
        <>
          <span className="dt stop">Not saved since</span>{' '}
          <span className="dd stop">
            <Icon of={CircleAlert} /> {time}
          </span>
          <UnsavedCard unsaved={unsaved} />
        </>
      ) : (
        <>
          <span className="dt">Saved</span> <span className="dd">{time}</span>
          {message && <MessageCard key={message} message={message} />}
        </>
      )}
    </div>
  );
}
