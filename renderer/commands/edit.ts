// Commands that take back, bring back, keep and find.
import { Redo2, Save, Search, TextSearch, Undo2 } from 'lucide-react';
import { finishCurrentField } from '../hooks/edit-session.ts';
import { settled, travel } from '../stores/plan-requests.ts';
import { setFindOpen, setPaletteOpen, showView, tell } from '../stores/view-store.ts';
import { always, commands, onPlan } from './command.ts';

/**
 * Undo and redo take a field's uncommitted text as an edit of its own: it is committed first. A text that cannot be
 * committed stays in its field, which says why, and nothing is undone.
 */
export async function undoOrRedo(direction: 'undo' | 'redo'): Promise<void> {
  if (!(await finishCurrentField())) return;
  const answer = await travel(direction);
  if (!answer.ok) return tell(answer.error.message);
  // What was just undone is what redo would bring back, and the other way round.
  const { undo, redo } = answer.value;
  tell(direction === 'undo' ? `Undone: ${redo}` : `Redone: ${undo}`);
}

/** Whoever presses Ctrl+S out of habit hears that there is nothing left to do. */
async function saveNow(): Promise<void> {
  if (!(await finishCurrentField())) return;
  await settled();
  tell('Saved. Every change is saved as it is made.');
}

export const EDIT_COMMANDS = commands({
  undo: {
    label: 'Undo',
    group: 'Edit',
    icon: Undo2,
    keys: ['Mod+Z'],
    hint: ({ open, readOnlyBecause }) => readOnlyBecause ?? (open?.undo ? `Undo: ${open.undo}` : 'Nothing to undo'),
    isReady: ({ open, readOnlyBecause }) => !readOnlyBecause && open?.undo !== undefined,
    isTriedAnyway: true,
    run: () => undoOrRedo('undo'),
  },
  redo: {
    label: 'Redo',
    group: 'Edit',
    icon: Redo2,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    hint: ({ open, readOnlyBecause }) => readOnlyBecause ?? (open?.redo ? `Redo: ${open.redo}` : 'Nothing to redo'),
    isReady: ({ open, readOnlyBecause }) => !readOnlyBecause && open?.redo !== undefined,
    isTriedAnyway: true,
    run: () => undoOrRedo('redo'),
  },
  saveNow: {
    label: 'Save what is being typed',
    group: 'Edit',
    icon: Save,
    keys: ['Mod+S'],
    ...onPlan('Everything else is saved already'),
    run: saveNow,
  },
  find: {
    label: 'Find in this plan',
    group: 'Edit',
    icon: TextSearch,
    keys: ['Mod+F'],
    ...onPlan('Find and replace in titles, commands and checks'),
    run() {
      showView('phases');
      setFindOpen(true);
    },
  },
  palette: {
    label: 'Search commands, steps and plans',
    group: 'Edit',
    icon: Search,
    keys: ['Mod+K'],
    ...always('Reach everything by its name'),
    run: () => setPaletteOpen(true),
  },
});
