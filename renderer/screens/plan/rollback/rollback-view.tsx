// Rollback: what makes the team turn back, who decides, and the way back step by step (S134-S171).
import { inOrder } from '#shared/runbook/reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { countWords } from '../../../words.ts';
import { useTarget } from '../reading/use-target.ts';
import { Decision } from './decision.tsx';
import { Metrics } from './metrics.tsx';
import { Procedures } from './procedures.tsx';
import { Triggers } from './triggers.tsx';
import { WayBack } from './way-back.tsx';

export function RollbackView() {
  const page = useTarget();
  const words = usePlan(({ rollback }) => {
    const count = rollback.triggers.order.length + rollback.procedures.order.length;
    if (count === 0) return 'Nothing here yet';
    const tested = inOrder(rollback.procedures).filter(([, procedure]) => procedure.tested).length;
    return [
      countWords(rollback.triggers.order.length, 'trigger'),
      countWords(rollback.procedures.order.length, 'procedure'),
      `${tested} tested`,
    ].join(', ');
  });
  return (
    <div className="page entries rollback" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>Rollback</h2>
        <p>{words}</p>
      </header>
      <WayBack />
      <Procedures />
      <Triggers />
      <Decision />
      <Metrics />
    </div>
  );
}
