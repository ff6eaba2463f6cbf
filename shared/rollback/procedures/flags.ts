// Back by feature flags: OFF (S155-S158). Each flag service has its own call, so the commands are left to the plan.
import type { ProcedureTemplate } from '../template.ts';

const SECONDS = 1 / 60;

export const flagsBack = (): ProcedureTemplate => ({
  title: 'Switch the flags off',
  target: { of: 'flags' },
  useWhen: 'Only what is behind a flag misbehaves; everything else is healthy.',
  steps: [
    {
      title: 'Set the flag to 0 % (OFF)',
      minutes: 10 * SECONDS,
      worst: 0.5,
      role: 'executor',
      check: 'The flag reads back as OFF',
      details: 'Read its state back; a click is no proof.',
    },
    {
      title: 'Verify that users see the old behaviour',
      minutes: 10 * SECONDS,
      worst: 0.5,
      role: 'qa',
      check: 'A fresh session behaves as before the release',
    },
    {
      title: 'Watch the recovery',
      minutes: 10 * SECONDS,
      worst: 1,
      role: 'observer',
      kind: 'watch',
      check: 'Errors fell',
    },
  ],
  checks: ['Every flag concerned reads OFF', 'Error rate and response times are back at their baselines'],
  estimate: { expected: 30, worst: 120, source: 'guess' },
  source: ['S155', 'S156', 'S157', 'S158'],
});
