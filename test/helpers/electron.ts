// The Electron that the launcher found for this run.
import type { ResolvedElectron } from '../../scripts/launcher/resolve.ts';

/** Gives it, or says how to start what needs it. */
export function resolvedElectron(): ResolvedElectron {
  const json = process.env.HOLDPOINT_ELECTRON;
  if (!json) throw new Error('Start this through the launcher: npm run e2e, or npm run bench.');
  return JSON.parse(json);
}
