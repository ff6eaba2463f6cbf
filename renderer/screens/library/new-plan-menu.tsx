// The menu of what a new plan can start from.
import { ChevronDown, Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PlanOrigin } from '#shared/contract.ts';
import { newPlan } from '../../stores/library-store.ts';
import { tell, useViewStore } from '../../stores/view-store.ts';
import { Icon } from '../../ui/icon.tsx';

export const ORIGINS: Readonly<Record<PlanOrigin, { label: string; description: string }>> = {
  blank: { label: 'Blank plan', description: 'Nothing but the questions to answer' },
  standard: { label: 'Standard release', description: 'Five phases with their usual steps and times' },
  hotfix: { label: 'Hotfix', description: 'The shortest way that still has a way back' },
  major: { label: 'Major release', description: 'With more decisions, and longer watched' },
  sample: { label: 'The sample', description: 'A plan that is complete, to look at and to try' },
};

// Object.keys forgets which keys.
const NAMES = Object.keys(ORIGINS) as PlanOrigin[];

export function NewPlanMenu() {
  const readOnlyBecause = useViewStore((state) => state.archiveReadOnlyBecause);
  // A greyed button would not say why.
  const start = (from: PlanOrigin): void => (readOnlyBecause ? tell(readOnlyBecause) : void newPlan(from));
  return (
    <MenuTrigger>
      <Button className="button primary">
        <Icon of={Plus} /> New plan <Icon of={ChevronDown} size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        {/* The keys of the menu are strings to react-aria; they are those of ORIGINS. */}
        <Menu className="menu" aria-label="New plan" onAction={(key) => start(key as PlanOrigin)}>
          {NAMES.map((name) => (
            <MenuItem key={name} id={name} className="menu-item origin" textValue={ORIGINS[name].label}>
              <span className="menu-label">{ORIGINS[name].label}</span>{' '}
              <span className="origin-about">{ORIGINS[name].description}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
