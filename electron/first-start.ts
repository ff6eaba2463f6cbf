// The first start on a new archive: the sample plan is put into it, once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import { ok, type Result } from '#shared/result.ts';
import { addPlan, type Desk } from './plans.ts';
import { getSetting, setSetting } from './store/setting-rows.ts';

const SETTING = 'sample.added';

/**
 * Adds the sample to an archive that never had it. Someone who deletes it later does not get it again. Throws when the
 * sample that ships with the app is not a plan: that is a bug.
 */
export function addSampleOnce(desk: Desk, resources: string): Result<undefined> {
  if (desk.archive.isReadOnly || getSetting(desk.archive.db, SETTING)) return ok(undefined);
  const sample = readPlanFile(readFileSync(path.join(resources, 'sample.holdpoint'), 'utf8'));
  if (!sample.ok) throw new Error(`The sample plan is broken: ${sample.error.message}`);
  const added = addPlan(desk, sample.value);
  return added.ok ? setSetting(desk.archive, SETTING, '1') : added;
}
