// The shape of the advisor's table: each row is an answer, and what it says for or against each pattern.
import type { FACTS } from '../plan/schema/facts.ts';
import type { Pattern, Strategy } from '../plan/schema/strategy.ts';

export type FactName = (typeof FACTS)[number];
export type Answer = 'yes' | 'no' | 'unknown';

type Axes = Strategy['axes'];
export type AxisName = keyof Axes;
export type LevelOf<Axis extends AxisName> = NonNullable<Axes[Axis]['level']>;

/** What the advisor asks: three axes, as far as they were assessed, and the facts. */
export interface Assessment {
  axes: { [Axis in AxisName]?: LevelOf<Axis> };
  facts: Partial<Record<FactName, Answer>>;
}

/** Points for each pattern; one that is not named gets none. */
export type Points = Partial<Record<Pattern, number>>;

/** An answer that carries points (requirements 3.3). */
export interface WeightRow {
  id: string;
  holds(assessment: Assessment): boolean;
  points: Points;
  /** Why it speaks for the patterns with points above zero. */
  speaksFor?: string;
  /** Why it speaks against those below zero. */
  speaksAgainst?: string;
}

/** An answer that rules a pattern out (requirements 3.2). */
export interface ExclusionRow {
  id: string;
  pattern: Pattern;
  holds(assessment: Assessment): boolean;
  why: string;
}
