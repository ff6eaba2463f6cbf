// What stands on the sheets and cards, before it is laid out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowCodes } from '#shared/codes/row-codes.ts';
import { communicationsSheet } from '#shared/paper/communications-sheet.ts';
import { filledMessage } from '#shared/paper/filled.ts';
import { paperPlan } from '#shared/paper/paper-plan.ts';
import { roleCards } from '#shared/paper/role-cards.ts';
import { rollbackCards } from '#shared/paper/rollback-card.ts';
import { runSheet } from '#shared/paper/run-sheet.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const paperOf = (plan: Plan) => paperPlan(plan, rowCodes(plan));
const sample = paperOf(samplePlan());

const stepsOnSheet = (plan: Plan): string[] =>
  runSheet(paperOf(plan)).flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'step' ? row.step.id : [])));
const phaseSteps = (plan: Plan): string[] => plan.phases.order.flatMap((id) => plan.phases.byId[id]?.steps ?? []);

test('the run sheet has every step of every phase in order, and every hold point once', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(stepsOnSheet(plan)).toEqual(phaseSteps(plan));
      const holds = runSheet(paperOf(plan)).flatMap(({ rows }) =>
        rows.flatMap((row) => (row.kind === 'holdPoint' ? row.holdPoint.id : [])),
      );
      const inProcedures = holds.length < plan.holdPoints.order.length;
      expect(new Set(holds).size).toBe(holds.length);
      if (!inProcedures) expect([...holds].sort()).toEqual([...plan.holdPoints.order].sort());
    }),
    { numRuns: 50 },
  );
});

test('every sheet can be made of any plan', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const paper = paperOf(plan);
      expect(rollbackCards(paper)).toHaveLength(plan.rollback.procedures.order.length);
      expect(roleCards(paper)).toHaveLength(plan.roles.order.length);
      expect(communicationsSheet(paper)).toHaveLength(plan.communications.entries.order.length);
    }),
    { numRuns: 50 },
  );
});

test('the sample says on its first card when it applies, what to say and whom to call', () => {
  const [first] = rollbackCards(sample);
  expect(first).toMatchObject({
    letter: 'A',
    about: 'v2.1.0 back to v2.0.3, Blue-Green',
    time: '2 min',
    isLossAhead: false,
    sentences: [
      'Applies once step 3.1 Deploy v2.1.0 to green (planned 22:45) has begun.',
      'Begin by Sun 29 Nov, 01:50.',
    ],
  });
  expect(first?.say?.text).toContain('Reason: ____________. We expect to be done in 2 minutes.');
  expect(first?.chain.map(({ who }) => who)).toEqual(['Daniel Roth', 'Lena Nováková', 'Inês Duarte']);
  expect(first?.steps.map(({ number }) => number)).toEqual(['A1', 'A2', 'A3', 'A4']);
});

test('a card that stops applying names the next one, what it loses and until when it must begin', () => {
  const plan = aPlan()
    .migration('Rename a column', { change: 'breaking' })
    .migration('Drop the old column', { reversibility: 'irreversible' })
    .phase('Prepare')
    .step('Save', { minutes: 10, backup: true })
    .step('Rename', { minutes: 10, migrations: ['migration-1'] })
    .step('Drop', { minutes: 10, migrations: ['migration-2'] })
    .procedure('Run the DOWN scripts', { target: { of: 'database' } })
    .step('Back', { minutes: 5 })
    .procedure('Restore', { target: { of: 'fallback' } })
    .step('Load the backup', { minutes: 40 })
    .and((draft) => {
      draft.strategy.pattern = 'blueGreen';
      draft.window.start = { at: '2026-11-28T22:00', zone: 'Europe/Berlin' };
      draft.window.end = { at: '2026-11-29T02:00', zone: 'Europe/Berlin' };
    })
    .build();
  const [down, restore] = rollbackCards(paperOf(plan));
  expect(down?.isLossAhead).toBe(true);
  expect(down?.sentences[0]).toBe('Applies once step 1.2 Rename (planned 22:10) has begun.');
  expect(down?.sentences.at(-1)).toBe(
    'Once step 1.3 Drop (planned 22:20) has begun, this card no longer applies. Use card B: 1 h. What was written since 22:00 is lost. It must begin by Sun 29 Nov, 00:55.',
  );
  expect(restore?.sentences).toContain('What was written since 22:00 is lost.');
});

test('a role card has the own steps in order of time, hold points, messages and calls', () => {
  const card = roleCards(sample).find(({ role }) => role === 'Communication Coordinator');
  expect(card?.person).toBe('Elif Kılıç');
  expect(card?.messages.map(({ at }) => at)).toEqual([
    'Fri 27 Nov, 22:00',
    '21:00',
    '22:00',
    '22:30',
    'Sun 29 Nov, 00:00',
    'On rollback',
  ]);
  expect(card?.holdPoints.map(({ number, part }) => `${number} ${part}`)).toEqual([
    'H1 You are asked',
    'H2 You are asked',
    'H3 You are asked',
  ]);
  expect(card?.calls.map(({ who }) => who)).not.toContain('Elif Kılıç');
  const lead = roleCards(sample).find(({ role }) => role === 'Deployment Lead');
  expect(lead?.holdPoints[0]?.part).toBe('You are asked and decide');
});

test('placeholders are filled in; what nobody knows is a line, and a secret keeps its name', () => {
  const plan = aPlan()
    .and((draft) => {
      draft.release.version = 'v2';
      draft.variables.order = ['token'];
      draft.variables.byId.token = { name: 'token', values: {}, description: '', secret: { fetchFrom: 'vault' } };
    })
    .build();
  expect(filledMessage(plan, '{{version}} {{ reason }} {{token}} {{minutes}}', [['minutes', '5']])).toBe(
    'v2 ____________ {{token}} 5',
  );
});
