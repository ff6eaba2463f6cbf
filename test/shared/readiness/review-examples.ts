// For each rule about the review: a plan in which it finds something, and one as near to it as can be in which it does not.
import { contentHash } from '#shared/plan/canonical.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan, type StepOptions } from '../../helpers/plan-builder.ts';

const written = (change: (plan: Plan) => void = () => undefined): Plan =>
  aPlan().phase('Deploy').step('Switch').and(change).build();

const rehearsed =
  (rollbackPractised: boolean) =>
  ({ preparation }: Plan): void => {
    preparation.rehearsals = { order: ['rehearsal-1'], byId: { 'rehearsal-1': { at: 0, rollbackPractised } } };
  };

const stated =
  (...scores: number[]) =>
  ({ preparation }: Plan): void => {
    for (const [index, score] of scores.entries()) {
      preparation.confidence.order.push(`vote-${index + 1}`);
      preparation.confidence.byId[`vote-${index + 1}`] = { by: 'Ines', score, words: '', at: index };
    }
  };

/** A plan that was declared ready, with a remark that is open or settled. */
const readyWithRemark = (isSettled: boolean): Plan =>
  written((plan) => {
    plan.preparation.status = { kind: 'ready', hash: contentHash(plan) };
    const remark = { text: 'Who calls?', by: 'Ines', at: 0, ...(isSettled && { settled: { by: 'Marta', at: 1 } }) };
    plan.preparation.remarks = { order: ['remark-1'], byId: { 'remark-1': remark } };
  });

/** A plan that was signed and declared ready, and then perhaps changed. */
function signed(isChanged: boolean): Plan {
  const plan = written();
  const hash = contentHash(plan);
  const signOff = { name: 'Ines', role: 'DBA', at: 0, hash };
  plan.preparation.signOffs = { order: ['sign-1'], byId: { 'sign-1': signOff } };
  plan.preparation.status = { kind: 'ready', hash };
  return isChanged ? { ...plan, title: 'Another title' } : plan;
}

const withWalkThrough = ({ review }: Plan): void => {
  review.walkThrough = { order: ['walk-1'], byId: { 'walk-1': { text: 'Walk through every phase' } } };
};

const twoSteps = (second: StepOptions): Plan =>
  aPlan().phase('Deploy').step('Switch', { command: 'switch', check: 'Green' }).step('Look', second).build();

export const REVIEW_EXAMPLES: [rule: string, on: string | undefined, wrong: Plan, right: Plan][] = [
  ['review/no-rehearsal', undefined, written(), written(rehearsed(false))],
  ['review/rollback-not-practised', undefined, written(rehearsed(false)), written(rehearsed(true))],
  ['review/no-walk-through', undefined, written(), written(withWalkThrough)],
  ['review/open-remarks', undefined, readyWithRemark(false), readyWithRemark(true)],
  ['review/changed-since-ready', undefined, signed(true), signed(false)],
  ['review/sign-off-void', 'sign-1', signed(true), signed(false)],
  ['review/unsure', 'vote-2', written(stated(5, 3)), written(stated(3, 4))],
  ['review/no-confidence', undefined, written(), written(stated(1))],
  ['steps/without-command', undefined, twoSteps({ check: 'Green' }), twoSteps({ check: 'Green', command: 'look' })],
  ['steps/without-check', undefined, twoSteps({ command: 'look' }), twoSteps({ check: 'Green', command: 'look' })],
];
