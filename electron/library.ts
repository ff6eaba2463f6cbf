// The library: plans come in, are copied, go into the bin and out of it. What is in a plan is plans.ts' matter.
import path from 'node:path';
import type { FileAnswer, OpenFileAnswer, PlanOrigin, RequestInput } from '#shared/contract.ts';
import { planCopy } from '#shared/library/copy.ts';
import { blankPlan } from '#shared/plan/blank.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newPlan } from '#shared/plan/presets.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Caller } from './door.ts';
import { readSample } from './first-start.ts';
import { incomingPlan } from './incoming-plan.ts';
import { readTextAt } from './plan-file.ts';
import { addPlan, type Desk, loadPlan } from './plans.ts';
import { bringBack, whatReturns } from './returning.ts';
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

/** A file that comes in, and what to do with a runbook whose plan is here: nothing yet, until a person has said so. */
interface IncomingFile {
  name: string;
  text: Result<string>;
  into?: 'new' | 'original' | undefined;
}

/**
 * Takes a file in. A plan file or a stranger's runbook becomes a new plan, however often it is in the library already. A
 * runbook that was written from a plan of this archive is first answered with what it would change. Refused with a sentence
 * that names the file: what cannot be read; `conflict` as `bringBack` is; and `storage`.
 */
async function takeIn(desk: Desk, { name, text, into }: IncomingFile): Promise<Result<FileAnswer>> {
  const read = await incomingPlan(desk, name, text);
  if (!read.ok) return read;
  const { plan, notes, origin } = read.value;
  if (origin && into === 'original') {
    const brought = bringBack(desk, { plan, origin });
    return brought.ok ? ok({ kind: 'brought', planId: brought.value.planId, notes }) : brought;
  }
  const returning = origin && into === undefined ? whatReturns(desk, { plan, origin }) : ok(undefined);
  if (!returning.ok) return returning;
  if (returning.value && text.ok) return ok({ kind: 'returns', ...returning.value, name, text: text.value, notes });
  const added = add(desk, plan);
  return added.ok ? ok({ kind: 'added', ...added.value, notes }) : added;
}

/** Takes in a file's text. Refused as `takeIn` is. */
export const addFileText = (
  desk: Desk,
  { text, ...file }: RequestInput<'library.addFile'>,
): Promise<Result<FileAnswer>> => takeIn(desk, { ...file, text: ok(text) });

/** Adds the plan in a file. Refused with a sentence that names the file; the archive is then as it was. */
export async function addFileAt(desk: Desk, file: string): Promise<Added> {
  const plan = await incomingPlan(desk, path.basename(file), await readTextAt(file));
  return plan.ok ? add(desk, plan.value.plan) : plan;
}

/** Asks for a file and takes it in. Refused as `takeIn` is. */
export async function openFile(desk: Desk, shell: AskForFile, caller: Caller): Promise<Result<OpenFileAnswer>> {
  const file = await shell.askWhatToOpen(caller);
  if (file === undefined) return ok({ kind: 'cancelled' });
  return takeIn(desk, { name: path.basename(file), text: await readTextAt(file) });
}
