// The flag schedule alone: every stage of every flag by its date, then each flag (S118-S133).
import { flagDays } from '../../schedule/flag-days.ts';
import type { Block, Section } from '../blocks.ts';
import { dayWords } from '../dates.ts';
import { inOrder, type TimedReading } from '../reading.ts';
import { flagsSection } from '../sections/flags.ts';
import { section, table } from '../sections/parts.ts';

interface Row {
  day: number;
  cells: string[];
}

/** Days from the deployment, then the date, which a plan without a window does not know. */
function rowOf(key: string, day: number, date: string | null | undefined, cells: string[]): Row {
  return { day, cells: [`Day ${day}`, typeof date === 'string' ? dayWords(date) : '', key, ...cells] };
}

function scheduleTable({ plan }: TimedReading): Block {
  const days = flagDays(plan);
  const rows = inOrder(plan.flags).flatMap(([id, { key, stages, removal }]) => {
    const dates = days.get(id);
    const rollout = stages.map(({ day, audience, percent, criteria }, index) =>
      rowOf(key, day, dates?.stages[index], [
        audience ?? '',
        percent === undefined ? '' : `${percent} %`,
        criteria.trim() === '' ? '' : `Go on when: ${criteria}`,
      ]),
    );
    const removed =
      removal.day === undefined ? [] : [rowOf(key, removal.day, dates?.removal, ['', '', 'Removed from the code'])];
    return [...rollout, ...removed];
  });
  // Sorting keeps the order of the plan within a day.
  const sorted = [...rows].sort((a, b) => a.day - b.day).map(({ cells }) => cells);
  return table(['Day', 'Date', 'Flag', 'Audience', 'Users', 'What'], sorted);
}

/** Gives the sections of the flag plan; it says so where the plan has no flags. */
export function flagSections(reading: TimedReading): Section[] {
  const { blocks, sections } = flagsSection(reading);
  return [section('Schedule', [...blocks, scheduleTable(reading)]), section('Flags', [], sections)];
}
