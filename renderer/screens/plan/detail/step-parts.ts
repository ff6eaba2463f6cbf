// The parts that a step's detail may have, and which of them say something.
import type { Step } from '#shared/plan/schema/phases.ts';
import { FIGURES } from './estimate-fields.ts';
import { hasDraft } from './plan-entry.tsx';

/** The parts of which a step has at most one. */
export const PARTS = ['details', 'time', 'condition', 'migrations', 'group', 'backup'] as const;
export type Part = (typeof PARTS)[number];

export const PART_WORDS = {
  details: 'Details',
  time: 'Time',
  condition: 'Condition',
  migrations: 'Migrations',
  group: 'Group',
  backup: 'Backup mark',
} satisfies Record<Part, string>;

/** What has the focus when a part is added. */
export const FOCUS = {
  details: 'details',
  time: 'figure best',
  condition: 'condition',
  migrations: 'migrations',
  group: 'group',
  backup: 'backup',
} satisfies Record<Part, string>;

/** The parts to show from the start. */
export function filledParts(id: string, step: Step | undefined): Part[] {
  const isDrafted = (...fields: readonly string[]): boolean => fields.some((field) => hasDraft({ entity: id, field }));
  const isFilled: Record<Part, boolean> = {
    details: step?.details !== '' || isDrafted('details'),
    time: step?.estimate !== undefined || isDrafted(...FIGURES),
    condition: step?.condition !== undefined || isDrafted('condition'),
    migrations: (step?.migrations.length ?? 0) > 0,
    group: step?.group !== undefined || isDrafted('group'),
    backup: step?.backup === true,
  };
  return PARTS.filter((part) => isFilled[part]);
}
