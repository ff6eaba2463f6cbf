// A button for a command of the table: its label, its keys, and what it would do now.
import type { LucideIcon } from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import { COMMANDS, type CommandId, giveCommand } from '../../commands.ts';
import { ariaKeys, keyWords } from '../../hooks/use-shortcuts.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface CommandButtonProps {
  id: CommandId;
  icon: LucideIcon;
  look: 'primary' | 'plain' | 'quiet';
  isIconOnly?: boolean;
}

/** A label of several words of which only the first is drawn where the title block is narrow. */
function Words({ label }: { label: string }) {
  const [first, ...others] = label.split(' ');
  return (
    <span>
      {first} <span className="spare-word">{others.join(' ')}</span>
    </span>
  );
}

export function CommandButton({ id, icon, look, isIconOnly = false }: CommandButtonProps) {
  const command: Command = COMMANDS[id];
  const hint = usePlanStore(command.hint);
  const isReady = usePlanStore(command.isReady);
  return (
    <Button
      look={look}
      {...(isIconOnly && { label: command.label })}
      hint={`${hint} (${keyWords(command)})`}
      keys={ariaKeys(command)}
      isReady={isReady}
      onPress={() => giveCommand(command)}
    >
      <Icon of={icon} />
      {!isIconOnly && <Words label={command.label} />}
    </Button>
  );
}
