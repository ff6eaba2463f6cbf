// A canary waits between its stages, and these waits are rarely written down as steps: they make the application phase
// longer than the sum of its steps says (conflict C22).
import { durationWords } from '../duration.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import { plannedSeconds } from '../runbook/times.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';

const isCanary = ({ pattern, carrier }: Plan['strategy']): boolean =>
  pattern === 'canary' || (pattern === 'flags' && carrier === 'canary');

/** The waits of all stages of the chosen canary in seconds; 0 for other patterns. */
const canaryWaits = ({ strategy }: Plan): number =>
  isCanary(strategy) ? (strategy.knobs.canary?.stages ?? []).reduce((sum, { wait }) => sum + wait, 0) : 0;

/** The phase that a canary extends: the first that deploys the application. */
const canaryPhase = (plan: Plan): string | undefined =>
  inOrder(plan.phases).find(([, { kind }]) => kind === 'application')?.[0];

/**
 * Gives the seconds by which the chosen canary extends a phase: its waits without those that stand in the phase as steps
 * of the kind wait.
 */
export function canaryExtension(plan: Plan, phase: string): number {
  const waits = canaryWaits(plan);
  if (waits === 0 || canaryPhase(plan) !== phase) return 0;
  const written = (plan.phases.byId[phase]?.steps ?? []).reduce((sum, id) => {
    const step = plan.steps[id];
    const isWait = step?.kind === 'wait' && step.condition?.counted !== false;
    return isWait ? sum + (plannedSeconds(step.estimate) ?? 0) : sum;
  }, 0);
  return Math.max(0, waits - written);
}

/** Says by how much the canary extends a phase, or that there is no phase for it. */
export function canaryFindings(plan: Plan): ScheduleFinding[] {
  const [waits, phase] = [canaryWaits(plan), canaryPhase(plan)];
  if (waits === 0) return [];
  if (phase === undefined)
    return [
      finding(
        'canary-without-phase',
        'warning',
        `The stages of the canary wait ${durationWords(waits)} in all, and no phase deploys the application.`,
      ),
    ];
  const extension = canaryExtension(plan, phase);
  if (extension === 0) return [];
  const message = `The stages of the canary make ${named(plan.phases.byId[phase]?.title, 'phase')} ${durationWords(extension)} longer than its steps.`;
  return [finding('canary-extends', 'hint', message, phase)];
}
