import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from '../../../helpers/plan-builder.ts';
import { edited, planAfter } from './edited.ts';
import { ENTITIES } from './entities.ts';

const MARK = { by: 'Ada', at: 1 };
const put = (list: { order: string[]; byId: Record<string, unknown> }, id: string, entity: object): void => {
  list.order.push(id);
  list.byId[id] = entity;
};

/** A plan in which everything that can refer to something does: to the first of each kind. */
const plan = aPlan('Portal')
  .migration('First', { restore: { procedure: '', approval: 'role-1' } })
  .migration('Second', { dependsOn: ['migration-1'] })
  .phase('Prepare', { verify: ['Healthy'] })
  .step('One', { role: 'lead', check: 'Done', migrations: ['migration-1', 'migration-2'] })
  .step('Two', { after: ['step-1'] })
  .step('Three', { after: ['step-1', 'step-2'] })
  .holdPoint('Before one?', { place: { before: 'step-1' }, decider: 'role-1', rollCall: ['role-1', 'role-2'] })
  .holdPoint('After?', { ifNoGo: { procedure: 'procedure-1' } })
  .and(({ holdPoints }) =>
    Object.assign(holdPoints.byId['hold-1'] ?? {}, { criteria: [{ check: 'check-2' }, { text: 'x' }] }),
  )
  .phase('Switch')
  .step('Four', { role: 'qa' })
  .procedure('Go back', { approval: 'role-1', target: { of: 'flag', flag: 'flag' } })
  .and((draft) => {
    put(draft.people, 'ada', ENTITIES.person.entity);
    put(draft.people, 'bob', ENTITIES.person.entity);
    put(draft.environments, 'live', ENTITIES.environment.entity);
    put(draft.environments, 'test', ENTITIES.environment.entity);
    draft.target = 'live';
    put(draft.variables, 'host', { ...ENTITIES.variable.entity, values: { live: 'a', test: 'b' } });
    put(draft.preparation.rehearsals, 'try', { ...ENTITIES.rehearsal.entity, environment: 'live' });
    put(draft.flags, 'flag', { ...ENTITIES.flag.entity, owner: 'role-1', removal: { day: 9, owner: 'role-1' } });
    put(draft.metrics, 'metric', ENTITIES.metric.entity);
    const rule = { metric: 'metric', comparison: 'above', threshold: { is: 'absolute', value: 5 } };
    put(draft.rollback.triggers, 'trigger', { ...ENTITIES.trigger.entity, rule });
    Object.assign(draft.rollback.decision, { primary: 'role-1', backup: 'role-1', escalation: 'role-2' });
    put(draft.communications.templates, 'text', ENTITIES.template.entity);
    const on = { at: 'phase', phase: 'phase-1', edge: 'end', seconds: 0 };
    const entry = { ...ENTITIES.communication.entity, on, sender: 'role-1', message: { template: 'text' } };
    put(draft.communications.entries, 'entry', entry);
    draft.clock.t0 = { anchor: 'phase', phase: 'phase-1' };
    const when = { at: '2026-11-28T22:00', zone: 'UTC' };
    const shifts = ['ada', 'bob'].map((person) => ({ from: when, to: when, person }));
    Object.assign(draft.roles.byId['role-1'] ?? {}, { holder: 'ada', backup: 'ada', shifts });
    draft.preparation.ticks = { 'step-1': MARK, 'step-2': MARK, 'check-2': MARK };
    draft.preparation.confirmed = { ada: MARK };
    put(draft.preparation.remarks, 'remark', { ...MARK, text: '', on: 'step-1' });
    put(draft.waivers, 'waiver', { ...MARK, rule: 'R1', reason: 'x', on: 'step-1' });
    put(draft.waivers, 'hold-waiver', { ...MARK, rule: 'R1', reason: 'x', on: 'hold-2' });
  })
  .build();

/** The path of everything that an edit changes, and what stands there afterwards; "gone" where nothing does. */
function outcome(type: string, ...ids: string[]): Record<string, unknown> {
  const { changes } = edited(plan, { type: `${type}.remove`, ids });
  return Object.fromEntries(changes.map(([path, sides]) => [path, 'to' in sides ? sides.to : 'gone']));
}

