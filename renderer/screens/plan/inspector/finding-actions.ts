// What one can do with a finding: go to its place, or let its fix be made.
import type { Finding } from '#shared/readiness/check.ts';
import { undoOrRedo } from '../../../commands/edit.ts';
import { findingsOf } from '../../../hooks/use-findings.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan } from '../../../stores/plan-store.ts';
import { goTo, showInspector, tell, useViewStore } from '../../../stores/view-store.ts';
import { WORST_FIRST } from './severities.ts';

/** Findings have no id of their own: a rule speaks about a thing once. */
export const keyOfFinding = ({ rule, view, on, message }: Finding): string => [rule, view, on, message].join(' ');

/** The findings in the order in which the inspector shows them. */
const worstFirst = (findings: readonly Finding[]): Finding[] =>
  WORST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Shows the place that a finding is about. */
export const goToFinding = ({ view, on }: Finding): void => goTo(view, on);

/** Makes the fix of a finding and offers to take it back. */
export async function fixFinding({ fix }: Finding): Promise<void> {
  if (!fix) return;
  const sent = await sendEdit(() => fix.edit);
  if (sent.ok) tell(`Done: ${fix.label}`, { label: 'Undo', run: () => void undoOrRedo('undo') });
}

let lastShown: string | undefined;

/** Goes to the finding after the one that was shown last, or before it; round at the ends. */
export function stepFinding(by: 1 | -1): void {
  const findings = worstFirst(findingsOf(openPlan().plan));
  if (findings.length === 0) tell('Nothing is found that stands in the way.');
  const here = findings.findIndex((finding) => keyOfFinding(finding) === lastShown);
  const start = here < 0 && by < 0 ? 0 : here;
  const next = findings[(start + by + findings.length) % findings.length];
  if (!next) return;
  lastShown = keyOfFinding(next);
  if (useViewStore.getState().isInspectorOpen) showInspector('readiness');
  goToFinding(next);
  tell(next.message);
}
