// Whether the sample plan is whole: its text, its sums, its references, its placeholders.
import { describe, expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import { plan, text } from './sample-plan.ts';

/** What the program itself fills into a message, beside the plan's variables (docs/plan-format.md). */
const MESSAGE_PLACEHOLDERS = ['version', 'previous_version', 'date_time', 'reason', 'minutes'];

const sumOf = (steps: string[]): number =>
  steps.reduce((sum, id) => sum + (plan.steps[id]?.estimate?.expected ?? 0), 0);
const phases = plan.phases.order.map((id) => [id, plan.phases.byId[id]] as const);
const procedures = plan.rollback.procedures.order.map((id) => [id, plan.rollback.procedures.byId[id]] as const);
const placeholdersIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name);

describe('the text', () => {
  test('is spelled as the program writes it', () => {
    expect(text).toBe(writePlanFile(plan));
  });

  test('is proper Unicode: nothing was read in the wrong encoding', () => {
    expect(text).not.toMatch(/[âÃ\uFFFD\u0080-\u009F]/);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('has emoji in messages only, each of which has a plain form', () => {
    const { templates } = plan.communications;
    const rest = { ...plan, communications: { ...plan.communications, templates: {} } };
    expect(JSON.stringify(rest)).not.toMatch(/\p{Extended_Pictographic}/u);
    for (const { body, plainBody } of Object.values(templates.byId)) {
      expect(body).toMatch(/\p{Extended_Pictographic}/u);
      expect(plainBody).not.toMatch(/\p{Extended_Pictographic}/u);
      expect(body.endsWith(plainBody ?? '?')).toBe(true);
    }
  });

  test('has contacts that lead to nobody: example domains and numbers kept free for fiction', () => {
    const domains = [...text.matchAll(/[@/]([\w.-]+\.[a-z]{2,})\b/g)].map(([, domain]) => domain);
    for (const domain of domains.filter((name) => /\.(com|org|net|io)$/.test(name ?? '')))
      expect(domain).toMatch(/(^|\.)example\.com$/);
    for (const [number] of text.matchAll(/\+[\d ]{8,}\d/g)) expect(number).toMatch(/^\+49 30 23125 \d{3}$/);
  });
});

describe('the sums', () => {
  test('the deployment takes 150 minutes', () => {
    expect(sumOf(phases.flatMap(([, phase]) => phase?.steps ?? []))).toBe(150 * 60);
  });

  test.each(phases)('the steps of %s add up to its own figure', (_, phase) => {
    expect(sumOf(phase?.steps ?? [])).toBe(phase?.duration?.expected);
  });

  test.each(procedures)('the steps of %s add up to its own figure', (_, procedure) => {
    expect(sumOf(procedure?.steps ?? [])).toBe(procedure?.estimate?.expected);
  });

  test('best, expected and worst of every step stand in order', () => {
    for (const { estimate, title } of Object.values(plan.steps)) {
      const { best = 0, expected = -1, worst = Infinity } = estimate ?? {};
      expect(best <= expected && expected <= worst, title).toBe(true);
    }
  });
});

describe('the references', () => {
  const { byId: holdPoints } = plan.holdPoints;
  const { triggers, procedures: ways, decision } = plan.rollback;
  const { entries, templates } = plan.communications;
  const all = <T>(table: Record<string, T>): T[] => Object.values(table);
  const roles = [
    ...all(plan.steps).map(({ role }) => role),
    ...all(plan.checks).map(({ role }) => role),
    ...all(holdPoints).flatMap(({ decider, rollCall }) => [decider, ...rollCall]),
    ...all(plan.flags.byId).flatMap(({ owner, removal }) => [owner, removal.owner]),
    ...all(ways.byId).flatMap(({ approval }) => approval ?? []),
    ...all(entries.byId).map(({ sender }) => sender),
    decision.primary,
    decision.backup,
    decision.escalation,
  ];

  test.each<[string, (string | undefined)[], Record<string, unknown>]>([
    ['roles', roles, plan.roles.byId],
    ['people', all(plan.roles.byId).flatMap(({ holder, backup }) => [holder, backup ?? holder]), plan.people.byId],
    ['confirmed people', Object.keys(plan.preparation.confirmed), plan.people.byId],
    ['ticked prerequisites', Object.keys(plan.preparation.ticks), plan.prerequisites.byId],
    [
      'phases of hold points',
      all(holdPoints).map(({ place }) => ('after' in place ? place.after : undefined)),
      plan.phases.byId,
    ],
    [
      'checks of hold points',
      all(holdPoints).flatMap(({ criteria }) => criteria.flatMap((one) => ('check' in one ? one.check : []))),
      plan.checks,
    ],
    ['procedures', all(holdPoints).flatMap(({ ifNoGo }) => ('procedure' in ifNoGo ? ifNoGo.procedure : [])), ways.byId],
    [
      'migrations',
      [...all(plan.steps), ...all(plan.migrations.byId)].flatMap((one) =>
        'migrations' in one ? one.migrations : one.dependsOn,
      ),
      plan.migrations.byId,
    ],
    ['metrics', all(triggers.byId).flatMap(({ rule }) => rule?.metric ?? []), plan.metrics.byId],
    [
      'templates',
      all(entries.byId).map(({ message }) => ('template' in message ? message.template : undefined)),
      templates.byId,
    ],
    [
      'environments',
      [plan.target, ...all(plan.variables.byId).flatMap(({ values }) => Object.keys(values))],
      plan.environments.byId,
    ],
  ])('to %s all lead somewhere', (_, ids, table) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => id === undefined || !Object.hasOwn(table, id))).toEqual([]);
  });

  test('every migration before or behind the application is run by exactly one step', () => {
    const run = Object.values(plan.steps).flatMap(({ migrations }) => migrations);
    expect(run.sort()).toEqual(plan.migrations.order.filter((id) => id !== APPLICATION).sort());
  });
});

