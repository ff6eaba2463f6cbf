// Readiness: what stands in the way of running the plan, what to look at, and what would make it better.
import { Check } from 'lucide-react';
import { guidePlaceOf } from '#shared/guide/anchors.ts';
import type { Finding } from '#shared/readiness/check.ts';
import { VIEWS } from '../../../commands/go.ts';
import { useFindings } from '../../../hooks/use-findings.ts';
import { useNumber } from '../../../hooks/use-reading.ts';
import { openGuide } from '../../../stores/guide-store.ts';
import { usePlanStore } from '../../../stores/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { fixFinding, goToFinding, keyOfFinding } from './finding-actions.ts';
import { SEVERITIES, WORST_FIRST } from './severities.ts';
import { Waived } from './waived.tsx';

function Place({ finding }: { finding: Finding }) {
  const number = useNumber(finding.on ?? '');
  const section = VIEWS[finding.view].label;
  return (
    <button
      type="button"
      className="finding-place"
      aria-label={`Go to ${number ? `${number} in ${section}` : section}: ${finding.message}`}
      onClick={() => goToFinding(finding)}
    >
      {number || section}
    </button>
  );
}

/** Leads to what the guide says about it. */
function Why({ finding }: { finding: Finding }) {
  return (
    <button
      type="button"
      className="finding-place"
      aria-label={`Why, in the guide: ${finding.message}`}
      onClick={() => openGuide(guidePlaceOf(finding))}
    >
      Why
    </button>
  );
}

function FindingCard({ finding }: { finding: Finding }) {
  const { severity, message, why, fix } = finding;
  const { icon, look } = SEVERITIES[severity];
  const readOnlyBecause = usePlanStore((state) => state.readOnlyBecause);
  return (
    <li className="finding">
      <span className={look}>
        <Icon of={icon} />
      </span>
      <div>
        <h4>{message}</h4>
        <p>{why}</p>
        <div className="finding-acts">
          {fix && (
            <Button
              isReady={!readOnlyBecause}
              {...(readOnlyBecause && { hint: readOnlyBecause })}
              onPress={() => void fixFinding(finding)}
            >
              {fix.label}
            </Button>
          )}
          <span className="finding-ways">
            <Why finding={finding} />
            <Place finding={finding} />
          </span>
        </div>
      </div>
    </li>
  );
}

function Group({ severity, findings }: { severity: Finding['severity']; findings: readonly Finding[] }) {
  const { icon, heading, look } = SEVERITIES[severity];
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`findings-${severity}`}>
      <h3 id={`findings-${severity}`} className="inspector-group">
        <span className={look}>
          <Icon of={icon} />
        </span>
        {heading} <span className="count">{findings.length}</span>
      </h3>
      <ul>
        {findings.map((finding) => (
          <FindingCard key={keyOfFinding(finding)} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

export function ReadinessPanel() {
  const findings = useFindings();
  const isReady = !findings.some(({ severity }) => severity === 'blocker');
  return (
    <>
      <p className="readiness-head">
        {isReady && <Icon of={Check} />}
        {isReady ? 'Nothing blocks this plan' : 'Not ready to run'}
      </p>
      {findings.length === 0 && <p className="inspector-note">Every rule was looked at; none finds anything.</p>}
      {WORST_FIRST.map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((one) => one.severity === severity)} />
      ))}
      <Waived />
    </>
  );
}
