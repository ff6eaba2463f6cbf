// The plans that are measured: the same ten phases, more and more steps.
import type { Plan } from '#shared/plan/plan.ts';
import { aPlanOf } from '../helpers/plan-builder.ts';

/** Steps of the plans; the first is the reference of the others. */
export const SIZES = [25, 300, 2000] as const;
export type Size = (typeof SIZES)[number];

/** No other text in the app has these words, so that typing them finds the plan and nothing else. */
export const titleOf = (size: Size): string => `Measured ${size}`;

export const planOfSize = (size: Size): Plan => ({ ...aPlanOf({ phases: 10, steps: size }), title: titleOf(size) });
