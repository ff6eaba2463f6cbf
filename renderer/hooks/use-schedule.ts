// When everything in the open plan happens, worked out once per state of the plan however many rows ask.
import type { Plan } from '#shared/plan/plan.ts';
import { type Schedule, schedule } from '#shared/schedule/schedule.ts';
import { usePlan } from '../stores/plan-store.ts';

let newest: { plan: Plan; schedule: Schedule } | undefined;

export function scheduleOf(plan: Plan): Schedule {
  if (newest?.plan !== plan) newest = { plan, schedule: schedule(plan) };
  return newest.schedule;
}

/** The schedule of the open plan. */
export const useSchedule = (): Schedule => usePlan(scheduleOf);
