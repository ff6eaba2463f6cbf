// One check: its text in a line with what is said of it; kind, role, expected result and command behind a disclosure.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Check } from '#shared/plan/schema/phases.ts';
import { joined } from '#shared/runbook/sections/parts.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { ItemButton, ItemButtons } from '../../../ui/item-buttons.tsx';
import type { EntryKey } from '../../../ui/text-entry.tsx';
import { addCheck, CHECK_KIND_WORDS, checkPart, checkText, setCheckKind, setCheckRole } from './check-fields.ts';
import { neighbour } from './lists.ts';
import { hasDraft, PlanEntry, useIsReadOnly } from './plan-entry.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { FocusWish } from './use-focus-wish.ts';

interface CheckItemProps {
  id: string;
  owner: string;
  /** "step 1.2". */
  name: string;
  index: number;
  ids: readonly string[];
  wish: FocusWish;
}

const KIND_OPTIONS = optionsOf(CHECK_KIND_WORDS);

/** "Health, expects 200, has a command, Monitoring Observer": the rest of a check while it is closed. */
function useFacts(id: string): string {
  return usePlan(({ checks, roles }) => {
    const check = checks[id];
    if (!check) return '';
    const { kind, expect, command, role } = check;
    const owner = role !== undefined && (roles.byId[role]?.name ?? 'a role that was removed');
    return joined([
      kind !== 'other' && CHECK_KIND_WORDS[kind],
      expect && `expects ${expect}`,
      command && 'a command',
      owner,
    ]);
  });
}

function CheckTexts({ id, of, check, isReadOnly }: { id: string; of: string; check: Check; isReadOnly: boolean }) {
  return (
    <>
      {(!isReadOnly || check.expect) && (
        <PlanEntry
          rule={checkPart(id, 'expect')}
          caption="Expect"
          of={`from ${of}`}
          placeholder="what it should show"
          isMultiline
        />
      )}
      {(!isReadOnly || check.command) && (
        <PlanEntry
          rule={checkPart(id, 'command')}
          caption="Command"
          of={`of ${of}`}
          isMultiline
          isCode
          placeholder="none"
        />
      )}
    </>
  );
}

function Parts({ id, of }: { id: string; of: string }) {
  const check = usePlan((plan) => plan.checks[id]);
  const isReadOnly = useIsReadOnly();
  if (!check) return null;
  return (
    <div className="check-parts">
      <div className="facts-line">
        <Choice
          caption="Kind"
          of={`of ${of}`}
          value={check.kind}
          options={KIND_OPTIONS}
          onChoose={(kind) => void sendEdit(() => setCheckKind(id, kind))}
          isReadOnly={isReadOnly}
        />
        <RoleChoice
          caption="Checked by"
          of={`for ${of}`}
          role={check.role}
          onChoose={(role) => void sendEdit(() => setCheckRole(id, role))}
        />
      </div>
      <CheckTexts id={id} of={of} isReadOnly={isReadOnly} check={check} />
    </div>
  );
}

/** What the buttons and keys of a check do. Enter adds the next one; in an empty one, Enter and Backspace take it away. */
function useActions({ id, owner, index, ids, wish }: CheckItemProps) {
  const text = usePlan((plan) => plan.checks[id]?.text);
  const remove = (): void => {
    const next = neighbour(ids.length, index);
    const others = ids.filter((other) => other !== id);
    void wish.send(
      () => ({ type: 'check.remove', ids: [id] }),
      next === undefined ? 'add check' : `${others[next]} text`,
    );
  };
  const move = (to: number): void =>
    void wish.send(
      // An index in the list as it is before the edit: further down is behind the one that stands there.
      () => ({ type: 'check.move', ids: [id], owner, at: to < index ? to : to + 1 }),
      `${id} ${to < index ? 'up' : 'down'}`,
    );
  const add = (): void => {
    const added = crypto.randomUUID();
    void wish.send(() => addCheck(owner, added, index + 1), `${added} text`);
  };
  const press = (event: EntryKey): void => {
    const typed = event.currentTarget.value;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim() !== '') add();
    else if ((event.key === 'Enter' || event.key === 'Backspace') && typed === '' && text === '') {
      event.preventDefault();
      remove();
    }
  };
  return { remove, move, press };
}

export function CheckItem(props: CheckItemProps) {
  const { id, name, index, ids } = props;
  const of = `check ${index + 1} of ${name}`;
  const isReadOnly = useIsReadOnly();
  const facts = useFacts(id);
  const [isOpen, setOpen] = useState(() => ['expect', 'command'].some((field) => hasDraft({ entity: id, field })));
  const { remove, move, press } = useActions(props);
  return (
    <li className="check-item">
      <div className="check-line">
        <ItemButton
          icon={isOpen ? ChevronDown : ChevronRight}
          label={`More of ${of}`}
          isExpanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
        <PlanEntry
          rule={checkText(id)}
          look="bare"
          caption={`Check ${index + 1}`}
          of={`of ${name}`}
          placeholder="Something one can see to be true"
          focusName={`${id} text`}
          onKeyDown={isReadOnly ? () => undefined : press}
        />
        {!isOpen && <span className="check-facts">{facts}</span>}
        {!isReadOnly && (
          <ItemButtons of={of} index={index} count={ids.length} focusName={id} onMove={move} onRemove={remove} />
        )}
      </div>
      {isOpen && <Parts id={id} of={of} />}
    </li>
  );
}
