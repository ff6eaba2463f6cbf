// What all rules have in common: order, waivers, fixes, and that no plan breaks them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { findingsOf, readinessOf } from '#shared/readiness/check.ts';
import { countFindings } from '#shared/readiness/counts.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { expectOk } from '../../helpers/app.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const stamp = { by: 'tester', at: 0 };

/** A plan with a bit of everything wrong in it. */
const faulty = (): Plan =>
  aPlan()
    .phase('Prepare')
    .step('Save', { role: 'executor', minutes: 5, best: 8, worst: 2 })
    .step('Clean', { command: 'rm -rf /srv/old' })
    .holdPoint('Go on?')
    .phase('Deploy')
    .step('Switch')
    .build();

const rulesAt = (plan: Plan, on: string | undefined): string[] =>
  findingsOf(plan)
    .filter((finding) => finding.on === on)
    .map(({ rule }) => rule);

test('findings come in the order in which the plan is read', () => {
  const views = findingsOf(faulty()).map(({ view }) => view);
  expect(views).toEqual([...views].sort((a, b) => VIEWS.indexOf(a) - VIEWS.indexOf(b)));
  const places = findingsOf(faulty()).flatMap(({ view, on }) => (view === 'phases' && on ? [on] : []));
  expect([...new Set(places)]).toEqual(['phase-1', 'step-1', 'step-2', 'hold-1', 'phase-2', 'step-3']);
});

const VIEWS = ['overview', 'strategy', 'migrations', 'phases', 'flags', 'rollback', 'communications', 'team', 'review'];

test('what the schedule finds is among them, with a reason', () => {
  expect(rulesAt(faulty(), 'step-1')).toEqual(['schedule/time-range']);
  expect(rulesAt(faulty(), 'step-2')).toContain('schedule/no-time');
  for (const { why } of findingsOf(faulty())) expect(why).toMatch(/\.$/);
  expect(findingsOf(faulty(), schedule(faulty()))).toEqual(findingsOf(faulty()));
});

test('a restore without a backup is said once', () => {
  const plan = aPlan()
    .migration('Drop', { reversibility: 'irreversible' })
    .phase('Deploy')
    .step('Migrate', { migrations: ['migration-1'], minutes: 5, role: 'dba' })
    .procedure('Restore', { target: { of: 'database' }, dataLoss: 'All since the backup', rung: 3, minutes: 30 })
    .build();
  expect(schedule(plan).findings.map(({ rule }) => rule)).toContain('schedule/no-backup');
  expect(rulesAt(plan, 'step-1')).not.toContain('schedule/no-backup');
  expect(rulesAt(plan, 'step-1')).toContain('migrations/irreversible-without-backup');
});

test('a waiver sets a rule aside for one thing, or for the whole plan; it does not count then', () => {
  const plan = faulty();
  const waiver = { rule: 'steps/no-owner', reason: 'Whoever is there', by: 'Marta', at: 1 };
  const one = { ...plan, waivers: { order: ['w'], byId: { w: { ...waiver, on: 'step-3' } } } };
  expect(readinessOf(one).waived).toMatchObject([
    { waiver: 'w', reason: 'Whoever is there', finding: { rule: 'steps/no-owner', on: 'step-3' } },
  ]);
  expect(rulesAt(one, 'step-2')).toContain('steps/no-owner');
  const all = { ...plan, waivers: { order: ['w'], byId: { w: waiver } } };
  expect(readinessOf(all).waived.map(({ finding }) => finding.on)).toEqual(['step-2', 'step-3']);
  expect(countFindings(findingsOf(all)).blockers).toBe(countFindings(findingsOf(plan)).blockers - 2);
});

test('every fix is an edit that is accepted, and ends its finding', () => {
  const plans = [aPlan().build(), faulty(), aPlan().phase('P').step('S', { role: 'lead' }).holdPoint('Go?').build()];
  const fixed = plans.flatMap((plan) => findingsOf(plan).map((finding) => ({ plan, finding })));
  expect(fixed.filter(({ finding }) => finding.fix).length).toBeGreaterThan(6);
  for (const { plan, finding } of fixed) {
    if (!finding.fix) continue;
    const { plan: after } = expectOk(applyEdit(plan, Edit.parse(finding.fix.edit), stamp));
    expect(rulesAt(after, finding.on)).not.toContain(finding.rule);
  }
});

test('a step without an owner is offered to the role that owns most of its phase', () => {
  const plan = aPlan().phase('P').step('A', { role: 'lead' }).step('B', { role: 'dba' }).step('C', { role: 'dba' });
  const [finding] = findingsOf(plan.step('D').build()).filter(({ rule }) => rule === 'steps/no-owner');
  expect(finding?.fix).toEqual({
    label: 'Give it to dba',
    edit: { type: 'step.update', ids: ['step-4'], fields: { role: 'role-2' } },
  });
});

test('nothing worse than a hint is found in the sample, but that neither it nor its way back was tried yet', () => {
  const found = findingsOf(samplePlan()).filter(({ severity }) => severity !== 'hint');
  expect(found.map(({ rule }) => rule)).toEqual(['rollback/not-tested', 'review/no-rehearsal']);
});

test('any plan gets its findings, the same each time, none of them twice', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const findings = findingsOf(plan);
      expect(findingsOf(plan)).toEqual(findings);
      const keys = findings.map(({ rule, on, message }) => `${rule} ${on} ${message}`);
      expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
