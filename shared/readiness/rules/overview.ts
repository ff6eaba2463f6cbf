// Rules about what ships, when, and with which pattern.
import { inOrder } from '../../runbook/reading.ts';
import type { Case, Rule, Subject } from '../rule.ts';

const isBlank = (text: string): boolean => text.trim() === '';

/** A scheme, a path on a file server, or a host with a dot in it; `javascript:` and `data:` lead nowhere. */
const ADDRESS = /^(?!javascript:|data:)([a-z][a-z\d+.-]*:\/*\S+|\\\\\S+|[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?)$/i;

/** Prerequisites are asked for once there is a plan to hold them against: entry conditions of planning (N006). */
function openPrerequisites({ plan, steps }: Subject): Case[] {
  const { window, strategy, preparation } = plan;
  const isNearReady = window.start !== undefined && strategy.pattern !== undefined && steps.length > 0;
  if (!isNearReady && preparation.status.kind !== 'ready') return [];
  // "Pattern chosen" ticks itself (C2), and a missing pattern is found elsewhere.
  const open = inOrder(plan.prerequisites).filter(([id, { key }]) => key !== 'pattern' && !preparation.ticks[id]);
  const [first] = open;
  if (!first) return [];
  const words = open.length === 1 ? 'A prerequisite is' : `${open.length} prerequisites are`;
  return [{ message: `${words} not ticked, the first is "${first[1].text || 'Untitled'}".` }];
}

export const OVERVIEW_RULES: readonly Rule[] = [
  {
    id: 'release/no-version',
    severity: 'warning',
    view: 'overview',
    why: 'The runbook, every message and the check of what runs afterwards name the version.',
    source: ['S201', 'S101'],
    find: ({ plan }) => (isBlank(plan.release.version) ? [{ message: 'The release has no version.' }] : []),
  },
  {
    id: 'release/no-summary',
    severity: 'hint',
    view: 'overview',
    why: 'Whoever joins at night learns from it what is being changed, and for whom.',
    source: ['S008'],
    find: ({ plan }) =>
      isBlank(plan.release.summary) ? [{ message: 'Nothing says what this release is about.' }] : [],
  },
  {
    id: 'release/no-previous-version',
    severity: 'warning',
    view: 'overview',
    why: 'Going back means to this version. On the night nobody should have to look for it.',
    source: ['S144'],
    find: ({ plan }) =>
      isBlank(plan.release.previousVersion ?? '') ? [{ message: 'Nothing says which version to go back to.' }] : [],
  },
  {
    id: 'release/no-scope',
    severity: 'warning',
    view: 'overview',
    why: 'What is not listed is not looked for when it breaks.',
    source: ['S008', 'N006'],
    find: ({ plan }) => (plan.release.scope.order.length > 0 ? [] : [{ message: 'Nothing says what ships.' }]),
  },
  {
    id: 'links/no-address',
    severity: 'hint',
    view: 'overview',
    why: 'Whoever needs it at night types it from paper.',
    source: ['N015'],
    find: ({ plan }) =>
      inOrder(plan.release.links).flatMap(([on, { label, url }]) =>
        ADDRESS.test(url.trim()) ? [] : [{ on, message: `The link "${label || 'Untitled'}" leads to no address.` }],
      ),
  },
  {
    id: 'prerequisites/open',
    severity: 'warning',
    view: 'overview',
    why: 'They are what planning stands on. A plan that is otherwise written should not wait for one of them on the night.',
    source: ['S008', 'S009', 'S010', 'N006'],
    find: openPrerequisites,
  },
  {
    id: 'window/none',
    severity: 'blocker',
    view: 'overview',
    why: 'Without a start there is no time of day for any step, message or latest abort.',
    source: ['S013', 'S202'],
    find: ({ plan }) => (plan.window.start ? [] : [{ message: 'The deployment has no window.' }]),
  },
  {
    id: 'window/no-end',
    severity: 'warning',
    view: 'overview',
    why: 'Only with an end can anyone tell whether the plan fits, and until when a rollback still does.',
    source: ['S202'],
    find: ({ plan: { window } }) => (window.start && !window.end ? [{ message: 'The window has no end.' }] : []),
  },
  {
    id: 'strategy/no-pattern',
    severity: 'blocker',
    view: 'strategy',
    why: 'The pattern decides how the new version reaches users and how fast it can be taken back.',
    source: ['S011', 'S030', 'S221'],
    find: ({ plan }) => (plan.strategy.pattern ? [] : [{ message: 'No deployment pattern is chosen.' }]),
  },
  {
    id: 'strategy/no-rationale',
    severity: 'warning',
    view: 'strategy',
    why: 'Whoever signs the plan has to see why this pattern and not another.',
    source: ['S051', 'S255'],
    find: ({ plan: { strategy } }) =>
      strategy.pattern && isBlank(strategy.rationale) ? [{ message: 'Nothing says why this pattern was chosen.' }] : [],
  },
];
