// What the application runs on: it decides which commands stand in the steps. They are presets to be edited, never fixed
// (requirements 4.1).
import type { Plan } from '../plan/plan.ts';

export const STACK_WORDS = {
  kubernetes: 'Kubernetes',
  servers: 'Servers, over SSH',
  none: 'none, we write our own',
} as const;

export type Stack = keyof typeof STACK_WORDS;

/** Gives the stack that the commands of a plan speak of: that of the most commands, `none` when none speaks of any. */
export function stackOf(plan: Plan): Stack {
  const texts = Object.values(plan.steps).flatMap(({ commands }) => commands.map(({ text }) => text));
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  const [kubernetes, servers] = [count(/\b(kubectl|helm)\b/), count(/\b(ssh|systemctl)\b/)];
  if (kubernetes === 0 && servers === 0) return 'none';
  return kubernetes >= servers ? 'kubernetes' : 'servers';
}
