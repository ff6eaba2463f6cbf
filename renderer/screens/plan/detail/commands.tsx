// The commands of a step: each with its language, its text as it is typed, and what it should print.
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useEditCell } from '../../../hooks/use-edit-cell.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { TextEntry } from '../../../ui/text-entry.tsx';
import { copyText } from './copy-text.ts';
import { DetailRow } from './detail-row.tsx';
import { neighbour } from './lists.ts';
import { PlanEntry } from './plan-entry.tsx';
import { moveCommand, removeCommand } from './step-edits.ts';
import { commandField, commandRule } from './step-fields.ts';
import type { FocusWish } from './use-focus-wish.ts';

interface CommandProps {
  /** The step. */
  id: string;
  /** "step 1.2". */
  name: string;
  index: number;
  count: number;
  wish: FocusWish;
}

function CopyButton({ what, text }: { what: string; text: string }) {
  const copy = (): void =>
    tell(copyText(text) ? `Copied ${what}.` : `Could not copy ${what}. Select its text instead.`);
  return (
    <button type="button" className="copy-button" aria-label={`Copy ${what}`} onClick={copy}>
      <Icon of={Copy} size={12} />
      Copy
    </button>
  );
}

function CommandButtons({ id, name, index, count, wish }: CommandProps) {
  const remove = (): void => {
    const next = neighbour(count, index);
    const focus = next === undefined ? 'add command' : commandField(next, 'text');
    void wish.send((plan) => removeCommand(plan, id, index), focus);
  };
  return (
    <ItemButtons
      of={`command ${index + 1} of ${name}`}
      index={index}
      count={count}
      focusName={`command ${index}`}
      onMove={(to) =>
        void wish.send((plan) => moveCommand(plan, id, index, to), `command ${to} ${to < index ? 'up' : 'down'}`)
      }
      onRemove={remove}
    />
  );
}

function CommandItem(props: CommandProps) {
  const { id, name, index } = props;
  const what = `command ${index + 1} of ${name}`;
  const [rule] = useState(() => commandRule(id, index, 'text'));
  const cell = useEditCell(rule);
  const hasExpect = usePlan((plan) => plan.steps[id]?.commands[index]?.expect !== undefined);
  const part = { look: 'bare', of: what } as const;
  return (
    <li className="command-item">
      <div className="command-head">
        <PlanEntry {...part} rule={commandRule(id, index, 'language')} caption="Language of" placeholder="language" />
        {!cell.isReadOnly && <CommandButtons {...props} />}
        <CopyButton what={what} text={cell.text} />
      </div>
      <TextEntry
        {...cell}
        look="bare"
        caption={`Command ${index + 1}`}
        of={`of ${name}`}
        isMultiline
        isCode
        placeholder="The command, exactly as it is typed"
        focusName={commandField(index, 'text')}
      />
      {(hasExpect || !cell.isReadOnly) && (
        <PlanEntry
          rule={commandRule(id, index, 'expect')}
          caption="Expect"
          of={`from ${what}`}
          placeholder="what it should print"
          isMultiline
        />
      )}
    </li>
  );
}

export function Commands({ id, name, wish }: Pick<CommandProps, 'id' | 'name' | 'wish'>) {
  const count = usePlan((plan) => plan.steps[id]?.commands.length ?? 0);
  if (count === 0) return null;
  return (
    <DetailRow caption={count === 1 ? 'Command' : 'Commands'} of={`of ${name}`}>
      <ol className="command-list">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: commands have no identity but their place
          <CommandItem key={index} id={id} name={name} index={index} count={count} wish={wish} />
        ))}
      </ol>
    </DetailRow>
  );
}
