// Opens and closes a row with the mouse; the keys for it are the row's, so it is neither a tab stop nor spoken.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Icon } from '../ui/icon.tsx';

export function FoldButton({ isOpen, onToggle }: { isOpen: boolean; onToggle(): void }) {
  return (
    <button type="button" className="fold" tabIndex={-1} aria-hidden="true" onClick={onToggle}>
      <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
    </button>
  );
}
