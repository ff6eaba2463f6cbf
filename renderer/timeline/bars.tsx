// Phases as bars and hold points as diamonds. Together they are one stop of the Tab key; the arrows go along them.
import { type KeyboardEvent, useRef, useState } from 'react';
import { goTo } from '../stores/view-store.ts';
import { Diamond } from '../ui/diamond.tsx';
import { type Axis, left, placeOf, spanStyle } from './axis.ts';
import type { Entry } from './entries.ts';
import { DIAMOND, textWidth } from './labels.ts';

/** Where a key leads from an entry; nothing for other keys. */
function nextEntry(entries: readonly Entry[], from: number, key: string): Entry | undefined {
  const last = entries.length - 1;
  const steps: Record<string, number> = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: last };
  const to = steps[key];
  return to === undefined ? undefined : entries[Math.min(last, Math.max(0, to))];
}

/** The hold points whose number has room between their diamond and the next one. */
function numbered(axis: Axis, holdPoints: readonly Entry[]): Set<string> {
  const hasRoom = ({ from, number }: Entry, index: number): boolean => {
    const next = holdPoints[index + 1];
    return next === undefined || placeOf(axis, next.from) - placeOf(axis, from) > DIAMOND + textWidth(number);
  };
  return new Set(holdPoints.filter(hasRoom).map(({ id }) => id));
}

function PhaseName({ number, title }: { number: string; title: string }) {
  return (
    <span className="strip-phase-name">
      <span className="strip-number">{number}</span> <span className="strip-title">{title}</span>
    </span>
  );
}

function HoldMark({ number }: { number: string }) {
  return (
    <>
      <Diamond size={16} />
      {number && <span>{number}</span>}
    </>
  );
}

interface MarkProps {
  axis: Axis;
  entry: Entry;
  isChosen: boolean;
  isTabStop: boolean;
  hasNumber: boolean;
  keep(id: string, button: HTMLButtonElement | null): void;
  onVisit(id: string): void;
}

/** A phase as a bar, or a hold point as a diamond. */
function Mark({ axis, entry, isChosen, isTabStop, hasNumber, keep, onVisit }: MarkProps) {
  const { id, kind, number, title, name, from, to } = entry;
  const isPhase = kind === 'phase';
  return (
    <button
      ref={(button) => keep(id, button)}
      type="button"
      className={isPhase ? 'strip-phase' : 'strip-hold'}
      style={isPhase ? spanStyle(axis, from, to) : left(axis, from)}
      aria-label={name}
      aria-current={isChosen || undefined}
      title={name}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onVisit(id)}
      onClick={() => goTo('phases', id)}
    >
      {isPhase ? <PhaseName number={number} title={title} /> : <HoldMark number={hasNumber ? number : ''} />}
    </button>
  );
}

interface BarsProps {
  axis: Axis;
  entries: readonly Entry[];
  /** The entry that has the focus in the document. */
  chosen: string | undefined;
}

export function Bars({ axis, entries, chosen }: BarsProps) {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [visited, setVisited] = useState<string>();
  const stop = [visited, chosen].find((id) => entries.some((entry) => entry.id === id)) ?? entries[0]?.id;
  const holdPoints = entries.filter(({ kind }) => kind === 'holdPoint');
  const withNumber = numbered(axis, holdPoints);
  const keep = (id: string, button: HTMLButtonElement | null): void => {
    if (button) buttons.current.set(id, button);
    else buttons.current.delete(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = entries.findIndex(({ id }) => id === stop);
    const next = nextEntry(entries, at, event.key);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setVisited(next.id);
    buttons.current.get(next.id)?.focus();
  };
  return (
    <div className="strip-bars" role="toolbar" aria-label="Phases and hold points" onKeyDown={onKeyDown}>
      {entries.map((entry) => (
        <Mark
          key={entry.id}
          axis={axis}
          entry={entry}
          isChosen={entry.id === chosen}
          isTabStop={entry.id === stop}
          hasNumber={withNumber.has(entry.id)}
          keep={keep}
          onVisit={setVisited}
        />
      ))}
    </div>
  );
}
