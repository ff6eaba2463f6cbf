// Keys start commands. Listens before any field does, so that undo takes back edits and never characters.
import { useEffect } from 'react';
import { COMMANDS, type Command } from '../commands.ts';

const isMac = navigator.platform.startsWith('Mac');

/** "Control+Shift+Z" for a key event, in the order and the words of aria-keyshortcuts. */
function pressed({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string {
  const held = [ctrlKey && 'Control', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean);
  return [...held, key.toUpperCase()].join('+');
}

const onThisMachine = (keys: string): string => keys.replace('Mod', isMac ? 'Meta' : 'Control');

/** The keys of a command for the aria-keyshortcuts attribute. */
export const ariaKeys = ({ keys }: Command): string => keys.map(onThisMachine).join(' ');

/** The first of its keys as a person reads it: "Ctrl+Z". */
export const keyWords = ({ keys: [first = ''] }: Command): string =>
  onThisMachine(first).replace('Control', 'Ctrl').replace('Meta', 'Cmd');

/** Runs commands by their keys while the component is shown. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const keys = pressed(event);
      const command = Object.values<Command>(COMMANDS).find((one) => one.keys.map(onThisMachine).includes(keys));
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      void command.run();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
