// What can be done with several steps at once: stands above the outline while two or more are selected.
import { Copy, Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { parseDuration } from '#shared/duration.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../stores/plan-requests.ts';
import { usePlan } from '../stores/plan-store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { duplicate, remove, selectedSteps, setOwner } from './actions.ts';
import { clearSelection, useOutline } from './outline-store.ts';

function OwnerOfAll({ ids }: { ids: readonly string[] }) {
  const roles = usePlan((plan) => plan.roles);
  return (
    <label className="bulk">
      Owner
      <select value="keep" onChange={(event) => void setOwner(ids, event.target.value)}>
        <option value="keep" disabled hidden>
          choose
        </option>
        <option value="">nobody</option>
        {inOrder(roles).map(([id, { name }]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function MinutesOfAll({ ids }: { ids: readonly string[] }) {
  const [problem, setProblem] = useState<string>();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return;
    const expected = parseDuration(event.currentTarget.value);
    setProblem(expected.ok ? undefined : expected.error.message);
    if (!expected.ok) return;
    void sendEdit(() => ({ type: 'step.setExpected', ids: [...ids], expected: expected.value ?? null }));
  };
  return (
    <label className="bulk">
      Minutes
      <input type="text" placeholder="Enter" aria-invalid={problem !== undefined} onKeyDown={onKeyDown} />
      {problem && <span className="field-message problem">{problem}</span>}
    </label>
  );
}

export function SelectionBar() {
  const selected = useOutline((state) => state.selected);
  const ids = usePlan(useShallow((plan) => selectedSteps(plan, selected)));
  const first = ids[0];
  if (first === undefined || ids.length < 2) return null;
  const row = { key: first, id: first, kind: 'step', level: 2, position: 1, size: 1 } as const;
  return (
    <section className="selection-bar" aria-label="Selected steps">
      <strong>{ids.length} steps selected</strong>
      <OwnerOfAll ids={ids} />
      <MinutesOfAll ids={ids} />
      <Button look="quiet" onPress={() => void duplicate(row)}>
        <Icon of={Copy} size={14} />
        Duplicate
      </Button>
      <Button look="quiet" onPress={() => void remove(ids)}>
        <Icon of={Trash2} size={14} />
        Delete
      </Button>
      <Button look="quiet" label="Clear the selection" onPress={clearSelection}>
        <Icon of={X} size={14} />
      </Button>
    </section>
  );
}
