// What must be seen to be true at the end of a phase.
import { ListChecks } from 'lucide-react';
import { usePlan } from '../../stores/plan-store.ts';
import { Icon } from '../../ui/icon.tsx';

export function Verification({ phase }: { phase: string }) {
  const ids = usePlan((plan) => plan.phases.byId[phase]?.verification);
  const checks = usePlan((plan) => plan.checks);
  if (!ids || ids.length === 0) return null;
  return (
    <li className="verification">
      <Icon of={ListChecks} size={14} />
      <p>Verification: {ids.map((id) => checks[id]?.text).join('; ')}</p>
      <span>{ids.length === 1 ? '1 check' : `${ids.length} checks`}</span>
    </li>
  );
}
