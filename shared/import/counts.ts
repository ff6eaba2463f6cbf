// What an import has read, in numbers.
import type { Plan } from '../plan/plan.ts';
import type { Counts } from './imported.ts';

/** Counts what is in a plan; tables are those of the document, notes those about it. */
export function countsOf({ phases, steps, checks }: Plan, tables: number, notes: number): Counts {
  const commands = Object.values(steps).reduce((sum, step) => sum + step.commands.length, 0);
  const inChecks = Object.values(checks).filter(({ command }) => command !== undefined).length;
  return {
    phases: phases.order.length,
    steps: Object.keys(steps).length,
    checks: Object.keys(checks).length,
    commands: commands + inChecks,
    tables,
    notes,
  };
}
