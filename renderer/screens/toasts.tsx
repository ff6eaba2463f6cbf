// What was just done and how to take it back, and what could not be saved: the one place that speaks up by itself. It
// stands over the document's foot, where no button is.
import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Unsaved, usePlanStore } from '../stores/plan-store.ts';
import { type Message, tell, useViewStore } from '../stores/view-store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const MESSAGE_MS = 8000;
/** Whoever would take something back needs longer to see that it can be. */
const ACTION_MS = 20_000;

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

function MessageCard({ message: { text, action } }: { message: Message }) {
  // While the pointer or the focus is on it, it stays.
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => tell(undefined), action ? ACTION_MS : MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [isHeld, action]);
  const act = (): void => {
    tell(undefined);
    action?.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that somebody is at its buttons
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {action && <Button onPress={act}>{action.label}</Button>}
      <Button look="quiet" label="Dismiss the message" onPress={() => tell(undefined)}>
        <Icon of={X} />
      </Button>
    </div>
  );
}

/** Objects get numbers so that a message told again is a new card with its whole time before it. */
const numbers = new WeakMap<Message, number>();
let newest = 0;
function numberOf(message: Message): number {
  const number = numbers.get(message) ?? ++newest;
  numbers.set(message, number);
  return number;
}

export function Toasts() {
  const unsaved = Object.values(usePlanStore((state) => state.unsaved));
  const message = useViewStore((state) => state.message);
  return (
    <div
      className="toasts"
      data-pane={unsaved.length > 0 || message ? 'messages' : undefined}
      role="status"
      aria-label="Messages"
      aria-atomic="false"
    >
      {unsaved.length > 0 && <UnsavedCard unsaved={unsaved} />}
      {message && <MessageCard key={numberOf(message)} message={message} />}
    </div>
  );
}
