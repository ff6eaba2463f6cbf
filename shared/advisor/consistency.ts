// Answers that do not go together (requirements 3.1, consistency checks; 3.7).
import type { Situation } from './situation.ts';

export interface Contradiction {
  id: string;
  holds(situation: Situation): boolean;
  sentence: string;
  why: string;
  source: readonly string[];
}

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'strategy/breaking-not-high',
    holds: ({ assessment: { facts, axes } }) =>
      facts.breakingChange === 'yes' && axes.risk !== undefined && axes.risk !== 'high',
    sentence: 'The change is breaking, but its risk is not high.',
    why: 'Breaking changes are high risk by definition. One of the two answers is wrong.',
    source: ['S018'],
  },
  {
    id: 'strategy/internal-not-low',
    holds: ({ assessment: { facts, axes } }) =>
      facts.internalTool === 'yes' && axes.impact !== undefined && axes.impact !== 'low',
    sentence: 'It is an internal tool, but the impact is not low.',
    why: 'Internal tools are low impact by definition. One of the two answers is wrong.',
    source: ['S024'],
  },
  {
    id: 'strategy/database-not-complex',
    holds: ({ assessment: { axes }, migrations }) =>
      axes.complexity !== undefined && axes.complexity !== 'complex' && migrations.some(({ kind }) => kind !== 'index'),
    sentence: 'The database changes, but going back is not called complex.',
    why: 'With a changed schema or moved data the old application alone is not the old state.',
    source: ['S026'],
  },
  {
    id: 'strategy/simple-without-flags',
    holds: ({ assessment: { facts, axes } }) => axes.complexity === 'simple' && facts.flagsAvailable === 'no',
    sentence: 'Going back is called simple, but there is no flag to switch off.',
    why: 'What is simple is switching a flag or a setting back. Without one the way back is another.',
    source: ['S028'],
  },
  {
    id: 'strategy/instant-but-irreversible',
    holds({ assessment: { facts }, pattern, rationale, migrations }) {
      const isWanted = facts.instantRollback === 'yes' || /\binstant|\bseconds\b/i.test(rationale);
      const isFast = pattern === 'blueGreen' || pattern === 'flags';
      const isVoid = migrations.some((one) => one.reversibility === 'irreversible' || one.change === 'breaking');
      return isWanted && isFast && isVoid;
    },
    sentence: 'The pattern was chosen for its instant way back, but a migration takes that away.',
    why: 'After an irreversible or breaking migration the way back takes 30 minutes and more, whatever the pattern.',
    source: ['S034', 'S046', 'S080'],
  },
];
