// Findings that the plan sets aside, each with the reason. They do not count, and nobody should have to search for them.
import { useWaived } from '../../../hooks/use-findings.ts';
import { Icon } from '../../../ui/icon.tsx';
import { keyOfFinding } from './finding-actions.ts';
import { SEVERITIES } from './severities.ts';

export function Waived() {
  const waived = useWaived();
  if (waived.length === 0) return null;
  return (
    <section aria-labelledby="findings-waived">
      <h3 id="findings-waived" className="inspector-group">
        Waived <span className="count">{waived.length}</span>
      </h3>
      <ul>
        {waived.map(({ finding, reason }) => (
          <li key={keyOfFinding(finding)} className="finding">
            <span>
              <Icon of={SEVERITIES[finding.severity].icon} />
            </span>
            <div>
              <h4>{finding.message}</h4>
              <p>Waived: {reason || 'no reason was given'}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
