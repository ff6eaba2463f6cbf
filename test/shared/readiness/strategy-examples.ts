// For each rule about the assessment: a plan in which it finds something, and one as near to it as can be in which it does not.
import { DEFAULT_KNOBS } from '#shared/patterns/knobs.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newPlan } from '#shared/plan/presets.ts';
import type { Pattern, Strategy } from '#shared/plan/schema/strategy.ts';
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

const choosing = (plan: Plan, pattern: Pattern, more: Partial<Strategy> = {}): Plan => ({
  ...plan,
  strategy: { ...plan.strategy, pattern, ...more },
});

const inStages = (percents: number[]): Plan =>
  assessed(
    {},
    {},
    { pattern: 'canary', knobs: { canary: { stages: percents.map((percent) => ({ percent, wait: 600 })) } } },
  );

const inBatches = (percent: number): Plan =>
  assessed({}, {}, { pattern: 'rolling', knobs: { rolling: { batchPercent: percent, wait: 300 } } });

/** A plan with one step that a pattern put in, and a choice. */
const withStepOf = (from: Pattern, pattern: Pattern, carrier?: Pattern): Plan =>
  choosing(
    aPlan()
      .phase('Deploy', { kind: 'application' })
      .step('Send 5 %', { from: { pattern: from } })
      .build(),
    pattern,
    carrier && { carrier },
  );

export const STRATEGY_EXAMPLES: [rule: string, on: string | undefined, wrong: Plan, right: Plan][] = [
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
  [
    'strategy/no-carrier',
    undefined,
    assessed({}, {}, { pattern: 'flags', knobs: DEFAULT_KNOBS }),
    assessed({}, {}, { pattern: 'flags', carrier: 'rolling', knobs: DEFAULT_KNOBS }),
  ],
  ['strategy/stages', undefined, inStages([5, 25, 25, 100]), inStages([5, 25, 50, 100])],
  ['strategy/stages', undefined, inStages([]), inStages([100])],
  ['strategy/stages', undefined, inStages([5, 50]), inStages([5, 100])],
  ['strategy/one-batch', undefined, inBatches(100), inBatches(50)],
  ['strategy/steps-of-another-pattern', 'step-1', withStepOf('canary', 'blueGreen'), withStepOf('canary', 'canary')],
  [
    'strategy/steps-of-another-pattern',
    'step-1',
    withStepOf('canary', 'flags', 'rolling'),
    withStepOf('canary', 'flags', 'canary'),
  ],
  [
    'strategy/steps-not-put-in',
    undefined,
    choosing(newPlan('standard', 'Portal'), 'rolling'),
    newPlan('standard', 'Portal'),
  ],
  [
    'strategy/not-as-advised',
    undefined,
    assessed({}, {}, { pattern: 'canary' }),
    assessed({}, {}, { pattern: 'canary', override: 'We want to try it.' }),
  ],
];
