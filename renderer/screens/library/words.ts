// What the library says of a plan: its window, its length, its status.
import { CircleDashed, CircleDot, CircleMinus, type LucideIcon } from 'lucide-react';
import type { PlanListItem } from '#shared/contract.ts';
import { durationWords } from '#shared/duration.ts';
import type { When } from '#shared/plan/schema/values.ts';
import { dateWords } from '#shared/runbook/dates.ts';

export const STATUSES: Readonly<Record<PlanListItem['status'], { label: string; icon: LucideIcon }>> = {
  draft: { label: 'Draft', icon: CircleDashed },
  ready: { label: 'Ready', icon: CircleDot },
  archived: { label: 'Archived', icon: CircleMinus },
};

const pad = (number: number): string => String(number).padStart(2, '0');

/** Today on this machine's calendar: "2026-11-28". */
export function todayHere(): string {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** "Sat 28 Nov 22:00"; the year is named when it is another than that of `today`. */
export function windowWords(start: When | undefined, today: string): string {
  if (!start) return 'not set';
  const day = dateWords(start);
  const isThisYear = start.at.slice(0, 4) === today.slice(0, 4);
  return `${isThisYear ? day.slice(0, -' 2026'.length) : day} ${start.at.slice(11)}`;
}

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "v2.1.0"; a version that begins with a digit is told to be one. */
const versionWords = (version: string): string => (/^\d/.test(version) ? `version ${version}` : version);

/** The line under a title: version, steps, tags. */
export function sheetWords({ version, steps, tags }: PlanListItem): string {
  const parts = [version && versionWords(version), counted(steps, 'step'), ...tags.map((tag) => `#${tag}`)];
  return parts.filter(Boolean).join(', ');
}

/** The length of all phases one after the other; nothing while no time is set. */
export function lengthWords({ shape: { phases } }: PlanListItem): string | undefined {
  const seconds = phases.reduce((sum, one) => sum + one, 0);
  return seconds === 0 ? undefined : durationWords(seconds);
}

/** What the picture of a shape shows. */
export function shapeWords(plan: PlanListItem): string {
  const { phases, holdPoints } = plan.shape;
  if (phases.length === 0) return 'no phases yet';
  const parts = [counted(phases.length, 'phase'), counted(holdPoints.length, 'hold point'), lengthWords(plan)];
  return parts.filter(Boolean).join(', ');
}
