// How far a flag is open, day by day: what its drawing shows.
import type { Flag } from '../plan/schema/operations.ts';

export interface RampStep {
  from: number;
  /** The day of the next step, or of the end of the drawing. */
  to: number;
  /** 0 to 100; a stage without a percentage leaves it where it is. */
  percent: number;
  /** "5 %, Internal users". */
  words: string;
}

export interface Ramp {
  steps: readonly RampStep[];
  /** The last day that is drawn. */
  end: number;
  removal?: number;
}

const wordsOf = ({ percent, audience }: Flag['stages'][number]): string =>
  [percent !== undefined && `${percent} %`, audience?.trim()].filter(Boolean).join(', ') || 'no share said';

/**
 * Gives the steps of a flag's rollout, from the day of the deployment; nothing while it has no stage. Days that fall back
 * are drawn where the day before them is.
 */
export function rampOf({ stages, stateAtDeploy, removal: { day: removal } }: Flag): Ramp | undefined {
  if (stages.length === 0) return undefined;
  let last = 0;
  const days = stages.map(({ day }) => {
    last = Math.max(day, last);
    return last;
  });
  const end = Math.max(removal ?? 0, last + Math.max(1, Math.round(last / 5)));
  let percent = stateAtDeploy === 'on' ? 100 : 0;
  const steps = stages.map((stage, index): RampStep => {
    percent = stage.percent ?? percent;
    return { from: days[index] ?? 0, to: days[index + 1] ?? end, percent, words: wordsOf(stage) };
  });
  return { steps, end, ...(removal !== undefined && { removal }) };
}
