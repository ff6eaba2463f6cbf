// What a command is. The menu, the palette and the keys all read the same table (../commands.ts).
import type { LucideIcon } from 'lucide-react';
import type { PlanState } from '../stores/plan-store.ts';

export const COMMAND_GROUPS = ['File', 'Edit', 'Go to', 'View', 'Plan', 'Holdpoint'] as const;

export interface Command {
  label: string;
  group: (typeof COMMAND_GROUPS)[number];
  icon: LucideIcon;
  /** In the form of aria-keyshortcuts, `Mod` being Control, or Command on a Mac. The first is shown. */
  keys: readonly string[];
  /** What it would do now, or why it cannot. */
  hint(state: PlanState): string;
  isReady(state: PlanState): boolean;
  /** Its key is tried even when it is not ready: it first saves what is being typed, which may make it so. */
  isTriedAnyway?: true;
  run(): Promise<void> | void;
}

/** Ties the keys of a part of the table to commands. */
export const commands = <Id extends string>(part: Record<Id, Command>): Record<Id, Command> => part;

type Words = Pick<Command, 'hint' | 'isReady'>;

/** For a command that can always be given. */
export const always = (hint: string): Words => ({ hint: () => hint, isReady: () => true });

/** For a command that looks at the open plan. */
export const onPlan = (hint: string): Words => ({
  hint: ({ open }) => (open ? hint : 'No plan is open'),
  isReady: ({ open }) => open !== undefined,
});

/** For a command that changes the open plan. */
export const onWritablePlan = (hint: string): Words => ({
  hint: ({ open, readOnlyBecause }) => readOnlyBecause ?? (open ? hint : 'No plan is open'),
  isReady: ({ open, readOnlyBecause }) => open !== undefined && !readOnlyBecause,
});
