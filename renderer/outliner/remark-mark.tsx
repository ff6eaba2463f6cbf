// How many open remarks a row has.
import { MessageSquare } from 'lucide-react';
import type { Plan } from '#shared/plan/plan.ts';
import { usePlan } from '../stores/plan-store.ts';
import { Icon } from '../ui/icon.tsx';

let counted: { remarks: Plan['preparation']['remarks']; counts: Map<string, number> } | undefined;

/** Open remarks by what they are on, counted once per state of the remarks however many rows ask. */
function openRemarks({ preparation: { remarks } }: Plan): Map<string, number> {
  if (counted?.remarks !== remarks) {
    const counts = new Map<string, number>();
    for (const { on, settled } of Object.values(remarks.byId))
      if (on !== undefined && !settled) counts.set(on, (counts.get(on) ?? 0) + 1);
    counted = { remarks, counts };
  }
  return counted.counts;
}

export function RemarkMark({ id }: { id: string }) {
  const count = usePlan((plan) => openRemarks(plan).get(id) ?? 0);
  if (count === 0) return null;
  return (
    <span className="mark" title={count === 1 ? '1 open remark' : `${count} open remarks`}>
      <Icon of={MessageSquare} size={14} />
      {count > 1 && count}
      <span className="unseen">{count === 1 ? 'open remark' : 'open remarks'}</span>
    </span>
  );
}
