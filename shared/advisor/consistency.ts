// Answers that do not go together (requirements 3.1, consistency checks; 3.7).
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';

export interface Contradiction {
  id: string;
  holds(plan: Plan): boolean;
  sentence: string;
  why: string;
  source: readonly string[];
}

const migrations = ({ migrations: all }: Plan) => inOrder(all).map(([, migration]) => migration);

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'strategy/breaking-not-high',
    holds: ({ strategy: { facts, axes } }) =>
      facts.breakingChange === 'yes' && axes.risk.level !== undefined && axes.risk.level !== 'high',
    sentence: 'The change is breaking, but its risk is not high.',
    why: 'Breaking changes are high risk by definition. One of the two answers is wrong.',
    source: ['S018'],
  },
  {
    id: 'strategy/internal-not-low',
    holds: ({ strategy: { facts, axes } }) =>
      facts.internalTool === 'yes' && axes.impact.level !== undefined && axes.impact.level !== 'low',
    sentence: 'It is an internal tool, but the impact is not low.',
    why: 'Internal tools are low impact by definition. One of the two answers is wrong.',
    source: ['S024'],
  },
  {
    id: 'strategy/database-not-complex',
    holds: (plan) => {
      const { level } = plan.strategy.axes.complexity;
      return level !== undefined && level !== 'complex' && migrations(plan).some(({ kind }) => kind !== 'index');
    },
    sentence: 'The database changes, but going back is not called complex.',
    why: 'With a changed schema or moved data the old application alone is not the old state.',
    source: ['S026'],
  },
  {
    id: 'strategy/simple-without-flags',
    holds: ({ strategy: { facts, axes } }) => axes.complexity.level === 'simple' && facts.flagsAvailable === 'no',
    sentence: 'Going back is called simple, but there is no flag to switch off.',
    why: 'What is simple is switching a flag or a setting back. Without one the way back is another.',
    source: ['S028'],
  },
  {
    id: 'strategy/instant-but-irreversible',
    holds: (plan) => {
      const { facts, pattern, rationale } = plan.strategy;
      const isWanted = facts.instantRollback === 'yes' || /\binstant|\bseconds\b/i.test(rationale);
      const isFast = pattern === 'blueGreen' || pattern === 'flags';
      return (
        isWanted &&
        isFast &&
        migrations(plan).some((one) => one.reversibility === 'irreversible' || one.change === 'breaking')
      );
    },
    sentence: 'The pattern was chosen for its instant way back, but a migration takes that away.',
    why: 'After an irreversible or breaking migration the way back takes 30 minutes and more, whatever the pattern.',
    source: ['S034', 'S046', 'S080'],
  },
];
