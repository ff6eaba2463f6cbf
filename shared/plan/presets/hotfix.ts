// The hotfix: three short phases, one decision before it and one after it. What a standard release also does is left out
// on purpose, the backup is not.
import { STANDARD_MESSAGES } from '../../communications/standard-messages.ts';
import { FIX_STEPS } from '../../patterns/plain.ts';
import type { Preset } from './parts.ts';

export const HOTFIX: Preset = {
  type: 'hotfix',
  phases: [
    {
      title: 'Prepare the fix',
      kind: 'prepare',
      minutes: 10,
      hold: 'Deploy the fix?',
      steps: [
        {
          title: 'Create database backup',
          minutes: 4,
          role: 'executor',
          check: 'The backup is there and can be read',
          isBackup: true,
        },
        {
          title: 'Notify stakeholders: hotfix starting',
          minutes: 1,
          role: 'communications',
          check: 'The message is visible',
        },
        {
          title: 'Write down the version that runs now',
          minutes: 1,
          role: 'executor',
          check: 'Its artefact is at hand',
        },
        {
          title: 'Check that the fix passed its tests',
          minutes: 4,
          role: 'qa',
          check: 'The tests of this very build are green',
        },
      ],
    },
    {
      title: 'Deploy the fix',
      kind: 'application',
      minutes: 15,
      hold: 'Keep the fix?',
      steps: FIX_STEPS,
    },
    {
      title: 'Watch',
      kind: 'monitor',
      minutes: 60,
      steps: [
        {
          title: 'Watch error rates',
          minutes: 45,
          role: 'observer',
          kind: 'watch',
          check: 'No more errors than before the fault',
        },
        { title: 'Read the logs for anomalies', minutes: 15, role: 'observer', kind: 'watch', check: 'Nothing new' },
      ],
    },
  ],
  messages: STANDARD_MESSAGES.filter(({ on }) => on.at !== 'offset' || on.seconds >= 0),
};
