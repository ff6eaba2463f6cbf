// Keys that come while the row they are meant for is still on its way from the main process: they wait, and are given to
// the row when it has the focus. Without this, fast typing after Enter would end in the row before.
import type { Result } from '#shared/result.ts';
import { focusDone, useOutline } from './outline-store.ts';

const waiting: KeyboardEvent[] = [];

const isText = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/** How many rows are on their way from the main process. */
let coming = 0;

/** Whether the row with the focus-to-be is on its way and not on the screen yet. */
export const isUnderWay = (): boolean => {
  const { isWanted, focus } = useOutline.getState();
  return coming > 0 && isWanted && focus !== undefined && document.getElementById(rowId(focus.key)) === null;
};

/** Waits for an edit that makes the row with the focus-to-be. When it is refused, what was typed for the row goes nowhere else. */
export async function whileComing(edit: Promise<Result<unknown>>): Promise<boolean> {
  coming += 1;
  const made = await edit;
  coming -= 1;
  if (!made.ok) {
    focusDone();
    waiting.length = 0;
  }
  return made.ok;
}

/** The id of a row's element. */
export const rowId = (key: string): string => `row-${key}`;

/** Keeps a key that is too early. Gives whether it did. */
export function keptForLater(event: KeyboardEvent): boolean {
  if (!isUnderWay()) return false;
  waiting.push(event);
  return true;
}

/** Gives the kept keys to what has the focus now, until one of them makes another row. */
export function giveKeptKeys(): void {
  while (waiting.length > 0 && !isUnderWay()) {
    const event = waiting.shift();
    const target = document.activeElement;
    if (!event || !target) return;
    // Only this way a text goes through the field as if it had been typed there.
    if (isText(event) && target instanceof HTMLInputElement) document.execCommand('insertText', false, event.key);
    else target.dispatchEvent(new KeyboardEvent('keydown', { ...keysOf(event), bubbles: true, cancelable: true }));
  }
}

const keysOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyboardEventInit => ({
  ...{ key, code, ctrlKey, metaKey, altKey, shiftKey },
});
