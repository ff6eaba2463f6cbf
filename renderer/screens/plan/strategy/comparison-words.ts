// The five patterns side by side, in a few words each (requirements 2.6; C8 and C25 for way back and capacity).
import { WAY_BACK_TIMES } from '#shared/advisor/words.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';

export const COMPARED: readonly Pattern[] = ['blueGreen', 'canary', 'rolling', 'flags', 'recreate'];

/** A row of the comparison. */
export interface Aspect {
  name: string;
  words: Record<Pattern, string>;
}

export const ASPECTS: readonly Aspect[] = [
  {
    name: 'In short',
    words: {
      blueGreen: 'A second environment takes over at once',
      canary: 'A few users first, then more',
      rolling: 'Instance by instance, in batches',
      flags: 'Deployed OFF, switched on later',
      recreate: 'All stops, all starts anew',
    },
  },
  {
    name: 'Downtime',
    words: {
      blueGreen: 'None',
      canary: 'None',
      rolling: 'None; less capacity meanwhile',
      flags: 'None',
      recreate: 'Minutes',
    },
  },
  {
    name: 'Infrastructure',
    words: {
      blueGreen: 'Double',
      canary: '5–10 % more',
      rolling: 'Nothing, or 10–25 % for a while',
      flags: 'Little; more work in the code',
      recreate: 'Nothing',
    },
  },
  {
    name: 'Complexity',
    words: {
      blueGreen: 'Moderate',
      canary: 'High',
      rolling: 'Moderate',
      flags: 'Moderate to high',
      recreate: 'Simple',
    },
  },
  { name: 'Way back, alone', words: WAY_BACK_TIMES },
  {
    name: 'Use it when',
    words: {
      blueGreen: 'the risk is high, the way back must be instant, and the new version is to be tried at length first',
      canary: 'the risk is high, users are many, and monitoring shows who is ill',
      rolling: 'old and new get along, several instances run, and money is short',
      flags: 'going live and showing it are two decisions, or variants are compared',
      recreate: 'it is internal or not production, or a migration needs the database to itself',
    },
  },
  {
    name: 'Avoid it when',
    words: {
      blueGreen: 'instances keep state, the estate is very large, or the budget is tight',
      canary: 'users are few, all must switch at once, or monitoring is weak',
      rolling: 'the change or its schema is incompatible, or the way back must be instant',
      flags: 'the change is trivial, or nobody removes flags afterwards',
      recreate: 'customers use it around the clock or were promised that it stays up',
    },
  },
];
