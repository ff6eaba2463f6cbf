import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankPlan } from '#shared/plan/blank.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { applyEdit, Edit } from '#shared/plan/edits/apply-edit.ts';
import { withOwned } from '#shared/plan/edits/ownership.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { Plan } from '#shared/plan/plan.ts';
import { collectionsOf } from '#shared/plan/structure.ts';
import { anyHistory, EDIT_TYPES, idsOf } from '../../../helpers/arbitrary-edit.ts';
import { anyPlan } from '../../../helpers/arbitrary-plan.ts';
import { hostileText } from '../../../helpers/hostile-text.ts';
import { idsIn } from '../../../helpers/ids-in.ts';
import { planAfter, STAMP } from './edited.ts';

/** Every entity of a plan by its id. */
function entitiesOf(plan: Plan): Map<string, unknown> {
  const tables = [...collectionsOf(plan).map(([, { byId }]) => byId), plan.steps, plan.checks];
  return new Map(tables.flatMap((table) => Object.entries(table)));
}

/** Every text and key inside a value. */
function textsIn(value: unknown, texts = new Set<string>()): Set<string> {
  if (typeof value === 'string') texts.add(value);
  if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) textsIn(one, texts.add(key));
  return texts;
}

/** Plays a history; tells of each edit that was accepted. */
function play(history: { plan: Plan; edits: Edit[] }, tell: (before: Plan, edit: Edit, after: Plan) => void): void {
  let now = history.plan;
  for (const edit of history.edits) {
    const result = applyEdit(now, edit, STAMP);
    if (!result.ok) continue;
    tell(now, edit, result.value.plan);
    now = result.value.plan;
  }
}

describe('after any history of edits', () => {
  test('every plan on the way is one that a file could hold, and none before it has changed', () => {
    fc.assert(
      fc.property(anyHistory, ({ plan, edits }) => {
        let now = plan;
        for (const edit of edits) {
          const before = canonicalJson(now);
          const result = applyEdit(now, Edit.parse(edit), STAMP);
          expect(canonicalJson(now)).toBe(before);
          if (!result.ok) {
            expect(result.error).toMatchObject({ code: /^(invalid|not-found)$/, message: /\S/ });
            continue;
          }
          expect(parsePlan(result.value.plan)).toMatchObject({ ok: true });
          expect(result.value.label).toMatch(/\S/);
          now = result.value.plan;
        }
      }),
    );
  });

  test('what an edit neither names, nor owns, nor leads to it, is still the same object', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        play(history, (before, edit, after) => {
          if (textsIn(edit).has('text.replace')) return;
          const [old, next] = [entitiesOf(before), entitiesOf(after)];
          const gone = [...old.keys()].filter((id) => !next.has(id));
          const named = [...textsIn(edit)].filter((text) => old.has(text));
          const touched = new Set([...withOwned(before, named), ...gone]);
          const strangers = [...old].filter(
            ([id, entity]) => !touched.has(id) && [...textsIn(entity)].every((text) => !touched.has(text)),
          );
          for (const [id, entity] of strangers) expect(next.get(id), id).toBe(entity);
        });
      }),
    );
  });

  test('a copy is like its original but for its ids', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        play(history, (before, edit, after) => {
          if (!('newIds' in edit)) return;
          const back = new Map(Object.entries(edit.newIds).map(([old, id]) => [`"${id}"`, `"${old}"`]));
          for (const [old, id] of Object.entries(edit.newIds)) {
            const copy = canonicalJson(entitiesOf(after).get(id)).replaceAll(
              /"copy-\d+-\d+"/g,
              (one) => back.get(one) ?? one,
            );
            expect(canonicalJson(JSON.parse(copy))).toBe(canonicalJson(entitiesOf(before).get(old)));
          }
        });
      }),
    );
  });
});

const REMOVALS = EDIT_TYPES.filter((type) => type.endsWith('.remove'));

test.each(REMOVALS)('after %s no id of what is gone is left anywhere', (type) => {
  const property = fc.property(anyPlan, fc.infiniteStream(fc.boolean()), (before, flips) => {
    const pool = idsOf(before, type.replace('.remove', ''));
    const ids = pool.filter(() => flips.next().value);
    fc.pre(ids.length > 0);
    const { plan: after } = planAfter(before, { type, ids });
    const [old, next] = [entitiesOf(before), entitiesOf(after)];
    const gone = [...old.keys()].filter((id) => !next.has(id));
    expect(gone).toEqual(expect.arrayContaining(ids));
    const left = idsIn(Plan, after);
    expect(gone.filter((id) => left.has(id))).toEqual([]);
  });
  fc.assert(property, { numRuns: 25 });
});

test('hostile text is stored as it is, whichever field it comes by', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const step = { title: text, depth: 0, kind: 'do', details: text, effect: 'reversible', migrations: [] };
      const commands = [{ language: text, text, expect: text }];
      const checks = [{ id: 'c', check: { text, kind: 'other' } }];
      const entity = { title: text, kind: 'other', purpose: text, steps: [], verification: [] };
      const edits = [
        { type: 'plan.update', fields: { title: text, tags: [text] } },
        { type: 'phase.add', id: 'p', entity },
        { type: 'step.add', owner: 'p', steps: [{ id: 's', step: { ...step, commands }, checks }] },
        { type: 'remark.add', id: 'r', text },
      ];
      const start = blankPlan('');
      const { plan } = planAfter(start, { type: 'several', label: 'All', edits });
      expect([plan.title, plan.tags[0], plan.phases.byId.p?.purpose, plan.preparation.remarks.byId.r?.text]).toEqual(
        Array(4).fill(text),
      );
      expect(plan.steps.s).toEqual({ ...step, commands, checks: ['c'] });
      expect(plan.checks.c?.text).toBe(text);
    }),
  );
});
