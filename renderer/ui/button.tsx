// A button. One that cannot be used now stays in the tab order and says why; it is never just grey.
import type { ReactNode } from 'react';

interface ButtonProps {
  children: ReactNode;
  onPress(): void;
  look?: 'primary' | 'plain' | 'quiet';
  /** For a button that shows only an icon. */
  label?: string;
  /** What it does exactly, or why it cannot: a tooltip, and its description for a screen reader. */
  hint?: string;
  /** In the form of the aria-keyshortcuts attribute. */
  keys?: string;
  isReady?: boolean;
}

export function Button({ children, onPress, look = 'plain', label, hint, keys, isReady = true }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${look} ${label ? 'icon-only' : ''}`}
      aria-label={label}
      title={hint}
      aria-keyshortcuts={keys}
      aria-disabled={!isReady}
      onClick={() => isReady && onPress()}
    >
      {children}
    </button>
  );
}
