// Rules about what a plan says it does without: migrations and feature flags (S119).
import type { Plan } from '../../plan/plan.ts';
import type { Rule, Subject } from '../rule.ts';

type Part = keyof Plan['applies'];

const entries = ({ migrations, flags }: Plan, part: Part): number =>
  Object.keys(part === 'migrations' ? migrations.byId : flags.byId).length;

const isUnsaid = ({ plan }: Subject, part: Part): boolean =>
  plan.applies[part].answer === 'unknown' && entries(plan, part) === 0;

const isContradicted = ({ plan }: Subject, part: Part): boolean =>
  plan.applies[part].answer === 'no' && entries(plan, part) > 0;

/** The reason of an answer stays with it. */
const answer = ({ applies }: Plan, part: Part, said: 'yes' | 'no') =>
  ({ type: 'applies.update', fields: { [part]: { ...applies[part], answer: said } } }) as const;

export const APPLICABILITY_RULES: readonly Rule[] = [
  {
    id: 'migrations/not-said',
    severity: 'warning',
    view: 'migrations',
    why: 'An empty list can mean "none" or "forgotten". Only the first may be signed.',
    source: ['S012', 'S053'],
    find: (subject) =>
      isUnsaid(subject, 'migrations')
        ? [
            {
              message: 'The plan does not say whether the database changes.',
              fix: { label: 'Say that it does not', edit: answer(subject.plan, 'migrations', 'no') },
            },
          ]
        : [],
  },
  {
    id: 'migrations/said-none',
    severity: 'warning',
    view: 'migrations',
    why: 'Readers who are told that the database does not change skip its part.',
    source: ['S053'],
    find: (subject) =>
      isContradicted(subject, 'migrations')
        ? [
            {
              message: 'The plan says that the database does not change, and lists migrations.',
              fix: { label: 'Say that it changes', edit: answer(subject.plan, 'migrations', 'yes') },
            },
          ]
        : [],
  },
  {
    id: 'flags/not-said',
    severity: 'warning',
    view: 'flags',
    why: 'Flags that nobody listed are the ones that are on by accident.',
    source: ['S119'],
    find: (subject) =>
      isUnsaid(subject, 'flags')
        ? [
            {
              message: 'The plan does not say whether it uses feature flags.',
              fix: { label: 'Say that it uses none', edit: answer(subject.plan, 'flags', 'no') },
            },
          ]
        : [],
  },
  {
    id: 'flags/said-none',
    severity: 'warning',
    view: 'flags',
    why: 'Readers who are told that there are no flags do not look at their states.',
    source: ['S119'],
    find: (subject) =>
      isContradicted(subject, 'flags')
        ? [
            {
              message: 'The plan says that it uses no feature flags, and lists some.',
              fix: { label: 'Say that it uses some', edit: answer(subject.plan, 'flags', 'yes') },
            },
          ]
        : [],
  },
];
