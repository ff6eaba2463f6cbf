// What may be done with a phase as a whole.
import { Copy, Plus, Trash2 } from 'lucide-react';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { copiedIds } from '#shared/plan/edits/copied-ids.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newHoldPoint, newStep } from '../../../outliner/new-entities.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { goTo } from '../../../stores/view-store.ts';
import { Diamond } from '../../../ui/diamond.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** Sends an edit that adds something, and brings that into sight. */
async function add(id: string, makeEdit: (plan: Plan) => Edit): Promise<void> {
  const sent = await sendEdit(makeEdit);
  if (sent.ok) goTo('phases', id);
}

const addStep = (phase: string): void => {
  const id = crypto.randomUUID();
  void add(id, () => ({ type: 'step.add', owner: phase, steps: [{ id, step: newStep(), checks: [] }] }));
};

const addHoldPoint = (phase: string): void => {
  const id = crypto.randomUUID();
  void add(id, () => ({ type: 'holdPoint.add', id, entity: newHoldPoint(phase) }));
};

const duplicate = (phase: string): void => {
  const id = crypto.randomUUID();
  void add(id, (plan) => {
    const others = copiedIds(plan, [phase]).map((copied) => [copied, crypto.randomUUID()]);
    return { type: 'phase.duplicate', ids: [phase], newIds: { ...Object.fromEntries(others), [phase]: id } };
  });
};

const remove = (phase: string): void => void sendEdit(() => ({ type: 'phase.remove', ids: [phase] }));

export function PhaseActions({ id, name }: { id: string; name: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not the fields of a form
    <div className="detail-actions" role="group" aria-label={`Actions on ${name}`}>
      <button type="button" className="button quiet" onClick={() => addStep(id)}>
        <Icon of={Plus} size={14} />
        Add step
      </button>
      <button type="button" className="button quiet" onClick={() => addHoldPoint(id)}>
        <Diamond size={12} />
        Hold point after it
      </button>
      <button type="button" className="button quiet" onClick={() => duplicate(id)}>
        <Icon of={Copy} size={14} />
        Duplicate
      </button>
      <button type="button" className="button quiet" onClick={() => remove(id)}>
        <Icon of={Trash2} size={14} />
        Delete {name}
      </button>
    </div>
  );
}
