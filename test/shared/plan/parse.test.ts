import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { blankPlan } from '#shared/plan/blank.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { parsePlan, parsePlanText } from '#shared/plan/parse.ts';
import { Plan } from '#shared/plan/plan.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan, aPlanOf } from '../../helpers/plan-builder.ts';

const small = () => aPlan('Small').phase('Prepare').step('Drain', { check: 'Drained' }).build();
const text = JSON.stringify(small());

const refusal = (document: unknown): string => {
  const parsed = typeof document === 'string' ? parsePlanText(document) : parsePlan(document);
  return parsed.ok ? 'accepted' : parsed.error.message;
};

/** The small plan with something changed. */
const changed = (change: (plan: Plan) => void): Plan => {
  const plan = structuredClone(small());
  change(plan);
  return plan;
};

const NAMES_OF_EVERY_OBJECT = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__');

describe('hostile text', () => {
  test.each([
    ['at the root', text.replace('{', '{"__proto__":{"isAdmin":true},')],
    ['as an id', text.replace('"steps":{', '"steps":{"__proto__":{},')],
    ['deep in an unknown field', text.replace('{', '{"futureField":[{"a":{"__proto__":null}}],')],
  ])('a field named __proto__ is refused %s, and nothing gets it', (_, hostile) => {
    expect(refusal(hostile)).toBe('It holds a field named "__proto__".');
    expect({}).not.toHaveProperty('isAdmin');
  });

  test.each(NAMES_OF_EVERY_OBJECT)('%s is refused as an id', (name) => {
    expect(refusal(text.replaceAll('"step-1"', `"${name}"`))).not.toBe('accepted');
  });

  test.each(NAMES_OF_EVERY_OBJECT)('%s is kept as an unknown field', (name) => {
    const parsed = parsePlanText(text.replace('{', `{"${name}":1,`));
    expect(parsed.ok && Object.entries(parsed.value)).toContainEqual([name, 1]);
  });

  test.each(['', ' ', '-a', '_a', 'a b', 'a.b', 'ä', 'a\u0000', 'a'.repeat(65)])('%j is refused as an id', (id) => {
    expect(refusal(text.replaceAll('"step-1"', JSON.stringify(id)))).not.toBe('accepted');
  });

  const million = '['.repeat(1e6) + ']'.repeat(1e6);
  test('a million levels are refused without exhausting the stack', () => {
    expect(refusal(million)).toBe('It is nested more than 32 levels deep.');
    expect(refusal(text.replace('{', `{"futureField":${million},`))).toBe('It is nested more than 32 levels deep.');
  });

  test('a number that is too large for JavaScript is refused, known field or not', () => {
    expect(refusal(text.replace('"bufferPercent":50', '"bufferPercent":1e400'))).toMatch(/too large/);
    expect(refusal(text.replace('{', '{"futureField":-1e400,'))).toMatch(/too large/);
  });

  test.each(['\uD800', '\uDC00', 'a\uD83Db', '\uDE80\uD83D'])('half a character is refused: %j', (half) => {
    expect(refusal(text.replace('"Drain"', JSON.stringify(half)))).toMatch(/half a character/);
  });

  test('a whole character of two halves is kept', () => {
    const parsed = parsePlanText(text.replace('"Drain"', '"\\ud83d\\ude80"'));
    expect(parsed.ok && parsed.value.steps['step-1']?.title).toBe('🚀');
  });
});

describe('the format', () => {
  test('of a newer version is named, with what to do', () => {
    const message = refusal(text.replace('"format":1', '"format":2'));
    expect(message).toBe('It was written by a newer Holdpoint (format 2; this one reads up to 1). Update to open it.');
  });

  test.each(['0', '-1', '1.5', '"1"', 'null', '[1]', 'true'])('%s is not a plan', (format) => {
    expect(refusal(text.replace('"format":1', `"format":${format}`))).toBe('It is not a Holdpoint plan.');
  });

  test('missing is not a plan', () => {
    expect(refusal(text.replace('"format":1,', ''))).toBe('It is not a Holdpoint plan.');
  });

  test.each(['null', 'true', '1', '"plan"', '[]', '{}'])('%s is not a plan', (document) => {
    expect(refusal(document)).toBe('It is not a Holdpoint plan.');
  });
});

