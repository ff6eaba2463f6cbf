// Cold start: from spawning the process to the first plan painted, against an empty window of the same Electron.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ResolvedElectron } from '../../scripts/launcher/resolve.ts';
import { compare, type Ratio } from './ratio.ts';

const GOAL = 1.2;
const root = path.resolve(import.meta.dirname, '../..');

function startOnce({ executable, switches, env }: ResolvedElectron, app: string, folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    const child = spawn(executable, [...switches, app], {
      env: { ...process.env, ...env, HOLDPOINT_DATA: folder, HOLDPOINT_REPORT_START: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', () => {
      const painted = /PLAN_PAINTED (\d+)/.exec(output)?.[1];
      if (painted) resolve(Number(painted) - begun);
      else reject(new Error(`${app} never painted: ${output}`));
    });
  });
}

/** Measures warm starts (the profile and its code cache exist) of the app with the sample against a bare window. */
export async function benchStart(electron: ResolvedElectron, pairs: number): Promise<Ratio> {
  const [ours, bare] = ['ours', 'bare'].map((name) => mkdtempSync(path.join(tmpdir(), `holdpoint-${name}-`)));
  if (!ours || !bare) throw new Error('no folders');
  try {
    return await compare(
      'start: first plan painted / bare window painted',
      GOAL,
      pairs,
      () => startOnce(electron, root, ours),
      () => startOnce(electron, path.join(import.meta.dirname, 'hello-window.cjs'), bare),
    );
  } finally {
    for (const folder of [ours, bare]) rmSync(folder, { recursive: true, force: true });
  }
}