describe('the placeholders', () => {
  const variables = new Map(Object.values(plan.variables.byId).map((variable) => [variable.name, variable]));

  test('in commands and checks are variables with a value for production and staging, or a secret without any', () => {
    const used = placeholdersIn([plan.steps, plan.checks]);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) {
      const { values = {}, secret } = variables.get(name) ?? {};
      expect([name, Object.keys(values)]).toEqual([name, secret ? [] : ['production', 'staging']]);
    }
    expect([...variables.keys()].filter((name) => !used.includes(name))).toEqual([]);
  });

  test('in messages are those that the program fills in', () => {
    const used = placeholdersIn(plan.communications);
    expect(used.filter((name) => !MESSAGE_PLACEHOLDERS.includes(name))).toEqual([]);
    expect(new Set(used)).toEqual(new Set(['version', 'date_time', 'reason', 'minutes']));
  });

  test('there is one secret, and only its place is in the file', () => {
    const secrets = [...variables.values()].filter(({ secret }) => secret);
    expect(secrets.map(({ name, values }) => [name, values])).toEqual([['flag_api_token', {}]]);
    expect(secrets[0]?.secret?.fetchFrom).toMatch(/vault/);
  });
});

describe('the commands', () => {
  const commands = Object.values(plan.steps).flatMap((step) => step.commands);
  const script = commands.map((command) => command.text).join('\n');

  test('all say what to expect', () => {
    for (const { text: line, expect: expected } of commands) expect(expected, line).toMatch(/\S/);
  });

  test('avoid the known mistakes', () => {
    expect(script).not.toMatch(/rollout undo|modify-target-group|dropdb|\bDROP\b/);
    for (const line of script.match(/^pg_dump .*$/gm) ?? []) expect(line).toContain(' -Fc ');
    for (const line of script.match(/^psql .* -f .*$/gm) ?? []) expect(line).toContain('-v ON_ERROR_STOP=1');
    expect(script).toMatch(/^pg_restore --list .*\.dump/m);
  });
});
