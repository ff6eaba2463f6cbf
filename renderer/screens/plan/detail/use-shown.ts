// Which optional parts of a detail are shown: those that say something, and those that were asked for. A part that was
// shown stays until the detail closes, so that no field disappears under the person who empties it.
import { useState } from 'react';

export interface Shown<Part extends string> {
  has(part: Part): boolean;
  show(part: Part): void;
}

export function useShown<Part extends string>(filled: readonly Part[]): Shown<Part> {
  const [parts, setParts] = useState<readonly Part[]>(filled);
  const added = filled.filter((part) => !parts.includes(part));
  if (added.length > 0) setParts([...parts, ...added]);
  return {
    has: (part) => parts.includes(part) || added.includes(part),
    show: (part) => setParts((before) => (before.includes(part) ? before : [...before, part])),
  };
}
