// The table of commands. The menu, the palette, the buttons and the keys read it; nothing else starts a command.
import type { Command } from './commands/command.ts';
import { EDIT_COMMANDS } from './commands/edit.ts';
import { FILE_COMMANDS } from './commands/file.ts';
import { GO_COMMANDS } from './commands/go.ts';
import { LOOK_COMMANDS } from './commands/look.ts';
import { PLAN_COMMANDS } from './commands/plan.ts';
import { usePlanStore } from './stores/plan-store.ts';
import { tell } from './stores/view-store.ts';

export const COMMANDS = {
  ...FILE_COMMANDS,
  ...EDIT_COMMANDS,
  ...GO_COMMANDS,
  ...LOOK_COMMANDS,
  ...PLAN_COMMANDS,
} satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** Gives a command, or says why it cannot be given now. */
export function giveCommand(command: Command): void {
  const state = usePlanStore.getState();
  if (command.isReady(state) || command.isTriedAnyway) void command.run();
  else tell(command.hint(state));
}

/** The commands that mean something now: all while a plan is open, else those that need none. */
export function shownCommands(): [CommandId, Command][] {
  const state = usePlanStore.getState();
  // Object.entries forgets the keys.
  const all = Object.entries(COMMANDS) as [CommandId, Command][];
  return state.open ? all : all.filter(([, command]) => command.isReady(state));
}
