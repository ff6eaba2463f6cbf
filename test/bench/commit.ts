// Saving one edit durably: from the door to the acknowledged commit, against a bare write and fsync of the same bytes in
// the same folder.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '#shared/plan/canonical.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk, startApp } from '../helpers/app.ts';
import { samplePlan } from '../helpers/sample.ts';
import { compare, type Ratio } from './ratio.ts';
import { planOfSize, SIZES } from './sizes.ts';

const GOAL = 3;

/** Measures an edit of the title: in the sample, and in a plan of each size. */
export async function benchCommit(pairs: number): Promise<Ratio[]> {
  const ratios = [await benchEdit('the sample', samplePlan(), pairs)];
  for (const size of SIZES) ratios.push(await benchEdit(`${size} steps`, planOfSize(size), pairs));
  return ratios;
}

async function benchEdit(of: string, plan: Plan, pairs: number): Promise<Ratio> {
  const app = startApp({ plan });
  const file = openSync(path.join(app.folder, 'bare'), 'w');
  const bytes = Buffer.from(canonicalJson(plan));
  let revision = expectOk(await app.request('plan.open', { planId: app.planId })).revision;
  const edit = async (): Promise<number> => {
    const begun = performance.now();
    const fields = { title: `Title ${revision}` };
    const input = { planId: app.planId, baseRevision: revision, edit: { type: 'plan.update' as const, fields } };
    revision = expectOk(await app.request('plan.edit', input)).revision;
    return performance.now() - begun;
  };
  const bare = (): number => {
    const begun = performance.now();
    writeSync(file, bytes, 0, bytes.length, 0);
    fsyncSync(file);
    return performance.now() - begun;
  };
  try {
    const size = `${Math.round(bytes.length / 1000)} kB`;
    const name = `commit: edit of ${of}, ${size}, acknowledged / bare write and fsync of its bytes`;
    return await compare(name, GOAL, pairs, edit, bare);
  } finally {
    closeSync(file);
    app.close({ remove: true });
  }
}