describe('removed, everything that leads to it lets go:', () => {
  test('a role', () => {
    expect(outcome('role', 'role-1')).toEqual({
      'roles.order': ['role-2'],
      'roles.byId.role-1': 'gone',
      'steps.step-1.role': 'gone',
      'holdPoints.byId.hold-1.decider': 'gone',
      'holdPoints.byId.hold-1.rollCall': ['role-2'],
      'rollback.procedures.byId.procedure-1.approval': 'gone',
      'rollback.decision.primary': 'gone',
      'rollback.decision.backup': 'gone',
      'migrations.byId.migration-1.restore.approval': 'gone',
      'flags.byId.flag.owner': 'gone',
      'flags.byId.flag.removal.owner': 'gone',
      'communications.entries.byId.entry.sender': 'gone',
    });
  });

  test('a person', () => {
    expect(outcome('person', 'ada')).toEqual({
      'people.order': ['bob'],
      'people.byId.ada': 'gone',
      'roles.byId.role-1.holder': 'gone',
      'roles.byId.role-1.backup': 'gone',
      'roles.byId.role-1.shifts': [expect.objectContaining({ person: 'bob' })],
      'preparation.confirmed.ada': 'gone',
    });
  });

  test('a migration', () => {
    expect(outcome('migration', 'migration-1')).toEqual({
      'migrations.order': ['migration-2', 'application'],
      'migrations.byId.migration-1': 'gone',
      'migrations.byId.migration-2.dependsOn': [],
      'steps.step-1.migrations': ['migration-2'],
    });
  });

  test('an environment', () => {
    expect(outcome('environment', 'live')).toEqual({
      'environments.order': ['test'],
      'environments.byId.live': 'gone',
      target: 'gone',
      'variables.byId.host.values.live': 'gone',
      'preparation.rehearsals.byId.try.environment': 'gone',
    });
  });

  test('a metric: its trigger stays in words', () => {
    expect(outcome('metric', 'metric')).toMatchObject({ 'rollback.triggers.byId.trigger.rule': 'gone' });
  });

  test('a flag: its procedure is for flags in general', () => {
    const path = 'rollback.procedures.byId.procedure-1.target';
    expect(outcome('flag', 'flag')).toMatchObject({ [`${path}.of`]: 'flags', [`${path}.flag`]: 'gone' });
  });

  test('a template: its message keeps the text', () => {
    const path = 'communications.entries.byId.entry.message';
    expect(outcome('template', 'text')).toMatchObject({ [`${path}.template`]: 'gone', [`${path}.text`]: 'We start' });
  });

  test('a procedure: its hold point keeps the title', () => {
    const path = 'holdPoints.byId.hold-2.ifNoGo';
    expect(outcome('procedure', 'procedure-1')).toMatchObject({
      [`${path}.procedure`]: 'gone',
      [`${path}.text`]: 'Go back',
    });
  });

  test('a check: its criterion and its tick', () => {
    expect(outcome('check', 'check-2')).toEqual({
      'checks.check-2': 'gone',
      'steps.step-1.checks': [],
      'holdPoints.byId.hold-1.criteria': [{ text: 'x' }],
      'preparation.ticks.check-2': 'gone',
    });
  });

  test('a step, with its checks; the hold point before it waits for the next one', () => {
    expect(outcome('step', 'step-1')).toEqual({
      'phases.byId.phase-1.steps': ['step-2', 'step-3'],
      'steps.step-1': 'gone',
      'checks.check-2': 'gone',
      'steps.step-2.after': 'gone', // it follows the step before it, not the phase's start
      'steps.step-3.after': ['step-2'],
      'holdPoints.byId.hold-1.place.before': 'step-2',
      'holdPoints.byId.hold-1.criteria': [{ text: 'x' }],
      'preparation.ticks.step-1': 'gone',
      'preparation.ticks.check-2': 'gone',
      'preparation.remarks.byId.remark.on': 'gone',
      'waivers.order': ['hold-waiver'],
      'waivers.byId.waiver': 'gone',
    });
  });

  test('the last steps of a phase: the hold point stands after the phase', () => {
    const { plan: next } = planAfter(plan, { type: 'step.remove', ids: ['step-3', 'step-1', 'step-2'] });
    expect(next.holdPoints.byId['hold-1']?.place).toEqual({ after: 'phase-1' });
    const { plan: other } = planAfter(plan, { type: 'step.remove', ids: ['step-1', 'step-2'] });
    expect(other.holdPoints.byId['hold-1']?.place).toEqual({ before: 'step-3' });
  });

  test('a phase, with its steps, checks and hold points', () => {
    const { plan: next } = planAfter(plan, { type: 'phase.remove', ids: ['phase-1'] });
    expect(next.phases.order).toEqual(['phase-2']);
    expect(Object.keys(next.steps)).toEqual(['step-4']);
    expect(next.checks).toEqual({});
    expect(next.holdPoints).toEqual({ order: [], byId: {} });
    expect(next.waivers).toEqual({ order: [], byId: {} }); // that of the hold point, too
    expect(next.clock.t0).toEqual({ anchor: 'planStart' });
    expect(next.communications.entries.byId.entry?.on).toEqual({ at: 'event', event: 'other' });
    expect(next.preparation.ticks).toEqual({});
  });

  test('also where an id is called like a part of the plan', () => {
    for (const id of ['plan', 'decision', 'clock', 'ticks', 'confirmed', 'steps']) {
      const text = JSON.stringify(plan).replaceAll('"live"', `"${id}"`).replaceAll('"role-2"', '"other"');
      const { plan: next } = planAfter(JSON.parse(text) as Plan, { type: 'environment.remove', ids: [id] });
      expect(next.target).toBeUndefined();
    }
  });
});

describe('a copy of a phase', () => {
  const newIds = { 'phase-1': 'P', 'check-1': 'A', 'check-2': 'B', 'step-1': 'x', 'step-2': 'y', 'step-3': 'z' };
  const { plan: next } = planAfter(plan, { type: 'phase.duplicate', ids: ['phase-1'], newIds });

  test('owns copies of its steps and checks, and they refer to each other', () => {
    expect(next.phases.order).toEqual(['phase-1', 'P', 'phase-2']);
    expect(next.phases.byId.P).toMatchObject({ title: 'Prepare', steps: ['x', 'y', 'z'], verification: ['A'] });
    expect(next.steps.x).toMatchObject({ role: 'role-1', checks: ['B'], migrations: ['migration-1', 'migration-2'] });
    expect(next.steps.z?.after).toEqual(['x', 'y']);
    expect(next.checks.B).toEqual(plan.checks['check-2']);
  });

  test('has neither ticks nor hold points nor waivers yet, and the original is as it was', () => {
    expect(next.preparation).toEqual(plan.preparation);
    expect(next.holdPoints).toBe(plan.holdPoints);
    expect(next.waivers).toBe(plan.waivers);
    expect(next.steps['step-3']).toBe(plan.steps['step-3']);
  });
});
