// Which procedure stands beside the list in whole, and which of its steps is open.
import { useEffect, useState } from 'react';
import { checkOwners, stepOwners } from '#shared/plan/edits/ownership.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { useViewStore } from '../../../stores/view-store.ts';

interface ShownProcedure {
  /** '' when there is none. */
  shown: string;
  step: string | undefined;
  show(id: string): void;
  open(step: string | undefined): void;
}

/** The procedure that a target leads to: itself, or the one that owns the step or check. */
function ledTo(plan: Plan, target: string): { procedure: string; step?: string } | undefined {
  const { byId } = plan.rollback.procedures;
  if (byId[target]) return { procedure: target };
  const owner = checkOwners(plan).get(target);
  const step = plan.steps[target] ? target : owner !== undefined && plan.steps[owner] ? owner : undefined;
  const procedure = step === undefined ? owner : stepOwners(plan).get(step);
  if (procedure === undefined || !byId[procedure]) return undefined;
  return { procedure, ...(step !== undefined && { step }) };
}

/** Gives the procedure that is shown: the one asked for, else the one that was, else the first. */
export function useShownProcedure(): ShownProcedure {
  const plan = usePlan((open) => open);
  const [chosen, show] = useState('');
  const [step, open] = useState<string>();
  const target = useViewStore((state) => state.target);
  const asked = target === undefined ? undefined : ledTo(plan, target);
  // The page takes the target away once it has been brought into sight (use-target.ts).
  const [askedProcedure, askedStep] = [asked?.procedure, asked?.step];
  useEffect(() => {
    if (askedProcedure === undefined) return;
    show(askedProcedure);
    open(askedStep);
  }, [askedProcedure, askedStep]);
  const { order, byId } = plan.rollback.procedures;
  const shown = asked?.procedure ?? (byId[chosen] ? chosen : order[0]);
  return { shown: shown ?? '', step: asked?.step ?? step, show, open };
}
