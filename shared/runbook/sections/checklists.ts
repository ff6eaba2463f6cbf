// The two lists to tick before anything is changed: prerequisites of planning and the steps of preparation.
import type { CheckRow, Section } from '../blocks.ts';
import { inOrder, isTicked, numbered, ownerOf, type Reading } from '../reading.ts';
import { estimateWords } from '../times.ts';
import { joined, section } from './parts.ts';

/** The prerequisites (S008-S014). "Pattern chosen" ticks itself (conflict C2). */
export function prerequisitesSection(reading: Reading): Section {
  const { plan } = reading;
  const checks = inOrder(plan.prerequisites).map(
    ([id, { key, text, note }]): CheckRow => ({
      id,
      text,
      ...(note.trim() && { note }),
      isTicked: key === 'pattern' ? plan.strategy.pattern !== undefined : isTicked(reading, id),
    }),
  );
  return section('Prerequisites', [{ kind: 'checks', checks }]);
}

/** The steps of the phases of preparation as boxes to tick (S204). */
export function preDeploymentSection(reading: Reading): Section {
  const { plan } = reading;
  const phases = inOrder(plan.phases).filter(([, phase]) => phase.kind === 'prepare');
  const checks = phases
    .flatMap(([, phase]) => phase.steps)
    .map((id): CheckRow => {
      const step = plan.steps[id];
      const time = estimateWords(step?.estimate);
      return {
        id,
        text: joined([numbered(reading, id, step?.title), time && `(${time})`], ' '),
        ...(step?.role !== undefined && { owner: ownerOf(reading, step.role) }),
        isTicked: isTicked(reading, id),
      };
    });
  return section('Pre-Deployment Checklist', [{ kind: 'checks', checks }]);
}
