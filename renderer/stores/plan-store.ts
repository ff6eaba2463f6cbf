// The mirror of the open plan. Main owns the plan; this only follows, and `take` is the one function that takes an update.
import { create } from 'zustand';
import type { Committed, Draft, OpenedPlan } from '#shared/contract.ts';
import { apply } from '#shared/plan/changes.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { type AppError, ok, type Result } from '#shared/result.ts';
import { request } from '../client.ts';

/** A text that could not be saved, and the way to try again. */
export interface Unsaved {
  /** The field's label. */
  what: string;
  error: AppError;
  retry(): void;
}

export interface PlanState {
  open: OpenedPlan | undefined;
  /** Why nothing can be changed; nothing when it can. */
  readOnlyBecause: string | undefined;
  /** By field; see `keyOf`. */
  unsaved: Readonly<Record<string, Unsaved>>;
}

/** A field of an entity; `plan` is the entity of the plan's own fields. */
export interface Place {
  entity: string;
  field: string;
}

export const keyOf = ({ entity, field }: Place): string => `${entity} ${field}`;

const NOTHING_OPEN: PlanState = { open: undefined, readOnlyBecause: undefined, unsaved: {} };

export const usePlanStore = create<PlanState>(() => NOTHING_OPEN);

/** Gives the open plan. Only what is shown while a plan is open may ask. */
export function openPlan(state = usePlanStore.getState()): OpenedPlan {
  if (!state.open) throw new Error('No plan is open.');
  return state.open;
}

/** A part of the open plan; the component renders again only when that part is another. */
export const usePlan = <T>(select: (plan: Plan) => T): T => usePlanStore((state) => select(openPlan(state).plan));

/** The text that was being typed in a field when the app closed. */
export const draftAt = ({ entity, field }: Place): Draft | undefined =>
  openPlan().drafts.find((draft) => draft.entity === entity && draft.field === field);

/** A draft became an edit or was thrown away: a field that is drawn anew must not bring it back. */
export function forgetDraft({ entity, field }: Place): void {
  const open = openPlan();
  const drafts = open.drafts.filter((draft) => draft.entity !== entity || draft.field !== field);
  if (drafts.length < open.drafts.length) usePlanStore.setState({ open: { ...open, drafts } });
}

/** Opens a plan, also the open one anew. Refused as `plan.open` is; then what is shown stays. */
export async function showPlan(planId: string, readOnlyBecause?: string): Promise<Result<undefined>> {
  const opened = await request('plan.open', { planId });
  if (!opened.ok) return opened;
  usePlanStore.setState({ open: opened.value, readOnlyBecause });
  return ok(undefined);
}

/** Reads the open plan anew. */
export const reloadPlan = (): Promise<Result<undefined>> =>
  showPlan(openPlan().planId, usePlanStore.getState().readOnlyBecause);

/**
 * Takes what a committed edit, undo or redo changed, if it is the next revision. An old one is ignored; on a gap the plan
 * is read anew. What the changes do not name stays the same object, so that only the rows concerned are drawn again.
 */
export async function take({ changes, ...head }: Committed): Promise<Result<undefined>> {
  const { plan, drafts, planId, revision } = openPlan();
  if (head.planId !== planId || head.revision <= revision) return ok(undefined);
  if (head.revision > revision + 1) return reloadPlan();
  usePlanStore.setState({ open: { ...head, plan: apply(plan, changes), drafts } });
  return ok(undefined);
}

/** Remembers that a field's text is not saved, until `forgetUnsaved`. */
export function rememberUnsaved(place: Place, unsaved: Unsaved): void {
  usePlanStore.setState((state) => ({ unsaved: { ...state.unsaved, [keyOf(place)]: unsaved } }));
}

export function forgetUnsaved(place: Place): void {
  const { [keyOf(place)]: known, ...others } = usePlanStore.getState().unsaved;
  if (known) usePlanStore.setState({ unsaved: others });
}

/** Forgets everything, for a start from the beginning. */
export const closePlan = (): void => usePlanStore.setState(NOTHING_OPEN);
