// How ready a plan is: how many blockers and warnings it has, each with its shape. Hints are not counted in a list.
import { Check } from 'lucide-react';
import type { FindingCounts as Counts } from '#shared/contract.ts';
import { Icon } from '../../ui/icon.tsx';
import { SEVERITIES } from '../plan/inspector/severities.ts';

function Count({ severity, count }: { severity: 'blocker' | 'warning'; count: number }) {
  const { icon, one, many, look } = SEVERITIES[severity];
  if (count === 0) return null;
  return (
    <span className={`finding-count ${look}`}>
      <Icon of={icon} size={15} />
      <span className="finding-number">{count}</span> <span className="unseen">{count === 1 ? one : many} </span>
    </span>
  );
}

export function FindingCounts({ counts: { blockers, warnings } }: { counts: Counts }) {
  if (blockers + warnings === 0)
    return (
      <span className="finding-count is-go">
        <Icon of={Check} size={15} /> <span className="soft">no warnings</span>
      </span>
    );
  return (
    <>
      <Count severity="blocker" count={blockers} /> <Count severity="warning" count={warnings} />
    </>
  );
}
