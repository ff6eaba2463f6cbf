// The menu of the app: every command of the table with its keys, in groups.
import { Menu as MenuIcon } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { COMMAND_GROUPS, type Command } from '../../commands/command.ts';
import { giveCommand, shownCommands } from '../../commands.ts';
import { keyWords } from '../../hooks/use-shortcuts.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { Icon } from '../../ui/icon.tsx';

/** A command that cannot be given now says why in the place of its keys. */
function Item({ id, command }: { id: string; command: Command }) {
  const isReady = usePlanStore(command.isReady);
  const hint = usePlanStore(command.hint);
  return (
    <MenuItem
      id={id}
      className="menu-item"
      textValue={command.label}
      isDisabled={!isReady}
      onAction={() => giveCommand(command)}
    >
      <Icon of={command.icon} />
      <span className="menu-label">{command.label}</span>{' '}
      <span className="menu-aside">{isReady ? keyWords(command) : hint}</span>
    </MenuItem>
  );
}

function Items() {
  const shown = shownCommands();
  return (
    <Menu className="menu" aria-label="Menu">
      {COMMAND_GROUPS.map((group) => (
        <MenuSection key={group} id={group}>
          <Header className="menu-head">{group}</Header>
          {shown
            .filter(([, command]) => command.group === group)
            .map(([id, command]) => (
              <Item key={id} id={id} command={command} />
            ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

export function AppMenu() {
  return (
    <MenuTrigger>
      <Button className="button quiet icon-only" aria-label="Menu">
        <Icon of={MenuIcon} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Items />
      </Popover>
    </MenuTrigger>
  );
}
