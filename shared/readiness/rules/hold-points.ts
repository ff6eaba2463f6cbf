// Rules about hold points: what must be true, who is asked, who decides.
import type { HoldPoint } from '../../plan/schema/phases.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';

/** Fewer criteria are a feeling, more are not read out (domain: 3 to 9). */
const FEWEST_CRITERIA = 3;
const MOST_CRITERIA = 9;

interface Wrong {
  message: string;
  fix?: Fix | undefined;
}

/** A case for each hold point that the given function finds something in. */
const eachHoldPoint =
  (look: (hold: HoldPoint, subject: Subject, id: string) => Wrong | undefined) =>
  (subject: Subject): Case[] =>
    inOrder(subject.plan.holdPoints).flatMap(([on, hold]) => {
      const wrong = look(hold, subject, on);
      return wrong ? [{ on, message: wrong.message, ...(wrong.fix && { fix: wrong.fix }) }] : [];
    });

const nameOf = ({ question }: HoldPoint): string => named(question, 'hold point');

/** Criteria whose check is gone say nothing any more. */
const criteriaOf = ({ criteria }: HoldPoint, { plan }: Subject): number =>
  criteria.filter((one) => ('check' in one ? plan.checks[one.check] !== undefined : one.text.trim() !== '')).length;

function deciderFix({ plan: { roles } }: Subject, id: string): Fix | undefined {
  const all = inOrder(roles);
  const [decider, role] =
    all.find(([, { kind }]) => kind === 'decider') ?? all.find(([, { kind }]) => kind === 'lead') ?? [];
  if (decider === undefined) return undefined;
  return {
    label: `Let ${role?.name || 'the lead'} decide`,
    edit: { type: 'holdPoint.update', ids: [id], fields: { decider } },
  };
}

/** Asks the roles that own steps, in the order of the team. */
function rollCallFix({ plan: { roles }, steps }: Subject, id: string): Fix | undefined {
  const busy = new Set(steps.flatMap(({ step }) => step.role ?? []));
  const rollCall = roles.order.filter((role) => busy.has(role));
  if (rollCall.length === 0) return undefined;
  return {
    label: rollCall.length === 1 ? 'Ask the role that owns steps' : `Ask the ${rollCall.length} roles that own steps`,
    edit: { type: 'holdPoint.update', ids: [id], fields: { rollCall } },
  };
}

export const HOLD_POINT_RULES: readonly Rule[] = [
  {
    id: 'hold-points/none',
    severity: 'warning',
    view: 'phases',
    why: 'Somewhere the team has to stop and decide whether to go on or to roll back.',
    source: ['S117', 'N116'],
    find: ({ plan }) =>
      plan.holdPoints.order.length === 0 && plan.phases.order.length > 0
        ? [{ message: 'The plan has no hold point.' }]
        : [],
  },
  {
    id: 'hold-points/no-decider',
    severity: 'blocker',
    view: 'phases',
    why: 'When voices differ, one person has to say go or no-go, and everybody has to know who.',
    source: ['S167', 'S170', 'N116'],
    find: eachHoldPoint((hold, subject, id) =>
      hold.decider !== undefined && subject.plan.roles.byId[hold.decider]
        ? undefined
        : { message: `Nobody decides ${nameOf(hold)}.`, fix: deciderFix(subject, id) },
    ),
  },
  {
    id: 'hold-points/few-criteria',
    severity: 'warning',
    view: 'phases',
    why: 'A decision needs things that one can see to be true; with fewer than three it is a feeling.',
    source: ['S114', 'S116', 'S117'],
    find: eachHoldPoint((hold, subject) => {
      const count = criteriaOf(hold, subject);
      const has = count === 0 ? 'no criteria' : count === 1 ? 'only one criterion' : `only ${count} criteria`;
      return count < FEWEST_CRITERIA ? { message: `${nameOf(hold)} has ${has}.` } : undefined;
    }),
  },
  {
    id: 'hold-points/many-criteria',
    severity: 'hint',
    view: 'phases',
    why: 'More than nine criteria are read over at night. What belongs to the phase is verified there.',
    source: ['S117'],
    find: eachHoldPoint((hold, subject) => {
      const count = criteriaOf(hold, subject);
      return count > MOST_CRITERIA ? { message: `${nameOf(hold)} has ${count} criteria.` } : undefined;
    }),
  },
  {
    id: 'hold-points/no-roll-call',
    severity: 'warning',
    view: 'phases',
    why: 'Who is not asked does not speak up. Every role that saw something answers in turn.',
    source: ['S116', 'N025'],
    find: eachHoldPoint((hold, subject, id) =>
      hold.rollCall.some((role) => subject.plan.roles.byId[role])
        ? undefined
        : { message: `Nobody is asked at ${nameOf(hold)}.`, fix: rollCallFix(subject, id) },
    ),
  },
  {
    id: 'hold-points/no-go-unsaid',
    severity: 'warning',
    view: 'phases',
    why: 'The answer is no-go, and now everybody waits to hear what that means.',
    source: ['S117'],
    find: eachHoldPoint(({ ifNoGo, ...hold }) =>
      'text' in ifNoGo && ifNoGo.text.trim() === ''
        ? { message: `Nothing says what happens when ${nameOf({ ifNoGo, ...hold })} is a no-go.` }
        : undefined,
    ),
  },
];
