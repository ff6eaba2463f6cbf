// Rules about what the team does with a plan before it counts: rehearse, walk through, settle, sign, say how sure it is.
import { SURE, statedBy } from '../../completeness/confidence.ts';
import { type Covered, coverageOf } from '../../completeness/coverage.ts';
import { contentHash } from '../../plan/canonical.ts';
import type { Plan } from '../../plan/plan.ts';
import { proposeWalkThrough } from '../../plan/walk-through.ts';
import { inOrder } from '../../runbook/reading.ts';
import type { Case, Rule, Subject } from '../rule.ts';

/** A plan without steps has nothing to go through yet. */
const withSteps =
  (find: (plan: Plan) => Case[]) =>
  ({ plan, steps }: Subject): Case[] =>
    steps.length === 0 ? [] : find(plan);

/** One hint for the whole plan; a waiver of it holds whichever steps it counts. */
const uncovered =
  (what: Covered, words: string) =>
  ({ steps }: Subject): Case[] => {
    const { having, total } = coverageOf(steps, what);
    return having === 0 || having === total ? [] : [{ message: `${having} of ${total} steps ${words}.` }];
  };

/** Sign-offs of a content that is no longer the plan's (S217, S261). A hash is only made where somebody signed. */
function voidSignOffs({ plan }: Subject): Case[] {
  const { signOffs } = plan.preparation;
  if (signOffs.order.length === 0) return [];
  const now = contentHash(plan);
  const current = new Set(
    inOrder(signOffs).flatMap(([, { name, hash }]) => (hash === now ? [name.trim().toLowerCase()] : [])),
  );
  return inOrder(signOffs).flatMap(([on, { name, hash }]) => {
    // Who signed anew has said what counts; the earlier signature stays as history.
    if (hash === now || current.has(name.trim().toLowerCase())) return [];
    return [{ on, message: `${name.trim() || 'Somebody'} signed an earlier content of this plan.` }];
  });
}

const openRemarks = ({ preparation: { remarks } }: Plan): number =>
  inOrder(remarks).filter(([, { settled }]) => settled === undefined).length;

function remarksWhileReady({ plan }: Subject): Case[] {
  const open = openRemarks(plan);
  if (plan.preparation.status.kind !== 'ready' || open === 0) return [];
  return [{ message: open === 1 ? 'A remark is still open.' : `${open} remarks are still open.` }];
}

function changedSinceReady({ plan }: Subject): Case[] {
  const { status } = plan.preparation;
  if (status.kind !== 'ready' || status.hash === contentHash(plan)) return [];
  return [{ message: 'The plan has changed since it was declared ready.' }];
}

function unsure({ plan }: Subject): Case[] {
  return statedBy(plan).flatMap(({ by, now: { id, statement } }) =>
    statement.score >= SURE ? [] : [{ on: id, message: `${by || 'Somebody'} is not sure: ${statement.score} of 5.` }],
  );
}

export const REVIEW_RULES: readonly Rule[] = [
  {
    id: 'review/no-rehearsal',
    severity: 'warning',
    view: 'review',
    why: 'What was never tried is tried for the first time on production.',
    source: ['S239', 'N023'],
    find: withSteps(({ preparation: { rehearsals } }) =>
      rehearsals.order.length > 0 ? [] : [{ message: 'No rehearsal of this plan is recorded.' }],
    ),
  },
  {
    id: 'review/rollback-not-practised',
    severity: 'warning',
    view: 'review',
    why: 'A way back that nobody has gone takes twice its time, and the latest abort is reckoned from that time.',
    source: ['S239', 'S242', 'N023'],
    find({ plan }) {
      const rehearsals = inOrder(plan.preparation.rehearsals).map(([, one]) => one);
      const isUnpractised = rehearsals.length > 0 && !rehearsals.some(({ rollbackPractised }) => rollbackPractised);
      return isUnpractised ? [{ message: 'It was rehearsed, but nobody practised the rollback.' }] : [];
    },
  },
  {
    id: 'review/no-walk-through',
    severity: 'warning',
    view: 'review',
    why: 'Steps that one person wrote and nobody else read are unclear to everybody else.',
    source: ['S210', 'S211', 'S212', 'S213'],
    find: withSteps((plan) => {
      if (plan.review.walkThrough.order.length > 0) return [];
      const edit = proposeWalkThrough(plan);
      const message = 'Nothing says what the team goes through together.';
      return [{ message, ...(edit && { fix: { label: 'Propose the four usual points', edit } }) }];
    }),
  },
  {
    id: 'review/open-remarks',
    severity: 'warning',
    view: 'review',
    why: 'A question that is open when the plan is ready is asked again at night.',
    source: ['S211'],
    find: remarksWhileReady,
  },
  {
    id: 'review/changed-since-ready',
    severity: 'warning',
    view: 'review',
    why: 'Ready was said of another content. Until it is said again the plan counts as a draft.',
    source: ['S209', 'N023'],
    find: changedSinceReady,
  },
  {
    id: 'review/sign-off-void',
    severity: 'warning',
    view: 'review',
    why: 'A signature stands for the content that was signed, and for no other.',
    source: ['S213', 'N019'],
    find: voidSignOffs,
  },
  {
    id: 'review/unsure',
    severity: 'warning',
    view: 'review',
    why: 'Whoever is unsure knows something that the plan does not say.',
    source: ['S261'],
    find: unsure,
  },
  {
    id: 'review/no-confidence',
    severity: 'hint',
    view: 'review',
    why: 'Whether a team feels prepared cannot be reckoned; it has to say so.',
    source: ['S261'],
    find: withSteps(({ preparation: { confidence } }) =>
      confidence.order.length > 0 ? [] : [{ message: 'Nobody has said how sure they are.' }],
    ),
  },
  {
    id: 'steps/without-command',
    severity: 'hint',
    view: 'phases',
    why: 'Where something is typed, it should stand in the step: what is looked up at night is looked up wrong.',
    source: ['S205'],
    find: uncovered('command', 'say what to type'),
  },
  {
    id: 'steps/without-check',
    severity: 'hint',
    view: 'phases',
    why: 'A step with a check of its own fails where it went wrong, not a phase later.',
    source: ['S224'],
    find: uncovered('check', 'have a check of their own'),
  },
];
