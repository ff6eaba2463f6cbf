// The procedures that can be added to a plan.
import type { Plan } from '../plan/plan.ts';
import type { Pattern } from '../plan/schema/strategy.ts';
import { PATTERN_WORDS } from '../runbook/words.ts';
import { blueGreenBack } from './procedures/blue-green.ts';
import { canaryBack } from './procedures/canary.ts';
import { downScripts } from './procedures/down-scripts.ts';
import { fallback } from './procedures/fallback.ts';
import { flagsBack } from './procedures/flags.ts';
import { leaveSchema } from './procedures/leave-schema.ts';
import { recreateBack } from './procedures/recreate.ts';
import { restoreBackup } from './procedures/restore.ts';
import { rollingBack } from './procedures/rolling.ts';
import type { TemplateMaker } from './template.ts';

const OF_PATTERNS = {
  blueGreen: blueGreenBack,
  canary: canaryBack,
  rolling: rollingBack,
  flags: flagsBack,
  recreate: recreateBack,
} satisfies Record<Pattern, TemplateMaker>;

export const PROCEDURE_TEMPLATES = {
  ...OF_PATTERNS,
  leaveSchema,
  downScripts,
  restoreBackup,
  fallback,
} satisfies Record<string, TemplateMaker>;

export type ProcedureName = keyof typeof PROCEDURE_TEMPLATES;

const WORDS: Record<ProcedureName, string> = {
  ...PATTERN_WORDS,
  leaveSchema: 'Database, rung 1: leave the schema',
  downScripts: 'Database, rung 2: DOWN scripts',
  restoreBackup: 'Database, rung 3: restore the backup',
  fallback: 'Fallback: when the rollback itself fails',
};

const isIn = (pattern: Pattern, { strategy }: Plan): boolean =>
  strategy.pattern === pattern || (strategy.pattern === 'flags' && strategy.carrier === pattern);

/** Gives the names of the procedures with their words: those of the patterns in use first, as they are needed first. */
export function procedureChoices(plan: Plan): [ProcedureName, string][] {
  // The keys of the table are the names.
  const names = Object.keys(PROCEDURE_TEMPLATES) as ProcedureName[];
  const isUsed = (name: ProcedureName): boolean => name in OF_PATTERNS && isIn(name as Pattern, plan); // as said before it
  return [...names.filter(isUsed), ...names.filter((name) => !isUsed(name))].map((name) => [name, WORDS[name]]);
}
