// What a text field tells its owner, and the keys that all text fields share.
import type { KeyboardEvent } from 'react';

export interface FieldHandlers {
  /** It has the focus. `label` is the name that a person knows it by. */
  enter(label: string): void;
  leave(): void;
  type(text: string): void;
  /** The person is done with the text. */
  finish(): void;
  /** The person gives up what was typed. */
  restore(): void;
}

/**
 * Gives the key handler of a field: Enter finishes (in prose, where Enter is a new line, Ctrl+Enter), Escape restores.
 * While an input method composes a character, the keys are its own.
 */
export const fieldKeys =
  ({ finish, restore }: FieldHandlers, isMultiline: boolean) =>
  (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') restore();
    else if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish();
    }
  };