describe('the shape', () => {
  const FIELDS = Object.keys(Plan.shape).filter((field) => field !== 'format');
  const WRONG = [null, 0, true, 'text', ['text'], [[]], {}];
  /** What is no mistake after all in a blank plan. */
  const RIGHT: Record<string, unknown[]> = {
    title: ['text'],
    tags: [['text']],
    target: ['text'],
    steps: [{}],
    checks: [{}],
  };

  test.each(FIELDS)('%s refuses values of every wrong type, by name', (field) => {
    const wrong = WRONG.filter(
      (value) => !RIGHT[field]?.some((right) => canonicalJson(right) === canonicalJson(value)),
    );
    for (const value of wrong)
      expect(refusal({ ...blankPlan('x'), [field]: value })).toMatch(new RegExp(`^${field}\\b`));
  });

  test.each(FIELDS.filter((field) => field !== 'target'))('%s must be there', (field) => {
    const { [field]: _, ...rest } = blankPlan('x') as Record<string, unknown>; // any object is one
    expect(refusal(rest)).toMatch(new RegExp(`^${field}\\b`));
  });

  test('unknown fields survive everywhere', () => {
    const plan = changed(({ release, steps, phases }) => {
      for (const place of [release, release.scope, steps['step-1'], phases])
        Object.assign(place ?? {}, { later: [{ a: null }] });
    });
    expect(parsePlan({ ...plan, later: 1 })).toEqual({ ok: true, value: { ...plan, later: 1 } });
  });

  test('a secret with a value is refused', () => {
    const secret = { name: 'token', description: '', secret: { fetchFrom: 'vault' } };
    const withValues = (values: Record<string, string>) =>
      changed(({ variables }) => Object.assign(variables, { order: ['v'], byId: { v: { ...secret, values } } }));
    expect(refusal(withValues({}))).toBe('accepted');
    expect(refusal(withValues({ production: 'hunter2' }))).toMatch(/A secret has no value in a plan/);
  });

  test('any value in any place gives a plan or a sentence, never an exception', () => {
    const junk = fc.constantFrom<unknown[]>(null, -1, 1e9, '', 'x'.repeat(70), [], [null], {}, { order: [] }, true);
    fc.assert(
      fc.property(anyPlan, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), junk, (plan, turns, value) => {
        const document = structuredClone(plan) as unknown as Record<string, unknown>; // any object is one
        let place = document;
        for (const [depth, turn] of turns.entries()) {
          const keys = Object.keys(place);
          const key = keys[turn % Math.max(keys.length, 1)] ?? 'x';
          const inner = place[key];
          if (depth === turns.length - 1 || typeof inner !== 'object' || inner === null) place[key] = value;
          else place = inner as Record<string, unknown>; // any object is one
        }
        const parsed = parsePlan(document);
        if (parsed.ok) expect(canonicalJson(parsed.value)).toBe(canonicalJson(document));
        else expect(parsed.error).toMatchObject({ code: 'invalid', message: expect.stringMatching(/\S/) });
      }),
    );
  });
});

