// Find and replace in the open plan: counts what is found, goes from one to the next, replaces one or all.
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type Found, foundIn } from '#shared/plan/edits/find.ts';
import { sendEdit } from '../stores/plan-requests.ts';
import { openPlan, usePlan, usePlanStore } from '../stores/plan-store.ts';
import { setFindOpen, useViewStore } from '../stores/view-store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { reveal } from './use-target.ts';

/** Where the search stands: the text, and which of the places found is shown. */
function useSearch() {
  const [find, setFind] = useState('');
  const [at, setAt] = useState(-1);
  const plan = usePlan((open) => open);
  const found = useMemo(() => (find === '' ? [] : foundIn(plan, { find, isCaseSensitive: false })), [plan, find]);
  const go = (by: 1 | -1): void => {
    if (found.length === 0) return;
    const next = (Math.max(at, by < 0 ? 0 : -1) + by + found.length) % found.length;
    setAt(next);
    show(found[next]);
  };
  const look = (text: string): void => {
    setFind(text);
    setAt(-1);
  };
  return { find, look, found, at, go };
}

/** Shows a place without taking the focus out of the search. */
function show(found: Found | undefined): void {
  if (!found) return;
  reveal(found.id, !found.isTitle, false);
}

function words(find: string, count: number, at: number): string {
  if (find === '') return '';
  if (count === 0) return 'Nothing found';
  return at < 0 ? `${count} found` : `${at + 1} of ${count}`;
}

function ReplaceFields({ find, count }: { find: string; count: number }) {
  const [text, setText] = useState('');
  const replaceAll = (): void =>
    void sendEdit(() => (find === '' ? undefined : { type: 'text.replace', find, with: text, isCaseSensitive: false }));
  return (
    <>
      <input
        type="text"
        aria-label="Replace by"
        placeholder="Replace by"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        isReady={count > 0}
        hint={count > 0 ? `Replace ${count} in this plan` : 'Nothing to replace'}
        onPress={replaceAll}
      >
        Replace all
      </Button>
    </>
  );
}

function FindFields() {
  const box = useRef<HTMLInputElement>(null);
  const { find, look, found, at, go } = useSearch();
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setFindOpen(false);
      const id = found[at]?.id;
      if (id !== undefined) reveal(id);
    } else if (event.key === 'Enter' && event.target === box.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="find-bar" role="search" aria-label="Find in this plan" onKeyDown={onKeyDown}>
      <input
        ref={box}
        type="text"
        aria-label="Find"
        placeholder="Find in titles, details, commands and checks"
        value={find}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        onChange={(event) => look(event.target.value)}
      />
      <span className="found" role="status">
        {words(find, found.length, at)}
      </span>
      <Button look="quiet" label="Previous" hint="Shift+Enter" onPress={() => go(-1)}>
        <Icon of={ArrowUp} size={14} />
      </Button>
      <Button look="quiet" label="Next" hint="Enter" onPress={() => go(1)}>
        <Icon of={ArrowDown} size={14} />
      </Button>
      {!isReadOnly && <ReplaceFields find={find} count={found.length} />}
      <Button look="quiet" label="Close the search" onPress={() => setFindOpen(false)}>
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}

export function FindBar() {
  const isOpen = useViewStore((state) => state.isFindOpen);
  return isOpen && openPlan().plan.phases.order.length > 0 ? <FindFields /> : null;
}
