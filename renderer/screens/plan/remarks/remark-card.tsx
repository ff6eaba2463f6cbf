// One remark: what it is about, its text, who wrote it, and whether it is settled.
import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ok } from '#shared/result.ts';
import { entityWords } from '#shared/runbook/entity-words.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { momentWords } from '../../../words.ts';
import { showRemarked } from './remark-actions.ts';

const textRule = (id: string): FieldRule => ({
  entity: id,
  field: 'text',
  read: (plan) => plan.preparation.remarks.byId[id]?.text ?? '',
  edit: (text) => ok({ type: 'remark.update', id, text }),
});

function Actions({ id, isSettled }: { id: string; isSettled: boolean }) {
  const settle = (): void => void sendEdit(() => ({ type: 'remark.settle', id, isSettled: !isSettled }));
  const remove = (): void => void sendEdit(() => ({ type: 'remark.remove', ids: [id] }));
  return (
    <p className="remark-actions">
      <Button look="quiet" onPress={settle}>
        <Icon of={isSettled ? RotateCcw : Check} size={14} />
        {isSettled ? 'Open again' : 'Settle'}
      </Button>
      <Button look="quiet" label="Delete this remark" onPress={remove}>
        <Icon of={Trash2} size={14} />
      </Button>
    </p>
  );
}

function About({ on }: { on: string | undefined }) {
  const words = usePlan((plan) => (on === undefined ? undefined : entityWords(readingOf(plan), on)));
  if (on === undefined) return <p className="remark-about">The plan</p>;
  return (
    <button type="button" className="remark-about link" onClick={() => showRemarked(on)}>
      {words ?? 'Something that was removed'}
    </button>
  );
}

export function RemarkCard({ id }: { id: string }) {
  const remark = usePlan((plan) => plan.preparation.remarks.byId[id]);
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const [rules] = useState(() => ({ text: textRule(id) }));
  const { text } = useEditForm(rules);
  if (!remark) return null;
  const { on, by, at, settled } = remark;
  return (
    <li className={`remark ${settled ? 'settled' : ''}`} id={`remark-${id}`}>
      <About on={on} />
      <Field {...text} label="Remark" isMultiline placeholder="What should be looked at, or asked" />
      <p className="remark-facts">
        {by}, {momentWords(at)}
        {settled && ` · settled by ${settled.by}, ${momentWords(settled.at)}`}
      </p>
      {!isReadOnly && <Actions id={id} isSettled={settled !== undefined} />}
    </li>
  );
}
