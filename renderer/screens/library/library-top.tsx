// The top of the library: the product's mark, the filter, and the ways in which plans come in.
import { FolderOpen, ListFilter, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { COMMANDS } from '../../commands.ts';
import { backToDocument } from '../../hooks/panes.ts';
import { ariaKeys, keyWords } from '../../hooks/use-shortcuts.ts';
import { openFile } from '../../incoming.ts';
import { visitPlan } from '../../plan-visit.ts';
import { Button } from '../../ui/button.tsx';
import { Diamond } from '../../ui/diamond.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AppMenu } from '../plan/app-menu.tsx';
import { NewPlanMenu } from './new-plan-menu.tsx';
import type { LibraryView } from './use-library-view.ts';

const isTyping = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;

/** `/` and Control+F lead to the filter from wherever nothing is typed. */
function useFilterKey(focus: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if ((!isFind && !isSlash) || isTyping(event)) return;
      event.preventDefault();
      focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function Filter({ view: { filter, setFilter, active, place } }: { view: LibraryView }) {
  const box = useRef<HTMLInputElement>(null);
  useFilterKey(() => {
    box.current?.focus();
    box.current?.select();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') backToDocument();
    else if (event.key === 'Escape' && filter === '') backToDocument();
    else if (event.key === 'Escape') setFilter('');
    else if (event.key === 'Enter' && active && place.kind !== 'bin') void visitPlan(active.planId);
    else return;
    event.preventDefault();
  };
  return (
    <div className="library-filter">
      <Icon of={ListFilter} />
      <input
        ref={box}
        aria-label="Filter by title, version or tag"
        aria-keyshortcuts="/"
        placeholder="Filter by title, version or tag"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {filter === '' ? (
        <kbd>/</kbd>
      ) : (
        <Button look="quiet" label="Clear the filter" onPress={() => setFilter('')}>
          <Icon of={X} />
        </Button>
      )}
    </div>
  );
}

export function LibraryTop({ view }: { view: LibraryView }) {
  const { openFile: command } = COMMANDS;
  const { readOnlyBecause } = view;
  return (
    <header className="title" data-pane="title">
      <p className="library-brand">
        <Diamond size={18} /> <span className="library-brand-words">Holdpoint</span>
      </p>
      <div className="library-ask">
        <Filter view={view} />
      </div>
      <div className="title-tools">
        <Button
          hint={readOnlyBecause ?? `Add a .holdpoint file to the library (${keyWords(command)})`}
          keys={ariaKeys(command)}
          isReady={!readOnlyBecause}
          onPress={() => void openFile()}
        >
          <Icon of={FolderOpen} /> Open file
        </Button>
        <NewPlanMenu />
        <AppMenu />
      </div>
    </header>
  );
}
