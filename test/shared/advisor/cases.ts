// The decision table of the requirements, typed in from there: 3.4 (every axis combination) and 3.5 (calibration cases).
import type { Assessment } from '#shared/advisor/rule.ts';

/** Risk, impact and rollback complexity, then the ranking with its scores, every fact unknown. */
export const AXIS_CASES = `
high critical complex: BG 6, CAN 6, FLAG 3, ROLL -1, REC -6
high critical moderate: BG 6, CAN 6, FLAG 5, ROLL 0, REC -6
high critical simple: FLAG 7, BG 5, CAN 5, ROLL -1, REC -5
high moderate complex: BG 5, CAN 5, FLAG 2, ROLL 0, REC -4
high moderate moderate: BG 5, CAN 5, FLAG 4, ROLL 1, REC -4
high moderate simple: FLAG 6, BG 4, CAN 4, ROLL 0, REC -3
high low complex: BG 4, CAN 4, FLAG 1, ROLL 0, REC -2
high low moderate: BG 4, CAN 4, FLAG 3, ROLL 1, REC -2
high low simple: FLAG 5, BG 3, CAN 3, ROLL 0, REC -1
medium critical complex: CAN 5, BG 4, ROLL 3, FLAG 2, REC -4
medium critical moderate: CAN 5, FLAG 4, BG 4, ROLL 4, REC -4
medium critical simple: FLAG 6, CAN 4, BG 3, ROLL 3, REC -3
medium moderate complex: ROLL 4, CAN 4, BG 3, FLAG 1, REC -2
medium moderate moderate: ROLL 5, CAN 4, FLAG 3, BG 3, REC -2
medium moderate simple: FLAG 5, ROLL 4, CAN 3, BG 2, REC -1
medium low complex: ROLL 4, CAN 3, BG 2, FLAG 0, REC 0
medium low moderate: ROLL 5, CAN 3, FLAG 2, BG 2, REC 0
medium low simple: ROLL 4, FLAG 4, CAN 2, REC 1, BG 1
low critical complex: ROLL 4, BG 3, CAN 3, FLAG 1, REC -2
low critical moderate: ROLL 5, FLAG 3, BG 3, CAN 3, REC -2
low critical simple: FLAG 5, ROLL 4, BG 2, CAN 2, REC -1
low moderate complex: ROLL 5, CAN 2, BG 2, FLAG 0, REC 0
low moderate moderate: ROLL 6, FLAG 2, CAN 2, BG 2, REC 0
low moderate simple: ROLL 5, FLAG 4, REC 1, CAN 1, BG 1
low low complex: ROLL 5, REC 2, CAN 1, BG 1, FLAG -1
low low moderate: ROLL 6, REC 2, FLAG 1, CAN 1, BG 1
low low simple: ROLL 5, FLAG 3, REC 3, CAN 0, BG 0
`
  .trim()
  .split('\n')
  .map((line) => line.split(': ') as [axes: string, ranking: string]);

interface FactCase {
  axes: string;
  facts: Assessment['facts'];
  ranking: string;
  excluded: string[];
}

const yes = 'yes' as const;
const no = 'no' as const;

