// Keys start commands. Listens before any field does, so that undo takes back edits and never characters.
import { useEffect } from 'react';
import type { Command } from '../commands/command.ts';
import { COMMANDS, giveCommand } from '../commands.ts';
import { usePlanStore } from '../stores/plan-store.ts';
import { useViewStore } from '../stores/view-store.ts';

const isMac = navigator.platform.startsWith('Mac');

/** "Control+Shift+Z" for a key event, in the order and the words of aria-keyshortcuts. */
function pressed({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): string {
  const held = [ctrlKey && 'Control', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean);
  // With Alt a digit's key may write another sign; which key it is stays the same.
  const name = altKey && /^Digit\d$/.test(code) ? code.slice(-1) : key.toUpperCase();
  return [...held, name].join('+');
}

const onThisMachine = (keys: string): string => keys.replace('Mod', isMac ? 'Meta' : 'Control');

/** The keys of a command for the aria-keyshortcuts attribute. */
export const ariaKeys = ({ keys }: Pick<Command, 'keys'>): string => keys.map(onThisMachine).join(' ');

/** The first of its keys as a person reads it: "Ctrl+Z". Nothing when it has none. */
export const keyWords = ({ keys: [first = ''] }: Pick<Command, 'keys'>): string =>
  onThisMachine(first).replace('Control', 'Ctrl').replace('Meta', 'Cmd');

const hasAnswerableScreen = (): boolean => ['plan', 'library'].includes(useViewStore.getState().screen.kind);

/** Dialogs and menus have keys of their own. */
const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || isInDialog(event) || !hasAnswerableScreen()) return;
  const keys = pressed(event);
  const command = Object.values<Command>(COMMANDS).find((one) => one.keys.map(onThisMachine).includes(keys));
  const state = usePlanStore.getState();
  // Without a plan the keys of its commands belong to the fields: undo in a name takes back characters.
  if (!command || (!state.open && !command.isReady(state))) return;
  event.preventDefault();
  event.stopPropagation();
  giveCommand(command);
}

/** Runs commands by their keys while the component is shown. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
