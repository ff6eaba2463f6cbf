// A bar under the title block: something about the whole archive that a person must know.
import { type LucideIcon, X } from 'lucide-react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface BarProps {
  icon: LucideIcon;
  text: string;
  /** Without it the bar stays. */
  onDismiss?: () => void;
}

export function Bar({ icon, text, onDismiss }: BarProps) {
  return (
    <div className="bar">
      <Icon of={icon} />
      <p>{text}</p>
      {onDismiss && (
        <Button look="quiet" label="Dismiss" onPress={onDismiss}>
          <Icon of={X} />
        </Button>
      )}
    </div>
  );
}
