// The sample plan that ships with the app, read once, and short ways to its parts for the tests beside this file.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanFile } from '#shared/files/holdpoint.ts';

export const text = readFileSync(path.join(import.meta.dirname, '../../../resources/sample.holdpoint'), 'utf8');

const read = readPlanFile(text);
if (!read.ok) throw new Error(read.error.message);
export const plan = read.value;

/** The entities of a collection in their order. */
export const list = <T>({ order, byId }: { order: string[]; byId: Record<string, T> }): T[] =>
  order.flatMap((id) => byId[id] ?? []);

export const stepsOf = (owner?: { steps: string[] }) => (owner?.steps ?? []).flatMap((id) => plan.steps[id] ?? []);
export const phaseNumber = (number: number) => list(plan.phases)[number - 1];
export const minutes = (seconds = 0): number => seconds / 60;
export const roleName = (id = ''): string | undefined => plan.roles.byId[id]?.name;
