// The buttons of an entry in a list: up, down, away. They are quiet until the entry has the pointer or the focus, and
// always in the order of Tab.
import { ArrowDown, ArrowUp, type LucideIcon, X } from 'lucide-react';
import { Icon } from './icon.tsx';

interface ItemButtonProps {
  icon: LucideIcon;
  label: string;
  focusName?: string;
  isReady?: boolean;
  isExpanded?: boolean;
  onPress(): void;
}

/** A small button that shows an icon and is heard by its label. */
export function ItemButton({ icon, label, focusName, isReady = true, isExpanded, onPress }: ItemButtonProps) {
  return (
    <button
      type="button"
      className="item-button"
      aria-label={label}
      title={label}
      aria-disabled={!isReady}
      aria-expanded={isExpanded}
      data-focus={focusName}
      onClick={() => isReady && onPress()}
    >
      <Icon of={icon} size={14} />
    </button>
  );
}

interface ItemButtonsProps {
  /** "command 2 of step 1.2". */
  of: string;
  index: number;
  count: number;
  /** The names of the buttons for `useFocusWish` are "<focusName> up" and "<focusName> down". */
  focusName: string;
  onMove(to: number): void;
  /** Nothing for an entry that always stays. */
  onRemove?(): void;
}

export function ItemButtons({ of, index, count, focusName, onMove, onRemove }: ItemButtonsProps) {
  return (
    <span className="item-buttons">
      {count > 1 && (
        <>
          <ItemButton
            icon={ArrowUp}
            label={`Move up ${of}`}
            focusName={`${focusName} up`}
            isReady={index > 0}
            onPress={() => onMove(index - 1)}
          />
          <ItemButton
            icon={ArrowDown}
            label={`Move down ${of}`}
            focusName={`${focusName} down`}
            isReady={index < count - 1}
            onPress={() => onMove(index + 1)}
          />
        </>
      )}
      {onRemove && <ItemButton icon={X} label={`Remove ${of}`} focusName={`${focusName} remove`} onPress={onRemove} />}
    </span>
  );
}
