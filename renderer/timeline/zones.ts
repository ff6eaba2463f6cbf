// The band under the timeline: what going back costs from each moment until the window ends.
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';
import type { Abort } from '#shared/schedule/way-back.ts';

export interface Zone {
  kind: Abort['kind'];
  /** Seconds from the plan's start. */
  from: number;
  to: number;
  words: string;
}

function wordsFor(plan: Plan, { kind, procedures, rollbackSeconds, isAtMost, at }: Abort, isTimed: boolean): string {
  if (kind === 'forwardOnly') return 'Forward only';
  const takes = durationWords(rollbackSeconds, isAtMost);
  if (kind === 'restoreOnly') return `Restore only, ${takes}, data loss`;
  if (isTimed && at === null) return 'A rollback procedure is missing';
  const [first, ...more] = procedures;
  if (first === undefined) return 'Nothing to roll back yet';
  const title = more.length === 0 ? plan.rollback.procedures.byId[first]?.title.trim() : undefined;
  return `${title || 'Roll back'}, ${takes}`;
}

/** Gives the zones from the plan's start to `until`, each as long as going back costs the same. */
export function zonesOf(plan: Plan, schedule: Schedule, until: number): Zone[] {
  const zones: Zone[] = [];
  const add = (zone: Zone): void => {
    if (zone.to <= zone.from) return;
    const last = zones.at(-1);
    if (last && last.kind === zone.kind && last.words === zone.words) last.to = zone.to;
    else zones.push(zone);
  };
  const aborts = schedule.latestAbort;
  for (const [index, abort] of aborts.entries()) {
    const { kind, from, at } = abort;
    const to = aborts[index + 1]?.from ?? Math.max(from, until);
    // Within this stretch the way back may stop fitting the window.
    const turn = kind === 'forwardOnly' || at === null ? to : Math.min(to, at);
    add({ kind, from, to: turn, words: wordsFor(plan, abort, schedule.window !== undefined) });
    add({ kind: 'forwardOnly', from: turn, to, words: 'Forward only' });
  }
  return zones;
}
