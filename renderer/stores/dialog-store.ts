// The dialog about something that leaves the app or comes back to it. One at a time; nothing of a plan is kept here.
import { create } from 'zustand';
import type { FileAnswer } from '#shared/contract.ts';
import type { ImportNote } from '#shared/import/imported.ts';
import type { SecretPlace } from '#shared/leaving.ts';
import type { Layout } from '#shared/paper/choice.ts';
import type { Exported } from '../exports.ts';

export type Returning = Omit<Extract<FileAnswer, { kind: 'returns' }>, 'kind'>;

export type OpenDialog =
  /** With these layouts chosen; with those of last time otherwise. */
  | { kind: 'paper'; layouts?: readonly Layout[] }
  | { kind: 'code' }
  | { kind: 'part' }
  /** A plan that holds secrets is about to be saved as a file. */
  /** A runbook of a plan that is here came in: what it would change. */
  | ({ kind: 'returns' } & Returning)
  /** A runbook came in, and these places of it should be looked at. */
  | { kind: 'notes'; planId: string; name: string; notes: readonly ImportNote[] }
  | { kind: 'secrets'; what: Exported; planId: string; found: readonly SecretPlace[] };

export const useDialogStore = create<{ dialog: OpenDialog | undefined }>(() => ({ dialog: undefined }));

export const showDialog = (dialog: OpenDialog): void => useDialogStore.setState({ dialog });

export const closeDialog = (): void => useDialogStore.setState({ dialog: undefined });
