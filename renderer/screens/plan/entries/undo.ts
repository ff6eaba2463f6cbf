// The way back that a message offers.
import { undoOrRedo } from '../../../commands/edit.ts';
import type { Message } from '../../../stores/view-store.ts';

export const UNDO: NonNullable<Message['action']> = { label: 'Undo', run: () => void undoOrRedo('undo') };
