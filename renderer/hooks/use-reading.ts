// Numbers and places of everything in the open plan, worked out once per state of the plan however many rows ask.
import type { Plan } from '#shared/plan/plan.ts';
import { type Reading, readPlan } from '#shared/runbook/reading.ts';
import { usePlan } from '../stores/plan-store.ts';

let newest: Reading | undefined;

export function readingOf(plan: Plan): Reading {
  if (newest?.plan !== plan) newest = readPlan(plan);
  return newest;
}

/** The number of a phase, step or hold point: "2", "2.3", "H1". */
export const useNumber = (id: string): string => usePlan((plan) => readingOf(plan).numbers.get(id) ?? '');
