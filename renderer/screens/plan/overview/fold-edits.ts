// The times of a plan that may come twice, on the night when the clocks go back. Pure.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { When } from '#shared/plan/schema/values.ts';

interface Place {
  read(plan: Plan): When | undefined;
  write(plan: Plan, when: When): Edit | undefined;
}

const PLACES = {
  start: {
    read: ({ window }) => window.start,
    write: (_, start) => ({ type: 'window.update', fields: { start } }),
  },
  end: {
    read: ({ window }) => window.end,
    write: (_, end) => ({ type: 'window.update', fields: { end } }),
  },
  backupStart: {
    read: ({ window }) => window.backup?.start,
    write: ({ window: { backup } }, start) =>
      backup && { type: 'window.update', fields: { backup: { ...backup, start } } },
  },
  backupEnd: {
    read: ({ window }) => window.backup?.end,
    write: ({ window: { backup } }, end) => backup && { type: 'window.update', fields: { backup: { ...backup, end } } },
  },
  t0: {
    read: ({ clock: { t0 } }) => (t0.anchor === 'at' ? t0.when : undefined),
    write: (_, when) => ({ type: 'clock.update', fields: { t0: { anchor: 'at', when } } }),
  },
} as const satisfies Record<string, Place>;

export type FoldedTime = keyof typeof PLACES;

const placeOf = (of: FoldedTime): Place => PLACES[of];

export const whenOf = (plan: Plan, of: FoldedTime): When | undefined => placeOf(of).read(plan);

/** Says which of two equal wall-clock times is meant; nothing when the time has gone. */
export function setFold(plan: Plan, of: FoldedTime, fold: 'earlier' | 'later'): Edit | undefined {
  const when = whenOf(plan, of);
  return when && placeOf(of).write(plan, { ...when, fold });
}
