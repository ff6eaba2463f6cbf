// Masking a whole plan: every text of it, no id of it, and the way back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { Plan } from '#shared/plan/plan.ts';
import { Id } from '#shared/plan/schema/values.ts';
import { collectionsOf } from '#shared/plan/structure.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { MASK } from '#shared/secrets/mask.ts';
import { findSecrets, maskSecrets, unmask } from '#shared/secrets/secrets.ts';
import { isIdPlace, mapTexts } from '#shared/secrets/texts.ts';
import { plantedSecrets } from '../../fixtures/secrets.ts';
import { expectOk } from '../../helpers/app.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { idsIn } from '../../helpers/ids-in.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const planted = plantedSecrets();
const runs = { numRuns: process.env.HOLDPOINT_LONG ? 1000 : 60 };
const word = ['hunter', '2'].join('');

/** A plan in which the texts that may hold anything hold planted secrets, as far as a file still takes it. */
function withPlanted(plan: Plan, from: number): { plan: Plan; secrets: string[] } {
  let next = from;
  const secrets: string[] = [];
  const full = mapTexts(plan, (text, path) => {
    const { text: command, secret } = planted[next % planted.length] ?? { text: '', secret: '' };
    const isFree = !isIdPlace(plan, path) && /[ .\n]/.test(text) && !/^\d{4}-/.test(text);
    if (!isFree) return text;
    next += 1;
    secrets.push(secret);
    return `${text}\n${command}`;
  });
  return { plan: expectOk(parsePlan(full)), secrets };
}

test('no planted secret is left in any text of a masked plan', () => {
  const { plan, secrets } = withPlanted(samplePlan(), 0);
  expect(secrets.length).toBeGreaterThan(planted.length);
  const masked = maskSecrets(plan);
  const file = writePlanFile(masked.plan);
  for (const secret of secrets) expect(file).not.toContain(JSON.stringify(secret).slice(1, -1));
  expect(masked.masked).toBe(secrets.length);
  expect(findSecrets(plan)).toHaveLength(secrets.length);
});

test('any plan stays a plan, with its ids, its keys and their order', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), (any, from) => {
      const { plan } = withPlanted(any, from);
      const { plan: masked } = maskSecrets(plan);
      const keys = (value: unknown): unknown =>
        typeof value === 'object' && value !== null ? Object.entries(value).map(([key, part]) => [key, keys(part)]) : 0;
      expect(parsePlan(masked).ok).toBe(true);
      expect(keys(masked)).toEqual(keys(plan));
      expect(idsIn(Plan, masked)).toEqual(idsIn(Plan, plan));
      expect(maskSecrets(masked)).toEqual({ plan: masked, masked: 0 });
    }),
    runs,
  );
});

test('a masked plan that comes back has its secrets again', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), (any, from) => {
      const { plan } = withPlanted(any, from);
      expect(unmask(maskSecrets(plan).plan, plan)).toEqual(plan);
    }),
    runs,
  );
});

/** A plan with a command in its only step. */
const withCommand = (command: string): Plan => aPlan().step('Log in', { command }).build();

test.each([
  ['words around it', `PGPASSWORD=${MASK} psql -h db`, `PGPASSWORD=${word} psql -h db`],
  ['a second mask', `PGPASSWORD=${MASK} psql && TOKEN=${MASK} go`, undefined],
  ['another place for the mask', `psql ${MASK}`, undefined],
  ['nothing but the mask', MASK, undefined],
])('a text that came back with %s', (_, came, back) => {
  const here = withCommand(`PGPASSWORD=${word} psql`);
  const changed = withCommand(came);
  expect(unmask(changed, here)).toEqual(back === undefined ? changed : withCommand(back));
});

test('a mask whose place is gone stays', () => {
  const { plan: came } = maskSecrets(withCommand(`PGPASSWORD=${word} psql`));
  expect(unmask(came, aPlan().build())).toBe(came);
});

test('the value of a variable is hidden by its name, an id never', () => {
  const plan = aPlan()
    .and(({ variables, steps, phases }) => {
      variables.order = ['v'];
      variables.byId = { v: { name: 'db_password', description: 'for the migration', values: { prod: word } } };
      phases.order = ['p'];
      const id = `ghp_${'a1'.repeat(18)}`;
      phases.byId = { p: { title: 'Deploy', kind: 'other', purpose: '', steps: [id], verification: [] } };
      steps[id] = {
        title: 'x',
        depth: 0,
        kind: 'do',
        details: '',
        commands: [],
        checks: [],
        effect: 'reversible',
        migrations: [],
      };
    })
    .build();
  const { plan: masked } = maskSecrets(plan);
  expect(masked.variables.byId.v?.values).toEqual({ prod: MASK });
  expect(masked.phases).toEqual(plan.phases);
  expect(findSecrets(plan)).toEqual([
    { place: 'variables/byId/v/values/prod', where: 'Variable “db_password”, value', on: 'v' },
  ]);
});

test('a text that would no longer fit its field is masked as a whole', () => {
  const details = 'password=abcd '.repeat(LIMITS.fieldCharacters).slice(0, LIMITS.fieldCharacters);
  const plan = aPlan().step('Long', { details }).build();
  const { plan: masked } = maskSecrets(plan);
  expect(masked.steps['step-1']?.details).toBe(MASK);
});

test('a name that holds a secret is not said', () => {
  const plan = aPlan()
    .step(`Run PGPASSWORD=${word} psql`, { details: `Password: ${word}` })
    .build();
  expect(findSecrets(plan).map(({ where }) => where)).toEqual(['Step, title', 'Step, details']);
});

/** Every place of the schema where an id stands, as a path. */
function idPlaces(schema: z.core.$ZodType, path: string[] = []): string[][] {
  if (schema === Id) return [path];
  const { def } = (schema as z.core.$ZodTypes)._zod; // every zod schema is one of these
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, field]) => idPlaces(field, [...path, key]));
    case 'optional':
      return idPlaces(def.innerType, path);
    case 'array':
      return idPlaces(def.element, [...path, '0']);
    case 'record':
      return idPlaces(def.valueType, [...path, 'x']);
    case 'union':
      return def.options.flatMap((option) => idPlaces(option, path));
    default:
      return [];
  }
}

test('the table of id places is that of the schema', () => {
  const places = idPlaces(Plan);
  const plan = aPlan().build();
  expect(places.length).toBeGreaterThan(collectionsOf(plan).length);
  expect(places.filter((path) => !isIdPlace(plan, path))).toEqual([]);
  const texts = [
    ['title'],
    ['steps', 'x', 'title'],
    ['migrations', 'byId', 'x', 'restore', 'procedure'],
    ['tags', '0'],
  ];
  expect(texts.filter((path) => isIdPlace(plan, path))).toEqual([]);
});

test('what was looked at before is looked at again when it changes', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), (plan, from) => {
      findSecrets(plan);
      const { plan: full } = withPlanted(plan, from);
      expect(findSecrets(full)).toEqual(findSecrets(structuredClone(full)));
      expect(findSecrets(plan)).toEqual(findSecrets(structuredClone(plan)));
    }),
    runs,
  );
});

test('a plan that is ready leaves as one that is ready', () => {
  const plan = aPlan('Release')
    .phase('One')
    .step('Sign in', { command: `curl -u admin:${'hunter2'}secret https://a.example` })
    .build();
  plan.preparation.status = { kind: 'ready', hash: contentHash(plan) };
  const { plan: without, masked } = maskSecrets(plan);
  expect(masked).toBe(1);
  expect(runbookOutline(without).status).toBe('Ready, 1 secret masked');
});
