// How far the steps of the phases are worked out, as counts: a command, a check of their own, a time that was measured
// (conflicts C11 and C21). A count is no verdict: not every step has something to type.
import type { Step } from '../plan/schema/phases.ts';
import { plannedSeconds } from '../runbook/times.ts';

export type Covered = 'command' | 'check' | 'measured';

export interface Coverage {
  /** How many steps have it. */
  having: number;
  total: number;
  /** The first step without it, in the order of the plan. */
  firstWithout?: string;
}

const HAS: Readonly<Record<Covered, (step: Step) => boolean>> = {
  command: ({ commands }) => commands.some(({ text }) => text.trim() !== ''),
  check: ({ checks }) => checks.length > 0,
  measured: ({ estimate }) =>
    plannedSeconds(estimate) !== undefined && (estimate?.source === 'staging' || estimate?.source === 'measured'),
};

/** Gives one figure of the steps given, in their order. A wait does not count: nothing is typed or seen there. */
export function coverageOf(steps: readonly { id: string; step: Step }[], what: Covered): Coverage {
  const counted = steps.filter(({ step }) => step.kind !== 'wait');
  const without = counted.filter(({ step }) => !HAS[what](step));
  const [first] = without;
  return {
    having: counted.length - without.length,
    total: counted.length,
    ...(first && { firstWithout: first.id }),
  };
}
