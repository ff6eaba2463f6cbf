// The choices of a flag as edits. Pure.
import { FLAG_SCHEDULES } from '#shared/flags/schedules.ts';
import type { Edit, OneEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';
import { inserted, moved, without } from '../detail/lists.ts';
import { setApplies } from '../entries/applies-fields.ts';
import { updateFlag } from './flag-fields.ts';

/** A new flag is off (S125) and released step by step; nothing else is claimed of it. */
const NEW: Flag = {
  key: '',
  purpose: '',
  kind: 'gradual',
  type: 'release',
  stateAtDeploy: 'off',
  stages: [],
  removal: {},
};

/** Adds a flag; a plan in which nobody said whether there are flags then says yes. */
export function addFlag(plan: Plan, id: string, at: number): Edit {
  const add: OneEdit = { type: 'flag.add', id, entity: NEW, at };
  if (plan.applies.flags.answer !== 'unknown') return add;
  return { type: 'several', label: 'Add a flag', edits: [add, setApplies(plan, 'flags', 'yes')] };
}

export const setFlag = <Name extends 'kind' | 'type' | 'stateAtDeploy'>(
  id: string,
  name: Name,
  value: Flag[Name],
): Edit => updateFlag(id, { [name]: value });

/** Names the role that owns the flag; '' is nobody. */
export const setFlagOwner = (id: string, role: string): Edit =>
  role === '' ? { type: 'flag.update', ids: [id], fields: {}, clear: ['owner'] } : updateFlag(id, { owner: role });

const change = (plan: Plan, id: string, make: (flag: Flag) => Partial<Flag>): Edit | undefined => {
  const flag = plan.flags.byId[id];
  return flag && updateFlag(id, make(flag));
};

/** Names the role that takes the flag out of the code; '' is nobody. */
export const setRemovalOwner = (plan: Plan, id: string, role: string): Edit | undefined =>
  change(plan, id, ({ removal: { owner: _, ...others } }) => ({
    removal: role === '' ? others : { ...others, owner: role },
  }));

/** Says that the flag has left the code, `at` in milliseconds since 1970, or has not. */
export const setRemoved = (plan: Plan, id: string, isRemoved: boolean, at: number): Edit | undefined =>
  change(plan, id, ({ removal: { done: _, ...others } }) => ({
    removal: isRemoved ? { ...others, done: at } : others,
  }));

/** Adds a stage behind the last one: a day later, and nothing claimed of it. */
export const addStage = (plan: Plan, id: string): Edit | undefined =>
  change(plan, id, ({ stages }) => {
    const last = stages.at(-1);
    return { stages: inserted(stages, { day: last ? last.day + 1 : 0, criteria: '' }) };
  });

export const moveStage = (plan: Plan, id: string, from: number, to: number): Edit | undefined =>
  change(plan, id, ({ stages }) => ({ stages: moved(stages, from, to) }));

export const removeStage = (plan: Plan, id: string, index: number): Edit | undefined =>
  change(plan, id, ({ stages }) => ({ stages: without(stages, index) }));

/** Puts a schedule in place of the stages and the day of removal (C9). */
export function takeSchedule(plan: Plan, id: string, scheduleId: string): Edit | undefined {
  const schedule = FLAG_SCHEDULES.find((one) => one.id === scheduleId);
  if (!schedule) return undefined;
  return change(plan, id, ({ removal }) => ({
    stages: [...schedule.stages],
    removal: { ...removal, day: schedule.removal },
  }));
}
