// A quiet button that adds something which is not there yet.
import { Plus } from 'lucide-react';
import { Icon } from './icon.tsx';

interface AddButtonProps {
  caption: string;
  /** What it is heard as, in whole: "Add command to step 1.2". */
  label: string;
  focusName?: string;
  onPress(): void;
}

export function AddButton({ caption, label, focusName, onPress }: AddButtonProps) {
  return (
    <button type="button" className="add-button" aria-label={label} data-focus={focusName} onClick={onPress}>
      <Icon of={Plus} size={12} />
      {caption}
    </button>
  );
}
