// The application phase before a pattern is chosen. Presets begin with these steps, and a pattern's steps take their place.
import type { PresetStep } from '../plan/presets/parts.ts';

const VERIFY: PresetStep = {
  part: 'application/verify',
  title: 'Verify that the new version is running',
  minutes: 10,
  role: 'observer',
  check: 'The version endpoint names the new version',
};

/** A standard release: 30 minutes (S098-S101). */
export const PLAIN_STEPS: readonly PresetStep[] = [
  {
    part: 'application/deploy',
    title: 'Deploy the new version',
    minutes: 20,
    role: 'executor',
    check: 'Every instance runs and is healthy',
  },
  VERIFY,
];

/** A major release, which begins with a small part. */
export const STAGED_STEPS: readonly PresetStep[] = [
  {
    part: 'application/deploy-part',
    title: 'Deploy the new version to a small part',
    minutes: 10,
    role: 'executor',
    check: 'Every new instance is healthy',
  },
  {
    part: 'application/watch-part',
    title: 'Watch the small part',
    minutes: 10,
    role: 'observer',
    kind: 'wait',
    check: 'No more errors than in the old version',
  },
  VERIFY,
];

/** A hotfix: 15 minutes. */
export const FIX_STEPS: readonly PresetStep[] = [
  {
    part: 'application/deploy-fix',
    title: 'Deploy the fix',
    minutes: 10,
    role: 'executor',
    check: 'Every instance is healthy',
  },
  { title: 'Verify that the fault is gone', minutes: 5, role: 'qa', check: 'What failed before works' },
];
