// For each rule about the assessment: a plan in which it finds something, and one as near to it as can be in which it does not.
import type { Plan } from '#shared/plan/plan.ts';
import type { Strategy } from '#shared/plan/schema/strategy.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

type Levels = { [Axis in keyof Strategy['axes']]?: Strategy['axes'][Axis]['level'] };

/** A plan that was assessed; every axis that is not named is in the middle. */
function assessed(levels: Levels, facts: Partial<Strategy['facts']> = {}, more: Partial<Strategy> = {}): Plan {
  return aPlan()
    .and(({ strategy }) => {
      const { risk = 'medium', impact = 'moderate', complexity = 'moderate' } = levels;
      strategy.axes.risk.level = risk;
      strategy.axes.impact.level = impact;
      strategy.axes.complexity.level = complexity;
      Object.assign(strategy.facts, facts);
      Object.assign(strategy, more);
    })
    .build();
}

const withMigration = (plan: Plan, reversibility: 'reversible' | 'irreversible'): Plan => {
  const { migrations } = aPlan().migration('Change the table', { reversibility }).build();
  return { ...plan, migrations };
};

const fast = { pattern: 'blueGreen', rationale: 'It goes back within seconds.' } as const;

export const STRATEGY_EXAMPLES: [rule: string, on: undefined, wrong: Plan, right: Plan][] = [
  [
    'strategy/breaking-not-high',
    undefined,
    assessed({ risk: 'medium' }, { breakingChange: 'yes' }),
    assessed({ risk: 'high' }, { breakingChange: 'yes' }),
  ],
  [
    'strategy/internal-not-low',
    undefined,
    assessed({ impact: 'critical' }, { internalTool: 'yes' }),
    assessed({ impact: 'low' }, { internalTool: 'yes' }),
  ],
  [
    'strategy/database-not-complex',
    undefined,
    withMigration(assessed({ complexity: 'moderate' }), 'reversible'),
    withMigration(assessed({ complexity: 'complex' }), 'reversible'),
  ],
  [
    'strategy/simple-without-flags',
    undefined,
    assessed({ complexity: 'simple' }, { flagsAvailable: 'no' }),
    assessed({ complexity: 'simple' }, { flagsAvailable: 'yes' }),
  ],
  [
    'strategy/instant-but-irreversible',
    undefined,
    withMigration(assessed({ complexity: 'complex' }, {}, fast), 'irreversible'),
    withMigration(assessed({ complexity: 'complex' }, {}, fast), 'reversible'),
  ],
  ['strategy/not-assessed', undefined, aPlan().build(), assessed({})],
  [
    'strategy/ruled-out',
    undefined,
    assessed({}, { doubleInfrastructure: 'no' }, { pattern: 'blueGreen' }),
    assessed({}, { doubleInfrastructure: 'no' }, { pattern: 'blueGreen', override: 'It is paid for this week.' }),
  ],
];