describe('the ids', () => {
  test.each<[string, string, (plan: Plan) => void]>([
    ['listed twice', 'phases: "phase-1" is listed twice', ({ phases }) => phases.order.push('phase-1')],
    ['listed but missing', 'roles: "x" is listed but missing', ({ roles }) => roles.order.push('x')],
    ['in no list', 'phases: "phase-1" is in no list', ({ phases }) => phases.order.pop()],
    ['a step that nobody owns', 'steps: "step-1" is in no list', ({ phases }) => phases.byId['phase-1']?.steps.pop()],
    [
      'a step with two owners',
      'steps: "step-1" is listed twice',
      ({ rollback: { procedures } }) => {
        procedures.order.push('p');
        procedures.byId.p = { target: { of: 'fallback' }, title: '', useWhen: '', steps: ['step-1'], checks: [] };
      },
    ],
    ['a check that nobody owns', 'checks: "check-1" is in no list', ({ steps }) => steps['step-1']?.checks.pop()],
    [
      'one id for two things',
      '"step-1" is the id of two things',
      ({ contacts }) => {
        contacts.order.push('step-1');
        contacts.byId['step-1'] = { name: '', whatFor: '', how: '' };
      },
    ],
    [
      'no application',
      'migrations: "application" stands 0 times in the order',
      ({ migrations }) => migrations.order.pop(),
    ],
    [
      'two applications',
      'migrations: "application" stands 2 times in the order',
      ({ migrations }) => migrations.order.push('application'),
    ],
    [
      'a thing with the id of the application',
      '"application" is the id of two things',
      ({ contacts }) => {
        contacts.order.push('application');
        contacts.byId.application = { name: '', whatFor: '', how: '' };
      },
    ],
  ])('%s', (_, sentence, change) => {
    expect(refusal(changed(change))).toBe(sentence);
  });

  test('a reference that leads nowhere is no reason to refuse: readiness reports it', () => {
    const plan = changed(({ steps }) => Object.assign(steps['step-1'] ?? {}, { role: 'gone', migrations: ['gone'] }));
    expect(refusal(plan)).toBe('accepted');
  });
});

describe('the limits', () => {
  test('10,000 steps are a plan, 10,001 are not', () => {
    const plan = aPlanOf({ phases: 10, steps: 10_000 });
    expect(Object.keys(plan.steps)).toHaveLength(10_000);
    plan.phases.byId['phase-1']?.steps.push('one-more');
    Object.assign(plan.steps, { 'one-more': { ...plan.steps['step-1'], checks: [] } });
    expect(refusal(plan)).toBe('It has 10001 steps; a plan holds up to 10000.');
  });

  test('a field holds 100,000 characters and not one more', () => {
    const titled = (length: number) => refusal({ ...blankPlan(''), title: 'x'.repeat(length) });
    expect(titled(100_000)).toBe('accepted');
    expect(titled(100_001)).toBe('title: Keep this under 100,000 characters.');
  });

  test('32 levels are a document, 33 are not', () => {
    const nested = (levels: number) =>
      refusal(text.replace('{', `{"later":${'['.repeat(levels)}${']'.repeat(levels)},`));
    expect(nested(31)).toBe('accepted');
    expect(nested(32)).toBe('It is nested more than 32 levels deep.');
  });

  test('a duration is whole seconds, up to a year', () => {
    const lasting = (expected: number) =>
      refusal(changed(({ steps }) => Object.assign(steps['step-1'] ?? {}, { estimate: { expected } })));
    expect(lasting(LIMITS.durationSeconds)).toBe('accepted');
    for (const wrong of [LIMITS.durationSeconds + 1, -1, 0.5])
      expect(lasting(wrong)).toMatch(/^steps\.step-1\.estimate\.expected/);
  });

  test('a file over 64 MB is refused before it is read', () => {
    expect(refusal(`${text}${' '.repeat(LIMITS.fileBytes)}`)).toBe('It is larger than 64 MB.');
  });
});

test('a file cut off at any byte is refused', () => {
  const bytes = new TextEncoder().encode(writePlanFile(aPlan('Kühlung 🚀').build()).trimEnd());
  const cut = (length: number) => refusal(new TextDecoder().decode(bytes.subarray(0, length)));
  const accepted = Array.from(bytes, (_, length) => length).filter((length) => cut(length) === 'accepted');
  expect(accepted).toEqual([]);
  expect(cut(bytes.length)).toBe('accepted');
});
