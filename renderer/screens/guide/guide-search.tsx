// Finding in the guide: arrows choose, Enter opens, Escape empties the field. The focus stays in the text; the chosen hit is
// told by aria-activedescendant.
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { Guide } from '#shared/guide/page.ts';
import { type Hit, indexOf, searchGuide } from '#shared/guide/search.ts';
import { useChosenRow } from '../../hooks/use-chosen-row.ts';
import { openGuide } from '../../stores/guide-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Underlined } from '../palette/underlined.tsx';

interface HitsProps {
  id: string;
  hits: readonly Hit[];
  chosen: number;
  onTake(hit: Hit): void;
}

function Hits({ id, hits, chosen, onTake }: HitsProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other hits another one may be out of sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen, hits]);
  return (
    <div ref={list} id={`${id}-hits`} className="guide-hits" role="listbox" aria-label="Found in the guide">
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
        <div
          key={hit.title}
          id={`${id}-${index}`}
          role="option"
          className="guide-hit"
          aria-selected={index === chosen}
          onClick={() => onTake(hit)}
        >
          <strong>{hit.title}</strong>
          <span>
            <Underlined text={hit.line} spans={hit.spans} />
          </span>
        </div>
      ))}
    </div>
  );
}

function countWords(typed: string, count: number): string {
  if (typed.trim() === '') return '';
  if (count === 0) return 'Nothing in the guide fits. Try one word of it.';
  return count === 1 ? '1 place' : `${count} places`;
}

interface GuideSearchProps {
  guide: Guide;
  typed: string;
  onType(typed: string): void;
}

export function GuideSearch({ guide, typed, onType }: GuideSearchProps) {
  const id = useId();
  const index = useMemo(() => indexOf(guide), [guide]);
  const hits = useMemo(() => searchGuide(index, typed), [index, typed]);
  const take = ({ to }: Hit): void => {
    onType('');
    openGuide(to);
  };
  const row = useChosenRow(hits, take);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || typed === '') row.onKeyDown(event);
    else onType('');
  };
  return (
    <section aria-label="Search the guide" className="guide-search">
      <div className="guide-ask">
        <Icon of={Search} />
        <input
          type="text"
          role="combobox"
          aria-label="Find in the guide"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${id}-${row.index}` : undefined}
          placeholder="Find in the guide"
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
            row.begin();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p role="status" className="guide-count">
        {countWords(typed, hits.length)}
      </p>
      <Hits id={id} hits={hits} chosen={row.index} onTake={take} />
    </section>
  );
}
