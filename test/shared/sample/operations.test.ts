// The sample plan against the example that Holdpoint was made for: migrations, flags and rollback. S-numbers are those of the requirements.
import { describe, expect, test } from 'vitest';
import { list, plan, roleName, stepsOf } from './sample-plan.ts';

describe('migrations', () => {
  const migrations = list(plan.migrations);

  test('S053 to S058 three scripts are listed, with kind, time, way back and risk', () => {
    expect(migrations.map(({ name, kind, reversibility, risk }) => [name, kind, reversibility, risk])).toEqual([
      ['001_add_oauth_tokens.sql', 'schema', 'reversible', 'low'],
      ['002_add_user_preferences.sql', 'schema', 'reversible', 'medium'],
      ['003_add_email_index.sql', 'index', 'reversible', 'low'],
    ]);
    for (const { estimate } of migrations) expect(estimate.expected).toBeGreaterThan(0);
  });

  test('S070 to S075 schema first, then the application, then the index in the background', () => {
    expect(plan.migrations.order).toEqual(['migration-001', 'migration-002', 'application', 'migration-003']);
    expect(migrations.map(({ place }) => place)).toEqual(['beforeApp', 'beforeApp', 'background']);
    const step = Object.values(plan.steps).find((one) => one.migrations.includes('migration-003'));
    expect(stepsOf(plan.phases.byId.monitoring)).toContain(step);
  });

  test.each(migrations.map((migration) => [migration.name, migration] as const))(
    'S076 S077 %s has UP, DOWN and validation',
    (_, { up, down, validation }) => {
      expect(up).toMatch(/(CREATE TABLE|ALTER TABLE|CREATE INDEX CONCURRENTLY) /);
      expect(down).toMatch(/DROP (TABLE|COLUMN|INDEX CONCURRENTLY) /);
      expect(validation.length).toBeGreaterThan(0);
      for (const { sql, expect: expected } of validation)
        expect([sql, expected]).toEqual([expect.stringMatching(/^SELECT .*;$/), expect.stringMatching(/\S/)]);
    },
  );
});

describe('feature flags', () => {
  test('S120 to S124 there are three, off at first, of three kinds', () => {
    expect(list(plan.flags).map(({ key, kind, stateAtDeploy }) => [key, kind, stateAtDeploy])).toEqual([
      ['oauth_authentication', 'gradual', 'off'],
      ['new_dashboard', 'cohort', 'off'],
      ['experimental_search', 'experiment', 'off'],
    ]);
  });

  test.each(list(plan.flags).map((flag) => [flag.key, flag] as const))(
    'S126 to S133 %s has its rollout, with criteria',
    (_, flag) => {
      expect(flag.stages.map(({ day, audience, percent }) => [day, audience, percent])).toEqual([
        [0, 'Nobody', 0],
        [1, 'Internal users', 5],
        [2, 'Beta users', 25],
        [5, 'All users', 100],
      ]);
      for (const { criteria } of flag.stages) expect(criteria).toMatch(/\S/);
      expect(flag.removal).toMatchObject({ day: 7, owner: flag.owner });
    },
  );
});

describe('rollback', () => {
  const rule = (metric: string, comparison: string, is: string, value: number) => ({
    metric,
    comparison,
    threshold: { is, value },
  });

  test.each<[string, string, RegExp, object]>([
    [
      'S136',
      'automatic',
      /^Error rate above 5 %.*5 minutes/,
      { rule: { ...rule('metric-error-rate', 'above', 'absolute', 5), for: 300 } },
    ],
    ['S137', 'automatic', /p95 above twice/, { rule: rule('metric-p95', 'above', 'timesBaseline', 2) }],
    ['S138', 'automatic', /core feature is completely broken/, { detectedBy: expect.any(String) }],
    ['S139', 'automatic', /corruption/, { detectedBy: expect.any(String) }],
    ['S140', 'manual', /complaints/, { detectedBy: expect.any(String) }],
    [
      'S141',
      'manual',
      /Business metrics down by more than 20 %/,
      { rule: rule('metric-conversion', 'below', 'changePercent', -20) },
    ],
    ['S142', 'manual', /critical bug/, { detectedBy: expect.any(String) }],
    ['S143', 'manual', /Leadership/, { detectedBy: expect.any(String) }],
  ])('%s there is the %s trigger %s', (_, mode, text, more) => {
    const found = list(plan.rollback.triggers).filter((trigger) => text.test(trigger.text));
    expect(found).toMatchObject([{ mode, ...more }]);
  });

  const procedure = (of: string) => list(plan.rollback.procedures).filter(({ target }) => target.of === of)[0];

  test.each<[string, string, RegExp[], object]>([
    [
      'S145 to S149',
      'pattern',
      [/back at blue/, /traffic reaches the old/, /error rates fell/, /Keep green/],
      { expected: 120 },
    ],
    ['S155 to S158', 'flags', [/flag to 0 %/, /old behaviour/, /recovery/], { expected: 30 }],
    [
      'S159 to S165',
      'database',
      [/Stop the application/, /DOWN scripts/, /schema went back/, /Redeploy the old/, /Test functionality/],
      { expected: 1800, open: true },
    ],
  ])('%s the procedure for %s has its steps and its time', (_, of, titles, estimate) => {
    const steps = stepsOf(procedure(of)).map(({ title }) => title);
    expect(steps.map((title, index) => titles[index]?.test(title))).toEqual(titles.map(() => true));
    expect(procedure(of)?.estimate).toMatchObject(estimate);
  });

  test('S159 only the database procedures and the fallback are dangerous, and say what is lost', () => {
    const dangerous = list(plan.rollback.procedures).filter((one) => one.dangerous);
    expect(dangerous.map(({ target }) => target.of)).toEqual(['database', 'fallback']);
    for (const { dataLoss, approval } of dangerous)
      expect([dataLoss, roleName(approval)]).toEqual([expect.stringMatching(/lost/), 'VP Engineering']);
  });

  test('S167 to S171 three roles decide, and how is written down', () => {
    const { primary, backup, escalation, criteria, communication } = plan.rollback.decision;
    expect([primary, backup, escalation].map(roleName)).toEqual([
      'Release Manager',
      'On-call Engineer',
      'VP Engineering',
    ]);
    expect([criteria, communication]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  });
});
