// The remarks on the open plan: the open ones first, then those that are settled. A new one is about what has the focus.
import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Plan } from '#shared/plan/plan.ts';
import { entityWords } from '#shared/runbook/entity-words.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { useViewStore } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { addRemark } from './remark-actions.ts';
import { RemarkCard } from './remark-card.tsx';

const idsOf = (plan: Plan, isSettled: boolean): string[] =>
  inOrder(plan.preparation.remarks).flatMap(([id, { settled }]) => ((settled !== undefined) === isSettled ? [id] : []));

function Group({ heading, ids }: { heading: string; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <section aria-label={`${heading} remarks`}>
      <h3 className="remarks-heading">
        {heading} <span>{ids.length}</span>
      </h3>
      <ul>
        {ids.map((id) => (
          <RemarkCard key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

/** Puts the focus into the text of a remark that was just added. */
function useFreshRemark(list: readonly string[]): (id: string) => void {
  const panel = useRef<string>(undefined);
  const [fresh, setFresh] = useState<string>();
  useEffect(() => {
    if (fresh === undefined || fresh === panel.current || !list.includes(fresh)) return;
    panel.current = fresh;
    document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(`remark-${fresh}`)} textarea`)?.focus();
  }, [fresh, list]);
  return setFresh;
}

export function RemarksPanel() {
  const open = usePlan(useShallow((plan) => idsOf(plan, false)));
  const settled = usePlan(useShallow((plan) => idsOf(plan, true)));
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const current = useViewStore((state) => state.current);
  const about = usePlan((plan) => (current === undefined ? undefined : entityWords(readingOf(plan), current)));
  const showFresh = useFreshRemark(open);
  const add = async (): Promise<void> => showFresh(await addRemark(about === undefined ? undefined : current));
  return (
    <div className="remarks">
      {!isReadOnly && (
        <p className="remarks-add">
          <Button onPress={() => void add()}>
            <Icon of={MessageSquarePlus} size={14} />
            Add a remark
          </Button>
          <span className="remarks-about">{about ? `on ${about}` : 'on the plan'}</span>
        </p>
      )}
      {open.length + settled.length === 0 && (
        <p className="remarks-empty">
          A question or a doubt about a row goes here, and stays until somebody settles it. Choose a step, then add a
          remark on it.
        </p>
      )}
      <Group heading="Open" ids={open} />
      <Group heading="Settled" ids={settled} />
    </div>
  );
}
