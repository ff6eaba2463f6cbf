// What speaks for looking twice at a pattern without ruling it out (requirements 3.2, last column; C25).
import type { Pattern } from '../plan/schema/strategy.ts';
import type { Situation } from './situation.ts';

export interface Caution {
  id: string;
  pattern: Pattern;
  sentence: string;
  /** Whether it concerns this release. Without it nobody can tell from the answers: it is a thing to look at. */
  holds?(situation: Situation): boolean;
}

const isDatabaseVoid = ({ migrations }: Situation): boolean =>
  migrations.some(({ change, reversibility }) => reversibility === 'irreversible' || change === 'breaking');
const mustBeInstant = ({ assessment: { facts } }: Situation): boolean => facts.instantRollback === 'yes';

export const CAUTIONS: readonly Caution[] = [
  {
    id: 'blueGreen/irreversible',
    pattern: 'blueGreen',
    holds: isDatabaseVoid,
    sentence: 'A migration takes the fast way back away: the switch alone does not bring the old state back.',
  },
  {
    id: 'blueGreen/sessions',
    pattern: 'blueGreen',
    sentence: 'Sessions and whatever else instances keep to themselves are lost at the switch.',
  },
  {
    id: 'blueGreen/estate',
    pattern: 'blueGreen',
    sentence: 'A very large estate takes long to double, and costs double for as long as both run.',
  },
  {
    id: 'blueGreen/often',
    pattern: 'blueGreen',
    sentence: 'With many deployments a day the second environment is never free.',
  },
  {
    id: 'canary/breakingChange',
    pattern: 'canary',
    holds: ({ assessment: { facts } }) =>
      facts.breakingChange === 'yes' && (facts.versionsCoexist ?? 'unknown') === 'unknown',
    sentence: 'The change is breaking, and nobody has said that old and new can run side by side.',
  },
  {
    id: 'canary/sharedDatabase',
    pattern: 'canary',
    sentence: 'On a shared database a bad canary hurts everybody, not only its part of the traffic.',
  },
  { id: 'canary/hours', pattern: 'canary', sentence: 'It takes hours: every stage is held and watched.' },
  {
    id: 'rolling/instantRollback',
    pattern: 'rolling',
    holds: mustBeInstant,
    sentence: 'The way back must be instant, and is the rollout once more: 10 to 30 minutes.',
  },
  {
    id: 'rolling/sessions',
    pattern: 'rolling',
    sentence: 'Users move between old and new while it runs: their sessions must work in both.',
  },
  {
    id: 'rolling/capacity',
    pattern: 'rolling',
    sentence: 'While a batch is replaced there is less capacity, unless extra instances stand in.',
  },
  {
    id: 'flags/carrier',
    pattern: 'flags',
    holds: ({ pattern, carrier }) => pattern === 'flags' && carrier === undefined,
    sentence: 'Flags do not deploy anything: another pattern must carry the binary.',
  },
  {
    id: 'flags/end',
    pattern: 'flags',
    holds: ({ flagsWithoutEnd }) => flagsWithoutEnd > 0,
    sentence: 'A flag has no day of removal, or nobody who removes it: it will stay in the code.',
  },
  {
    id: 'flags/trivial',
    pattern: 'flags',
    holds: ({ assessment: { axes } }) => axes.risk === 'low' && axes.impact === 'low',
    sentence: 'For a small change a flag costs more than it saves.',
  },
  {
    id: 'recreate/critical',
    pattern: 'recreate',
    holds: ({ assessment: { axes } }) => axes.impact === 'critical',
    sentence: 'The impact is critical, and nobody can work while it runs.',
  },
  {
    id: 'recreate/instantRollback',
    pattern: 'recreate',
    holds: mustBeInstant,
    sentence: 'The way back must be instant, and is another deployment: 5 to 15 minutes of downtime.',
  },
];

/** Gives the cautions about a pattern: those that concern this release, then what nobody can tell from the answers. */
export function cautionsAbout(pattern: Pattern, situation: Situation): { concerns: Caution[]; look: Caution[] } {
  const own = CAUTIONS.filter((one) => one.pattern === pattern);
  return {
    concerns: own.filter(({ holds }) => holds?.(situation)),
    look: own.filter(({ holds }) => holds === undefined),
  };
}
