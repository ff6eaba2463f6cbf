// One step of a preset or a pattern as the document holds it.
import type { Role } from '../schema/people.ts';
import type { Check, Step } from '../schema/phases.ts';
import type { PresetStep } from './parts.ts';

export interface BuiltStep {
  step: Omit<Step, 'checks' | 'from'>;
  checks: Check[];
}

/** The expected seconds of a step; nothing when it has no time. */
export const secondsOf = ({ minutes }: Pick<PresetStep, 'minutes'>): number | undefined =>
  minutes === undefined ? undefined : Math.round(minutes * 60);

/** Gives a step with its check. `roleOf` gives the id of the role of a kind; a step whose role is not there has none. */
export function builtStep(preset: PresetStep, roleOf: (kind: Role['kind']) => string | undefined): BuiltStep {
  const { title, role, check, onlyIf, kind = 'do', isBackup, details = '', commands = [] } = preset;
  const expected = secondsOf(preset);
  const owner = roleOf(role);
  return {
    step: {
      title,
      depth: 0,
      kind,
      details,
      commands: commands.map(({ text, expect }) => ({ language: 'sh', text, expect })),
      ...(expected !== undefined && { estimate: { expected, source: 'guess' } }),
      ...(owner !== undefined && { role: owner }),
      ...(onlyIf && { condition: { text: onlyIf, counted: true } }),
      effect: 'reversible',
      migrations: [],
      ...(isBackup && { backup: isBackup }),
    },
    checks: check === undefined ? [] : [{ text: check, kind: 'other' }],
  };
}
