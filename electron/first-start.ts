// The first start on a new archive: the sample plan is put into it, once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok, type Result } from '#shared/result.ts';
import { addPlan, type Desk } from './plans.ts';
import { getSetting, setSetting } from './store/setting-rows.ts';

const SETTING = 'sample.added';

/** Gives the sample that ships with the app. Throws when it is not a plan: that is a bug. */
export function readSample(resources: string): Plan {
  const sample = readPlanFile(readFileSync(path.join(resources, 'sample.holdpoint'), 'utf8'));
  if (!sample.ok) throw new Error(`The sample plan is broken: ${sample.error.message}`);
  return sample.value;
}

/**
 * Adds the sample to an archive that never had it. Someone who deletes it later does not get it again.
 */
export function addSampleOnce(desk: Desk, resources: string): Result<undefined> {
  if (desk.archive.isReadOnly || getSetting(desk.archive.db, SETTING)) return ok(undefined);
  const added = addPlan(desk, readSample(resources));
  return added.ok ? setSetting(desk.archive, SETTING, '1') : added;
}
