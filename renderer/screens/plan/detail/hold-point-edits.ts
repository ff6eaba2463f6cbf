// The choices of a hold point's detail as edits, and what may be chosen. Pure.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { HoldPoint } from '#shared/plan/schema/phases.ts';
import { updateHoldPoint } from './hold-point-fields.ts';
import { inserted, moved, without } from './lists.ts';

type Criterion = HoldPoint['criteria'][number];

/** What is changed of a hold point, if it is still there. */
const change = (plan: Plan, id: string, make: (holdPoint: HoldPoint) => Partial<HoldPoint>): Edit | undefined => {
  const holdPoint = plan.holdPoints.byId[id];
  return holdPoint && updateHoldPoint(id, { fields: make(holdPoint) });
};

export const addCriterion = (plan: Plan, id: string, criterion: Criterion, at?: number): Edit | undefined =>
  change(plan, id, ({ criteria }) => ({ criteria: inserted(criteria, criterion, at) }));

export const moveCriterion = (plan: Plan, id: string, from: number, to: number): Edit | undefined =>
  change(plan, id, ({ criteria }) => ({ criteria: moved(criteria, from, to) }));

export const removeCriterion = (plan: Plan, id: string, index: number): Edit | undefined =>
  change(plan, id, ({ criteria }) => ({ criteria: without(criteria, index) }));

export const addVoice = (plan: Plan, id: string, role: string): Edit | undefined =>
  change(plan, id, ({ rollCall }) => ({ rollCall: [...rollCall, role] }));

export const moveVoice = (plan: Plan, id: string, from: number, to: number): Edit | undefined =>
  change(plan, id, ({ rollCall }) => ({ rollCall: moved(rollCall, from, to) }));

export const removeVoice = (plan: Plan, id: string, index: number): Edit | undefined =>
  change(plan, id, ({ rollCall }) => ({ rollCall: without(rollCall, index) }));

/** Names the role that decides; '' is nobody. */
export const setDecider = (id: string, role: string): Edit =>
  updateHoldPoint(id, role === '' ? { fields: {}, clear: ['decider'] } : { fields: { decider: role } });

export const setSilence = (plan: Plan, id: string, means: HoldPoint['silence']['means']): Edit | undefined =>
  change(plan, id, ({ silence }) => ({ silence: { ...silence, means } }));

/** What is done on a no-go: a procedure; '' is words, none yet. */
export const setNoGo = (id: string, procedure: string): Edit =>
  updateHoldPoint(id, { fields: { ifNoGo: procedure === '' ? { text: '' } : { procedure } } });

export const setPlace = (id: string, place: HoldPoint['place']): Edit => updateHoldPoint(id, { fields: { place } });

/** The step or phase at which a hold point stands. */
const anchorOf = ({ place }: HoldPoint): string => ('after' in place ? place.after : place.before);

/** The phase in which a hold point stands; nothing when its step or phase is gone. */
export function phaseOf(plan: Plan, holdPoint: HoldPoint): string | undefined {
  const anchor = anchorOf(holdPoint);
  return plan.phases.order.find((id) => id === anchor || plan.phases.byId[id]?.steps.includes(anchor));
}

/** The checks of a hold point's phase that are no criteria yet: its verification first, then those of its steps. */
export function checksToAdd(plan: Plan, holdPoint: HoldPoint): string[] {
  const phase = plan.phases.byId[phaseOf(plan, holdPoint) ?? ''];
  if (!phase) return [];
  const taken = new Set(holdPoint.criteria.flatMap((criterion) => ('check' in criterion ? [criterion.check] : [])));
  const checks = [...phase.verification, ...phase.steps.flatMap((step) => plan.steps[step]?.checks ?? [])];
  return checks.filter((check) => plan.checks[check] && !taken.has(check));
}

const FEWEST = 3;
const MOST = 9;

/** A hint while the criteria are not 3 to 9; nothing else. */
export function criteriaHint(count: number): string | undefined {
  if (count < FEWEST)
    return `${FEWEST} to ${MOST} criteria make a decision; so far there ${count === 1 ? 'is 1' : `are ${count}`}.`;
  if (count > MOST) return `${count} criteria are too many to be read out: ${FEWEST} to ${MOST} make a decision.`;
  return undefined;
}
