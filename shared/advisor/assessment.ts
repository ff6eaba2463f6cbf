// What a plan says of its release, as the advisor asks it.
import type { Strategy } from '../plan/schema/strategy.ts';
import type { Assessment } from './rule.ts';

/** Gives the assessment of a strategy. What was not answered is left out. */
export function assessmentOf({ axes: { risk, impact, complexity }, facts }: Strategy): Assessment {
  return {
    axes: {
      ...(risk.level && { risk: risk.level }),
      ...(impact.level && { impact: impact.level }),
      ...(complexity.level && { complexity: complexity.level }),
    },
    facts,
  };
}
