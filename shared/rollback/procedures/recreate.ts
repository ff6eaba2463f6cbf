// Back by Recreate: stop the new version, start the old one; with downtime (conflict C15, as for Canary).
import { knobsOf } from '../../patterns/knobs.ts';
import type { Plan } from '../../plan/plan.ts';
import { OLD_VERSION, PUT_OLD, RECOVERY, START_ALL, STOP_ALL, VERIFIED } from '../commands.ts';
import type { BackStep, ProcedureTemplate } from '../template.ts';

const PAGE_UP: BackStep = {
  title: 'Put up the maintenance page',
  minutes: 0.5,
  worst: 1,
  role: 'executor',
  check: 'Users see the page',
};

const PAGE_DOWN: BackStep = {
  title: 'Take the maintenance page down',
  minutes: 0.5,
  worst: 1,
  role: 'executor',
  check: 'Users see the application',
};

const CHANGE: readonly BackStep[] = [
  {
    title: 'Scale the new version to zero',
    minutes: 2,
    worst: 3,
    role: 'executor',
    check: 'No instance of the new version runs',
    commands: STOP_ALL,
  },
  {
    title: 'Deploy the old version',
    minutes: 2,
    worst: 3,
    role: 'executor',
    check: 'The old version is in place everywhere',
    commands: PUT_OLD,
  },
  {
    title: 'Start all instances, and wait until they are up',
    minutes: 3,
    worst: 4,
    role: 'executor',
    check: 'Every instance runs and is healthy',
    commands: START_ALL,
  },
  {
    title: 'Confirm the version',
    minutes: 1,
    worst: 1,
    role: 'qa',
    check: 'The version endpoint names the old version',
    commands: { kubernetes: [OLD_VERSION], servers: [OLD_VERSION], cloud: [OLD_VERSION] },
  },
];

/** Gives the procedure, with the maintenance page where the plan uses one. */
export function recreateBack({ strategy }: Plan): ProcedureTemplate {
  const { maintenancePage } = knobsOf(strategy.knobs, 'recreate');
  const recovery: BackStep = { ...RECOVERY, minutes: 1 };
  return {
    title: 'Put the old version back',
    target: { of: 'pattern', pattern: 'recreate' },
    useWhen: 'The new version runs alone and a trigger has fired. Users cannot work until the old version is up.',
    steps: maintenancePage ? [PAGE_UP, ...CHANGE, PAGE_DOWN, recovery] : [...CHANGE, recovery],
    checks: VERIFIED,
    estimate: { best: 300, expected: maintenancePage ? 600 : 540, worst: 900, source: 'guess' },
    source: ['S166', 'C15'],
  };
}
