// What the commands of a procedure speak of. The choice is made while adding and is not kept: commands are there to be
// edited, and a plan may mix them.
import { STACK_WORDS, type Stack, stackOf } from '../patterns/stacks.ts';
import type { Plan } from '../plan/plan.ts';

export type CommandStack = Stack | 'cloud';

export const COMMAND_STACK_WORDS = {
  kubernetes: STACK_WORDS.kubernetes,
  servers: STACK_WORDS.servers,
  cloud: 'A cloud load balancer (AWS)',
  none: STACK_WORDS.none,
} satisfies Record<CommandStack, string>;

/** Gives the stack to begin with: the one that the plan's commands speak of most. */
export function commandStackOf(plan: Plan): CommandStack {
  const isCloud = Object.values(plan.steps).some(({ commands }) => commands.some(({ text }) => /\baws\b/.test(text)));
  const stack = stackOf(plan);
  return stack === 'none' && isCloud ? 'cloud' : stack;
}
