import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import { canonicalJson, contentHash } from '#shared/plan/canonical.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const fixture = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../fixtures', name), 'utf8');

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('canonical JSON', () => {
  test('sorts keys by their UTF-16 code units, as RFC 8785 does', () => {
    const euro = '\u20AC';
    const document = { [euro]: 1, '\r': 2, '\uFB33': 3, 1: 4, '\u{1F600}': 5, '\u0080': 6, ö: 7 };
    const keys = [...canonicalJson(document).matchAll(/"(.*?)":/g)].map(([, key]) => JSON.parse(`"${key}"`));
    expect(keys).toEqual(['\r', '1', '\u0080', 'ö', euro, '\u{1F600}', '\uFB33']);
  });

  test.each([
    ['no spaces', { b: [1, 2], a: { d: null, c: true } }, '{"a":{"c":true,"d":null},"b":[1,2]}'],
    ['undefined fields are left out', { a: undefined, b: 1 }, '{"b":1}'],
    ['lists keep their order', ['b', 'a'], '["b","a"]'],
    ['numbers as JavaScript writes them', [0.1, 1e21, -0, 1e-7], '[0.1,1e+21,0,1e-7]'],
    ['text is escaped as little as JSON allows', 'é\u2028\u0007"', '"é\u2028\\u0007\\""'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [1n], [[undefined]]])('throws on %s', (value) => {
    expect(() => canonicalJson(value)).toThrow('JSON cannot say');
  });

  test('equal documents are equal texts, and the text is the document', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = canonicalJson(plan);
        expect(JSON.parse(text)).toEqual(plan);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('the content hash', () => {
  const plan = aPlan('Known plan').phase('Prepare').step('Drain', { minutes: 5 }).build();

  test('is what it was when format 1 began, since prints and sign-offs carry it', () => {
    const read = readPlanFile(fixture('format-1.holdpoint'));
    expect(read.ok && contentHash(read.value)).toBe('5a6aea9df429dd51f9df1ee1c84bf0b2d4f9387cd6f152a35c9a9e0240f90d31');
  });

  test('is the SHA-256 of the canonical JSON without the preparation', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const { preparation: _, ...content } = any;
        expect(contentHash(any)).toBe(sha256(canonicalJson(content)));
      }),
    );
  });

  test('does not change when something is ticked, remarked or signed', () => {
    const ticked = structuredClone(plan);
    ticked.preparation.ticks['prerequisite-scope'] = { by: 'Marta', at: 1 };
    ticked.preparation.status = { kind: 'ready', hash: contentHash(plan) };
    expect(contentHash(ticked)).toBe(contentHash(plan));
  });

  test('changes with one letter of one step', () => {
    const changed = structuredClone(plan);
    for (const step of Object.values(changed.steps)) step.title += '.';
    expect(contentHash(changed)).not.toBe(contentHash(plan));
  });
});