export const FACT_CASES: Record<string, FactCase> = {
  T01: {
    axes: 'high critical moderate',
    facts: { breakingChange: yes, doubleInfrastructure: yes },
    ranking: 'BG 10, FLAG 7, CAN 6, REC -5',
    excluded: ['ROLL'],
  },
  T02: {
    axes: 'high critical complex',
    facts: { instantRollback: yes, doubleInfrastructure: yes, flagsAvailable: no },
    ranking: 'BG 10, CAN 7, ROLL -5, REC -10',
    excluded: ['FLAG'],
  },
  T03: {
    axes: 'high critical moderate',
    facts: { largeUserBase: yes, doubleInfrastructure: no, breakingChange: no },
    ranking: 'CAN 8, FLAG 5, ROLL 2, REC -6',
    excluded: ['BG'],
  },
  T04: {
    axes: 'high critical moderate',
    facts: { largeUserBase: yes, doubleInfrastructure: yes, gradualRollout: yes, breakingChange: no },
    ranking: 'CAN 11, FLAG 7, BG 6, ROLL 2, REC -8',
    excluded: [],
  },
  T05: {
    axes: 'medium moderate moderate',
    facts: { breakingChange: no },
    ranking: 'ROLL 7, CAN 4, FLAG 3, BG 3, REC -2',
    excluded: [],
  },
  T06: {
    axes: 'low moderate moderate',
    facts: { breakingChange: no, doubleInfrastructure: no },
    ranking: 'ROLL 8, FLAG 2, CAN 2, REC 0',
    excluded: ['BG'],
  },
  T07: {
    axes: 'medium moderate simple',
    facts: { abTest: yes, flagsAvailable: yes },
    ranking: 'FLAG 11, ROLL 4, CAN 3, BG 2, REC -1',
    excluded: [],
  },
  T08: {
    axes: 'medium moderate moderate',
    facts: { abTest: yes, flagsAvailable: yes, largeUserBase: yes, breakingChange: no },
    ranking: 'FLAG 9, ROLL 7, CAN 6, BG 3, REC -2',
    excluded: [],
  },
  T09: {
    axes: 'high critical simple',
    facts: { flagsAvailable: yes },
    ranking: 'FLAG 8, BG 5, CAN 5, ROLL -1, REC -5',
    excluded: [],
  },
  T10: {
    axes: 'low low moderate',
    facts: { internalTool: yes, downtimeAcceptable: yes, breakingChange: no },
    ranking: 'REC 9, ROLL 8, FLAG 1, BG 0, CAN -1',
    excluded: [],
  },
  T11: {
    axes: 'low low simple',
    facts: { internalTool: yes, downtimeAcceptable: yes, breakingChange: no },
    ranking: 'REC 10, ROLL 7, FLAG 3, BG -1, CAN -2',
    excluded: [],
  },
  T12: {
    axes: 'low low moderate',
    facts: { internalTool: yes, downtimeAcceptable: no },
    ranking: 'ROLL 6, FLAG 2, BG 1, CAN 0',
    excluded: ['REC'],
  },
  T13: {
    axes: 'high critical moderate',
    facts: { breakingChange: yes, doubleInfrastructure: no, flagsAvailable: yes, versionsCoexist: no },
    ranking: 'FLAG 8, REC -5',
    excluded: ['BG', 'CAN', 'ROLL'],
  },
  T14: {
    axes: 'medium moderate complex',
    facts: { breakingChange: no },
    ranking: 'ROLL 6, CAN 4, BG 3, FLAG 1, REC -2',
    excluded: [],
  },
  T15: {
    axes: 'medium low complex',
    facts: { exclusiveDatabase: yes, downtimeAcceptable: yes },
    ranking: 'REC 6, ROLL 1, BG 1, FLAG 0, CAN 0',
    excluded: [],
  },
  T16: {
    axes: 'low critical moderate',
    facts: { hotfix: yes, doubleInfrastructure: yes, breakingChange: no },
    ranking: 'BG 7, ROLL 7, FLAG 3, CAN 3, REC -2',
    excluded: [],
  },
  T17: {
    axes: 'high critical complex',
    facts: {
      breakingChange: yes,
      versionsCoexist: yes,
      gradualRollout: yes,
      largeUserBase: yes,
      doubleInfrastructure: no,
    },
    ranking: 'CAN 11, FLAG 7, ROLL -4, REC -7',
    excluded: ['BG'],
  },
  T18: {
    axes: 'medium moderate moderate',
    facts: { architectureUnclear: yes },
    ranking: 'ROLL 7, CAN 4, FLAG 3, BG 3, REC -2',
    excluded: [],
  },
  T19: {
    axes: 'high moderate moderate',
    facts: { firstMajor: yes, doubleInfrastructure: yes },
    ranking: 'BG 8, CAN 5, FLAG 4, ROLL 1, REC -4',
    excluded: [],
  },
  T20: {
    axes: 'high critical moderate',
    facts: { largeUserBase: no, doubleInfrastructure: yes },
    ranking: 'BG 7, FLAG 5, ROLL 0, REC -6',
    excluded: ['CAN'],
  },
};
