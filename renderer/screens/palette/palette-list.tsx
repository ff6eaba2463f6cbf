// The rows of the palette, in groups. The focus stays in the text; the chosen row is told by aria-activedescendant.
import { Fragment, type MouseEvent, useEffect, useRef } from 'react';
import { Diamond } from '../../ui/diamond.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Entry } from './entries.ts';
import type { Row } from './find.ts';
import { Underlined } from './underlined.tsx';

export const rowId = (list: string, index: number): string => `${list}-row-${index}`;

function Option({ id, row: { entry, spans }, isChosen }: { id: string; row: Row; isChosen: boolean }) {
  return (
    <>
      {entry.isHold ? <Diamond size={16} /> : <Icon of={entry.icon} />}
      <span className="palette-text">
        <Underlined text={entry.found.text} spans={spans} />
      </span>
      <span className="palette-aside">{entry.aside()}</span>
      {entry.keys && (
        <span className="palette-keys">
          {entry.keys.split('+').map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
      {isChosen && !entry.keys && <kbd id={`${id}-enter`}>Enter</kbd>}
    </>
  );
}

interface PaletteListProps {
  id: string;
  rows: readonly Row[];
  chosen: number;
  onTake(entry: Entry, isShown: boolean): void;
}

export function PaletteList({ id, rows, chosen, onTake }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other rows another one may be out of sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen, rows]);
  const onClick = (event: MouseEvent, entry: Entry): void => onTake(entry, event.ctrlKey || event.metaKey);
  return (
    <div className="palette-list" ref={list} id={`${id}-list`} role="listbox" aria-label="What fits">
      {rows.map((row, index) => (
        <Fragment key={`${row.entry.group} ${row.entry.id}`}>
          {row.entry.group !== rows[index - 1]?.entry.group && (
            <div role="presentation" className="palette-group">
              {row.entry.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox */}
          <div
            id={rowId(id, index)}
            role="option"
            className="palette-row"
            aria-selected={index === chosen}
            onClick={(event) => onClick(event, row.entry)}
          >
            <Option id={rowId(id, index)} row={row} isChosen={index === chosen} />
          </div>
        </Fragment>
      ))}
    </div>
  );
}
