// The sample plan against the example that Holdpoint was made for: phases, steps, checks and hold points. S-numbers are those of the requirements.
import { describe, expect, test } from 'vitest';
import { list, minutes, phaseNumber, plan, roleName, stepsOf } from './sample-plan.ts';

/** A step of a phase whose title matches; with minutes where the requirements give them. */
type StepRow = [number: string, phase: number, title: RegExp, minutes?: number];

describe('phases and steps', () => {
  test('S083 S111 there are the five phases of the default template, 2.5 hours in all', () => {
    expect(list(plan.phases).map(({ title, kind }) => [title, kind])).toEqual([
      ['Pre-Deployment', 'prepare'],
      ['Database Migration', 'database'],
      ['Application Deployment', 'application'],
      ['Smoke Testing', 'smoke'],
      ['Monitoring', 'monitor'],
    ]);
    expect(list(plan.phases).reduce((sum, { duration }) => sum + minutes(duration?.expected), 0)).toBe(150);
  });

  test.each([
    ['S084', 1, 30],
    ['S092', 2, 15],
    ['S098', 3, 30],
    ['S102', 4, 15],
    ['S106', 5, 60],
  ])('%s phase %i takes %i minutes', (_, number, expected) => {
    expect(minutes(phaseNumber(number)?.duration?.expected)).toBe(expected);
  });

  const STEPS: StepRow[] = [
    ['S085', 1, /database backup/, 5],
    ['S086', 1, /backup integrity/, 5],
    ['S087', 1, /stakeholders: deployment starting/, 2],
    ['S088', 1, /health of all production instances/, 3],
    ['S089', 1, /Scale up infrastructure, if needed/, 10],
    ['S090', 1, /flags of new features to OFF/, 5],
    ['S093', 2, /maintenance mode, if needed/],
    ['S094', 2, /migration scripts in order/],
    ['S095', 2, /migrations succeeded/],
    ['S096', 2, /data integrity checks/],
    ['S097', 2, /replication has caught up/],
    ['S099', 3, /Deploy v2\.1\.0 to green/],
    ['S100', 3, /Health check on green/],
    ['S100', 3, /Health check after the switch/],
    ['S101', 3, /v2\.1\.0 is running/],
    ['S103', 4, /User authentication test/],
    ['S104', 4, /Core feature 1/],
    ['S104', 4, /Core feature 2/],
    ['S104', 4, /Core feature 3/],
    ['S105', 4, /Database connectivity check/],
    ['S107', 5, /error rates for the first 30 minutes/, 30],
    ['S108', 5, /Performance metrics/],
    ['S109', 5, /Business metrics/],
    ['S110', 5, /logs for anomalies/],
  ];
  test.each(STEPS)('%s phase %i has the step %s', (_, number, title, expected) => {
    const [step, ...others] = stepsOf(phaseNumber(number)).filter((one) => title.test(one.title));
    expect(others).toEqual([]);
    expect(minutes(step?.estimate?.expected)).toBeGreaterThan(0);
    if (expected) expect(minutes(step?.estimate?.expected)).toBe(expected);
  });

  test.each([1, 2, 3, 4, 5])('S082 the steps of phase %i stand in the order of the requirements', (number) => {
    const titles = stepsOf(phaseNumber(number)).map(({ title }) => title);
    const places = STEPS.filter(([, of]) => of === number).map(([, , title]) =>
      titles.findIndex((one) => title.test(one)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('S089 S093 the two conditional steps say when they are needed', () => {
    const conditional = Object.values(plan.steps).filter(({ condition }) => condition);
    expect(conditional.map(({ title }) => title).sort()).toEqual([
      'Enable maintenance mode, if needed',
      'Scale up infrastructure, if needed',
    ]);
  });

  test('S085 the backup is marked as one, S099 the application steps come from the pattern', () => {
    expect(Object.values(plan.steps).filter(({ backup }) => backup)).toEqual([plan.steps['create-backup']]);
    expect(new Set(stepsOf(phaseNumber(3)).map(({ from }) => from?.pattern))).toEqual(new Set(['blueGreen']));
  });
});

describe('verification and hold points', () => {
  test.each([1, 2, 3, 4, 5])('S112 to S116 the four checks follow phase %i', (number) => {
    const checks = (phaseNumber(number)?.verification ?? []).map((id) => plan.checks[id]);
    expect(checks.map((check) => check?.kind)).toEqual(['health', 'logs', 'metrics', 'team']);
    expect(checks[0]?.text).toContain('200 OK');
  });

  test('S117 the team decides after phases 1, 2 and 4', () => {
    const asked = list(plan.holdPoints).map(({ place, question }) => ['after' in place && place.after, question]);
    expect(asked).toEqual([
      [plan.phases.order[0], 'Start the migration?'],
      [plan.phases.order[1], 'Deploy v2.1.0?'],
      [plan.phases.order[3], 'Keep v2.1.0?'],
    ]);
  });

  test.each(list(plan.holdPoints).map((holdPoint) => [holdPoint.question, holdPoint] as const))(
    'S117 "%s" has criteria, a roll call, a decider and a way on',
    (_, holdPoint) => {
      expect(holdPoint.criteria.length).toBeGreaterThanOrEqual(3);
      expect(holdPoint.criteria.length).toBeLessThanOrEqual(9);
      expect(holdPoint.rollCall.map((id) => plan.roles.byId[id]?.kind)).toEqual([
        'qa',
        'observer',
        'executor',
        'communications',
        'lead',
      ]);
      expect(roleName(holdPoint.decider)).toBe('Deployment Lead');
      expect(holdPoint.silence).toEqual({ after: 600, means: 'hold' });
    },
  );
});
