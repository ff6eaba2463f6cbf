// The library: plans come in, are copied, go into the bin and out of it. What is in a plan is plans.ts' matter.
import type { OpenFileAnswer, PlanOrigin, RequestInput } from '#shared/contract.ts';
import { planCopy } from '#shared/library/copy.ts';
import { blankPlan } from '#shared/plan/blank.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newPlan } from '#shared/plan/presets.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Caller } from './door.ts';
import { readSample } from './first-start.ts';
import { planOfText, readPlanAt } from './plan-file.ts';
import { addPlan, type Desk, loadPlan } from './plans.ts';
import { putIntoBin, takeOutOfBin } from './store/bin-rows.ts';
import { purge } from './store/purge.ts';

type Added = Result<{ planId: string }>;

/** What opening a file asks of the process around it. */
export interface AskForFile {
  /** Shows the dialog for opening and gives the chosen path, or nothing when it was cancelled. */
  askWhatToOpen(caller: Caller): Promise<string | undefined>;
}

function add(desk: Desk, plan: Plan): Added {
  const added = addPlan(desk, plan);
  return added.ok ? ok({ planId: added.value }) : added;
}

/** What a new plan is called until it is renamed. */
const TITLES = {
  blank: 'Untitled plan',
  standard: 'New standard release',
  hotfix: 'New hotfix',
  major: 'New major release',
} satisfies Record<Exclude<PlanOrigin, 'sample'>, string>;

function newPlanFrom(from: PlanOrigin, resources: string): Plan {
  if (from === 'sample') return readSample(resources);
  return from === 'blank' ? blankPlan(TITLES.blank) : newPlan(from, TITLES[from]);
}

/** Adds a new plan. Refused: `storage`. */
export const createPlan = (desk: Desk, from: PlanOrigin, resources: string): Added =>
  add(desk, newPlanFrom(from, resources));

/** Adds a copy of a plan, in preparation from the beginning. Refused: `not-found`, and `storage`. */
export function duplicatePlan(desk: Desk, planId: string): Added {
  const read = loadPlan(desk, planId);
  return read.ok ? add(desk, planCopy(read.value.plan)) : read;
}

/** Puts plans into the bin, all or none. Refused: `not-found` and `storage`. */
export const removePlans = (desk: Desk, planIds: string[]): Result<undefined> =>
  putIntoBin(desk.archive, planIds, desk.clock());

/** Takes plans out of the bin, all or none. Refused: `not-found` and `storage`. */
export const restorePlans = (desk: Desk, planIds: string[]): Result<undefined> => takeOutOfBin(desk.archive, planIds);

/** Deletes plans in the bin for good, all or none. Refused: `not-allowed` outside the bin, and `storage`. */
export const purgePlans = (desk: Desk, planIds: string[]): Result<undefined> =>
  purge(desk.archive, [...new Set(planIds)], desk.clock());

/** Adds the plan in a file's text, however often it is in the library already. Refused: `invalid` and `storage`. */
export function addFileText(desk: Desk, { name, text }: RequestInput<'library.addFile'>): Added {
  const plan = planOfText(name, ok(text));
  return plan.ok ? add(desk, plan.value) : plan;
}

/** Adds the plan in a file. Refused with a sentence that names the file; the archive is then as it was. */
export async function addFileAt(desk: Desk, file: string): Promise<Added> {
  const plan = await readPlanAt(file);
  return plan.ok ? add(desk, plan.value) : plan;
}

/** Asks for a plan file and adds its plan. */
export async function openFile(desk: Desk, shell: AskForFile, caller: Caller): Promise<Result<OpenFileAnswer>> {
  const file = await shell.askWhatToOpen(caller);
  if (file === undefined) return ok({ kind: 'cancelled' });
  const added = await addFileAt(desk, file);
  return added.ok ? ok({ kind: 'opened', ...added.value }) : added;
}
