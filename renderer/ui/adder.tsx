// A button that opens a menu of what may be added. A menu and no select: the arrow keys must not add on their way.
import { Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Option } from './choice.tsx';
import { Icon } from './icon.tsx';

interface AdderProps {
  /** "Voice"; the button is heard as "Add voice to H1". */
  caption: string;
  label: string;
  options: readonly Option<string>[];
  focusName?: string;
  onAdd(value: string): void;
}

export function Adder({ caption, label, options, focusName, onAdd }: AdderProps) {
  return (
    <MenuTrigger>
      <Button className="add-button" aria-label={label} {...(focusName !== undefined && { 'data-focus': focusName })}>
        <Icon of={Plus} size={12} />
        {caption}
      </Button>
      <Popover className="popover adder" placement="bottom start">
        <Menu className="menu" aria-label={label} onAction={(key) => onAdd(String(key))}>
          {options.map(({ value, words }) => (
            <MenuItem key={value} id={value} className="menu-item" textValue={words}>
              <span className="adder-words">{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
