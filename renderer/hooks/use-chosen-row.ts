// Which row of a list below a text field is chosen, and the keys that choose and take while the focus stays in the text.
import { type KeyboardEvent, useState } from 'react';

/** `begin` chooses the first row again: a new text begins there. */
export function useChosenRow<Row>(rows: readonly Row[], take: (row: Row, event: KeyboardEvent) => void) {
  const [chosen, setChosen] = useState(0);
  const last = Math.max(rows.length - 1, 0);
  const index = Math.min(chosen, last);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const row = rows[index];
    if (by === 1 || by === -1) setChosen((index + by + last + 1) % (last + 1));
    else if (by) setChosen(Math.max(0, Math.min(last, index + by)));
    else if (event.key === 'Enter' && row) take(row, event);
    else return;
    event.preventDefault();
  };
  return { index, onKeyDown, begin: () => setChosen(0) };
}
